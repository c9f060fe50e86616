import { describeDrafts } from './checkDraft';
import { packOf } from './packOf';

const pack = packOf({
  topics: ['laser resurfacing', 'dermabrasion'],
  statements: [
    'Laser resurfacing is painful.',
    'Redness and swelling are common side effects of laser resurfacing.',
    'Laser resurfacing takes 30 minutes.',
    'Three sessions of laser resurfacing are needed.',
    'Laser resurfacing must not be used in pregnancy.',
    'The effect of laser resurfacing lasts two years.',
    'Health insurance does not pay for laser resurfacing.',
    'Laser resurfacing should only be carried out by a doctor.',
    'Laser resurfacing is done under local anaesthetic.',
    'A session of laser resurfacing costs 400 euros.',
    'Makeup must not be used after laser resurfacing.',
  ],
});

describeDrafts('what a few words say by the question or label before them', { pack }, {
  'yes and no, under a heading, behind a bold question, in a paragraph of its own': [
    '# Laser resurfacing\n\n## Does it hurt?\n\n⟦conflict|No⟧.\n',
    '# Laser resurfacing\n\n**Does it hurt?** ⟦conflict|Not at all⟧.\n',
    '# Laser resurfacing\n\n**Does it hurt?**\n\n⟦conflict|No, never⟧.\n',
    '# Laser resurfacing\n\n## 1. Can I get a session for 400 euros?\n\nYes.\n',
    '# Laser resurfacing\n\n## Can I use makeup afterwards?\n\n⟦conflict|Yes, of course⟧.\n',
    '# Laser resurfacing\n\n## Are there any side effects?\n\n⟦conflict|No⟧.\n',
    '# Laser resurfacing\n\n## Does my health insurance pay for it?\n\n⟦conflict|Yes, it does⟧.\n',
    '# Laser resurfacing\n\n**Q: Does it hurt?** A: ⟦conflict|No⟧.\n',
    '# Laser resurfacing\n\n## Is it true that laser resurfacing does not hurt?\n\n⟦conflict|Yes⟧.\n',
  ],
  'silent where the answer agrees, takes itself back, or answers something else': [
    '# Laser resurfacing\n\n## Does it hurt?\n\nYes.\n',
    '# Laser resurfacing\n\n## Does it hurt?\n\nNo, but only if the skin is numbed.\n',
    '# Laser resurfacing\n\n## Does it hurt?\n\nAsk us.\n',
    '# Laser resurfacing\n\n## Is parking free?\n\nYes.\n',
    '# Laser resurfacing\n\nDoes it hurt?\n\n## Opening hours\n\nNo.\n',
    '# Laser resurfacing\n\n## Can I use makeup before?\n\nNo.\n',
    '# Microneedling\n\n## Does it hurt?\n\nNo.\n',
  ],
  'who, how long, how many, how much': [
    '# Laser resurfacing\n\n## How long does it take?\n\n⟦conflict|Four hours⟧.\n',
    '# Laser resurfacing\n\n## How many sessions do I need?\n\n⟦conflict|One⟧.\n',
    '# Laser resurfacing\n\n## How much does a session cost?\n\n⟦conflict|90 euros⟧.\n',
    '# Laser resurfacing\n\n## Who carries it out?\n\n⟦conflict|Our beauticians do⟧.\n',
    '# Laser resurfacing\n\n## Who should not have it?\n\n⟦conflict|Nobody⟧.\n',
    '# Laser resurfacing\n\n## How long does the effect last?\n\n⟦conflict|For ever⟧.\n',
    '# Laser resurfacing\n\n## How painful is it?\n\n⟦conflict|Not at all⟧.\n',
    '# Laser resurfacing\n\n## What are the side effects?\n\n⟦conflict|None⟧.\n',
  ],
  'the same figures and people are no conflict': [
    '# Laser resurfacing\n\n## How long does it take?\n\n30 minutes.\n',
    '# Laser resurfacing\n\n## How many sessions do I need?\n\nThree.\n',
    '# Laser resurfacing\n\n## Who carries it out?\n\nOur doctors do.\n',
    '# Laser resurfacing\n\n## Who should not have it?\n\n- Pregnant women\n',
    '# Laser resurfacing\n\n## How long has your clinic existed?\n\nTwo years.\n',
  ],
  'a label and what stands behind its colon or in its row': [
    '# Laser resurfacing\n\n- Pain: ⟦conflict|none⟧\n',
    '# Laser resurfacing\n\n**Suitable for:** ⟦conflict|pregnant women⟧\n',
    '# Laser resurfacing\n\n- ⟦conflict|Side effects: none⟧\n',
    '# Laser resurfacing\n\n- ⟦conflict|Anaesthetic: none⟧\n',
    '# Laser resurfacing\n\n- ⟦conflict|No anaesthetic⟧\n',
    '# Laser resurfacing\n\n| | |\n|---|---|\n| Duration | ⟦conflict|four hours⟧ |\n| Sessions | ⟦conflict|one⟧ |\n| Pain | ⟦conflict|none⟧ |\n',
    '# Laser resurfacing\n\n## Side effects\n\n⟦conflict|None at all⟧.\n',
  ],
  'a label alone claims nothing': [
    '# Laser resurfacing\n\n**Pain:** Ask us about the cream.\n',
    '# Laser resurfacing\n\n- Parking: none\n- Coffee: free\n',
    '# Laser resurfacing\n\n| | |\n|---|---|\n| Duration | 30 minutes |\n| Sessions | three |\n| Pain | yes |\n| Anaesthetic | local |\n',
    '# Laser resurfacing\n\n## Opening hours\n\nNone on Sunday.\n',
  ],
});

const course = packOf({
  topics: ['laser resurfacing'],
  statements: [
    'Laser resurfacing is painful.',
    'Redness and swelling are common side effects of laser resurfacing.',
    'The effect of laser resurfacing lasts two years.',
    'Patients can return to work on the same day.',
    'Blood in the urine is common after laser resurfacing.',
    'Scars occur in some patients after laser resurfacing.',
    'Sport should be avoided for two weeks.',
    'Patients with epilepsy should not have laser resurfacing.',
    'The flu vaccine is recommended before laser resurfacing.',
    'A session costs between 400 and 900 euros.',
  ],
});

describeDrafts('what a sentence takes up', { pack: course }, {
  'verdicts on myths, and facts that leave out their predicate': [
    '# Laser resurfacing\n\n**True or false: laser resurfacing leaves scars.** ⟦conflict|False⟧.\n',
    '# Laser resurfacing\n\n**Myth:** laser resurfacing leaves scars. ⟦conflict|Wrong⟧!\n',
    '# Laser resurfacing\n\n**Myth:** Redness and swelling often occur.\n\n**Fact:** ⟦conflict|They never do⟧.\n',
    '# Laser resurfacing\n\n- Myth: Laser resurfacing hurts.\n- Fact: ⟦conflict|It does not⟧.\n',
    '# Laser resurfacing\n\n| Myth | Fact |\n|---|---|\n| It is painful | ⟦conflict|It is not⟧ |\n',
  ],
  'silent where the verdict agrees, or the fact speaks of something else': [
    '# Laser resurfacing\n\n**True or false: laser resurfacing never leaves scars.** False.\n',
    '# Laser resurfacing\n\n**Myth:** Laser resurfacing is painless.\n\n**Fact:** It is not.\n',
    '# Laser resurfacing\n\n**Myth:** The room is cold.\n\n**Fact:** It is not.\n',
  ],
  'pronouns for what may come about': [
    '# Laser resurfacing\n\nSome people ask us about redness. ⟦conflict|It never occurs⟧.\n',
    '# Laser resurfacing\n\nRedness? ⟦conflict|Never⟧.\n',
    '# Laser resurfacing\n\n**⟦conflict|Redness:** It never occurs⟧.\n',
    '# Laser resurfacing\n\n- ⟦conflict|Blood in the urine: never⟧\n',
  ],
  'not for what is only common elsewhere': [
    '# Laser resurfacing\n\nEndometriosis causes pain. It is common.\n',
    '# Laser resurfacing\n\nSome people ask us about redness. It is common.\n',
    '# Laser resurfacing\n\n**Redness:** Ask us about it.\n',
  ],
  'how soon life goes on': [
    '# Laser resurfacing\n\n- Downtime: ⟦conflict|two weeks⟧\n',
    '# Laser resurfacing\n\n- Lasts for: ⟦conflict|at least ten years⟧\n',
    '# Laser resurfacing\n\nYou are off work for ⟦conflict|two weeks⟧.\n',
    '# Laser resurfacing\n\n- ⟦conflict|Sport: straight away⟧\n',
    '# Laser resurfacing\n\nSport ⟦conflict|is possible⟧ straight away.\n',
    '# Laser resurfacing\n\n- Cost: ⟦conflict|from 90 €⟧\n',
    '# Laser resurfacing\n\n| Vaccine | Recommended? |\n|---|---|\n| Flu vaccine | ⟦conflict|No⟧ |\n',
  ],
  'the same times are no conflict': [
    '# Laser resurfacing\n\n- Downtime: none\n- Lasts for: about two years\n- Sport: after two weeks\n- Cost: from 400 €\n',
    '# Laser resurfacing\n\n| Group | Suitable? |\n|---|---|\n| People with epilepsy | No |\n| Healthy adults | Yes |\n',
    '# Laser resurfacing\n\n- Results: after three weeks\n',
  ],
});

describeDrafts('what a page is about', { pack }, {
  'headings that divide the page, and a title that plays with words, leave it its topic': [
    '# Laser resurfacing\n\n## Questions we often hear\n\nIt is ⟦conflict|painless⟧.\n',
    '# Laser resurfacing\n\n## What should I expect?\n\nIt is ⟦conflict|painless⟧.\n',
    '# The glow from the next room\n\nLaser resurfacing is offered everywhere.\n\n## Facts and myths\n\nIt is ⟦conflict|painless⟧.\n',
    'Laser resurfacing is offered everywhere.\n\n## Price and time\n\nThe treatment takes ⟦conflict|four hours⟧.\n',
    '# Laser resurfacing\n\nYou lie on a couch with a pillow under your neck. The treatment takes ⟦conflict|four hours⟧.\n',
    '# Laser resurfacing\n\n## Losing weight\n\nIt is ⟦conflict|painless⟧.\n',
    '# Laser resurfacing\n\n## Skin and hair\n\nIt is ⟦conflict|painless⟧.\n',
    '# Laser resurfacing\n\nMyth: Young mothers should stay away. Fact: it ⟦conflict|does not hurt⟧.\n',
  ],
  'not so where the page turns to something else, or has two topics': [
    '# Laser resurfacing\n\n## Lymph drainage\n\nIt is painless.\n',
    '# Laser resurfacing\n\n## Drinking green tea\n\nIt is painless.\n',
    '# The glow from the next room\n\nLaser resurfacing is offered everywhere, as is dermabrasion.\n\n## Facts and myths\n\nIt is painless.\n',
    '# The glow from the next room\n\nLaser resurfacing is offered everywhere.\n\n## Lymph drainage\n\nIt is painless.\n',
  ],
});

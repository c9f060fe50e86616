import { describeDrafts } from '../checkDraft';
import { packOf } from '../packOf';

const stockings = packOf({
  topics: [['compression stockings', 'support stockings']],
  statements: ['Compression stockings can cause itching and skin damage.', 'Compression stockings do not hurt.', 'Compression stockings must be worn every day.'],
});

describeDrafts('of whom a sentence speaks', { pack: stockings }, {
  'a name of the topic, in any number or case': [
    'COMPRESSION STOCKINGS have ⟦conflict|no side effects⟧.',
    'A compression stocking has ⟦conflict|no side effects⟧.',
    'Support stockings have ⟦conflict|no side effects⟧.',
    'The compression stockings’ fabric is soft, and they have ⟦conflict|no side effects⟧.',
  ],
  'a pronoun points to the topic of the sentence before': [
    'Compression stockings come in two lengths. They have ⟦conflict|no side effects⟧.',
    'Compression stockings are elastic. These are ⟦conflict|harmless⟧.',
  ],
  'a pronoun after another subject points to that': [
    'Compression stockings can itch. A massage is different. It has no side effects.',
    'Ankle boots are popular. They have no side effects.',
  ],
  'a pronoun is the subject beside a verb that the lexicon does not know, and behind what opens the sentence': [
    '# Compression stockings\n\nThey squash varicose veins. They have ⟦conflict|no side effects⟧.',
    '# Compression stockings\n\nFor tired, heavy calves they do a lot. There are ⟦conflict|no side effects⟧.',
    '# Compression stockings\n\nLeeches are alive. They have no side effects.',
  ],
  'what is mentioned by the way leaves the topic where nothing points back': [
    '# Compression stockings\n\nMost varicose veins come back. There are ⟦conflict|no side effects⟧.',
    '# Compression stockings\n\nYour ankle boots fit better. There is ⟦conflict|no risk⟧.',
    '# Compression stockings\n\nMost foot baths are warm. They have no side effects.',
    '# Compression stockings\n\nMost foot baths are warm. Side effects of these are absent.',
    '# Compression stockings\n\nMinoxidil is a lotion. There are no side effects.',
  ],
  'a general word points to the topic of the section': [
    '# Compression stockings\n\nThe treatment has ⟦conflict|no side effects⟧.',
    'Compression stockings squeeze the leg. The method has ⟦conflict|no side effects⟧.',
  ],
  'a heading or the title supplies the topic': [
    '# Compression stockings\n\nThere are ⟦conflict|no side effects⟧.',
    '---\ntitle: Compression stockings explained\n---\n\nThere are ⟦conflict|no side effects⟧.',
    '# Legs\n\n## Compression stockings\n\n### Safety\n\nThere are ⟦conflict|no side effects⟧.',
  ],
  'a heading on something else takes the topic away': [
    '# Compression stockings\n\n## Leeches\n\nThere are no side effects.',
    '# Leeches\n\nThere are no side effects.',
    '# Compression stockings\n\nThey can itch.\n\n# Foot baths\n\nThere are no side effects.',
  ],
  'a heading on the topic gives it back': [
    '# Leeches\n\nThere are no side effects.\n\n# Compression stockings\n\nThere are ⟦conflict|no side effects⟧.',
  ],
  'something else as subject takes the topic away': [
    'Foot baths have no side effects.',
    '# Compression stockings\n\nRaw cod oil has no side effects.',
    'Compression stockings can itch, but foot baths have no side effects.',
    '# Compression stockings\n\nOur parking is free of danger.',
  ],
  // Known wrong: a gerund, and what follows a place or time named first, are subjects of their own.
  'a gerund and a topic named in passing': [
    'After compression stockings, foot baths are ⟦conflict|harmless⟧.',
    '# Compression stockings\n\nWalking is ⟦conflict|harmless⟧.',
  ],
  'no topic at all is silent': [
    'There are no side effects.',
    'It is harmless.',
    '',
  ],
});

describeDrafts('lists', { pack: stockings }, {
  'an item ends the sentence that leads in': [
    'Compression stockings have:\n\n- ⟦conflict|no side effects⟧\n- two colours',
    'Advantages of compression stockings:\n\n- They have ⟦conflict|no side effects⟧.\n- They are warm.',
    '## Compression stockings\n\n1. ⟦conflict|No side effects⟧.\n2. Two colours.',
  ],
  'an item under a lead-in on something else is silent': [
    'Foot baths have:\n\n- no side effects\n- a nice smell',
  ],
  // Known wrong: the lead-in names something else than the heading.
  'an item under a lead-in on something else than the heading': [
    '# Compression stockings\n\nAdvantages of foot baths:\n\n- ⟦conflict|no side effects⟧',
  ],
  'a negative lead-in reaches its items': [
    'Compression stockings do not cause:\n\n- ⟦conflict|itching⟧\n- tiredness',
    'Side effects of compression stockings:\n\n- itching\n- skin damage',
  ],
});

const hearing = packOf({
  topics: ['hearing aid', 'cochlear implant'],
  statements: [
    { quote: 'A hearing aid is not surgical.', topic: 'hearing-aid' },
    { quote: 'A cochlear implant requires surgery.', topic: 'cochlear-implant' },
    { quote: 'Fitting a hearing aid is painless.', topic: 'hearing-aid' },
    { quote: 'A cochlear implant operation takes two to three hours.', topic: 'cochlear-implant' },
    { quote: 'A cochlear implant is expensive.', topic: 'cochlear-implant' },
    { quote: 'A hearing aid is cheap.', topic: 'hearing-aid' },
  ],
});

describeDrafts('tables', { pack: hearing }, {
  'topics in the columns': [
    '| | Hearing aid | Cochlear implant |\n|---|---|---|\n| Pain | none | some |\n| Price | cheap | ⟦conflict|cheap⟧ |\n',
    '| | Hearing aid | Massage |\n|---|---|---|\n| Price | ⟦conflict|expensive⟧ | cheap |\n',
  ],
  'topics in the rows': [
    '| | Price | Surgery |\n|---|---|---|\n| Hearing aid | ⟦conflict|expensive⟧ | none |\n| Cochlear implant | expensive | ⟦conflict|none⟧ |\n',
  ],
  'a table of other things is silent': [
    '# Hearing aid\n\n| | Taxi | Bus |\n|---|---|---|\n| Price | expensive | cheap |\n',
  ],
});

const warfarin = packOf({ topics: ['warfarin'], statements: ['Alcohol is forbidden with warfarin.', 'Pregnant women must not take warfarin.', 'Warfarin requires regular blood tests.'] });

describeDrafts('lists of myths', { pack: stockings }, {
  'say nothing in their first sentences': [
    '# Compression stockings\n\n## Common myths\n\n- They have no side effects.\n- They are harmless.',
    '# Compression stockings\n\nFive popular misconceptions about compression stockings:\n\n1. They have no side effects.',
  ],
  'other lists do': [
    '# Compression stockings\n\n## Myths and facts\n\n- They have ⟦conflict|no side effects⟧.',
    '# Compression stockings\n\n## Common myths\n\nThey have ⟦conflict|no side effects⟧.',
    '# Compression stockings\n\n## Common questions\n\n- They have ⟦conflict|no side effects⟧.',
  ],
});

describeDrafts('what an object points to', { pack: warfarin }, {
  'a pronoun behind a verb or a preposition means the topic': [
    '# Warfarin\n\n⟦conflict|Pregnant women can⟧ take it.',
    '# Warfarin\n\n⟦conflict|Alcohol is allowed⟧ with it.',
    'Warfarin thins the blood. ⟦conflict|Pregnant women can take⟧ it freely.',
  ],
  'so does a word for any remedy': [
    '# Warfarin\n\n⟦conflict|Pregnant women can⟧ have this medicine.',
    '# Warfarin\n\n⟦conflict|Alcohol is allowed⟧ with the treatment.',
  ],
  'not one of something else': [
    '# Warfarin\n\nHeparin is an injection. Alcohol is allowed with it.',
    '# Warfarin\n\nPeel a pear, and alcohol is allowed with it.',
    '# Warfarin\n\nAlcohol is allowed with the treatment of migraine.',
    '# Warfarin\n\nAlcohol is allowed with the heparin treatment.',
    '# Heparin\n\nAlcohol is allowed with it.',
  ],
});

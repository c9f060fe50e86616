import { describeDrafts } from '../checkDraft';
import { packOf } from '../packOf';

const candling = packOf({
  topics: ['ear candling'],
  statements: ['Ear candling can cause bleeding.', 'Ear candling does not work.', 'An ear candling session takes 45 minutes.'],
});

describeDrafts('whose words', { pack: candling }, {
  'a question asserts nothing': [
    'Does ear candling have no side effects?',
    'Is ear candling harmless?',
    'Ear candling: is it effective?',
    'Who says that ear candling works?',
    'How long does an ear candling session take, two hours?',
  ],
  'the answer to a question is a claim': [
    'Is ear candling dangerous? No, ear candling has ⟦conflict|no side effects⟧.',
  ],
  'a condition asserts nothing, its consequence does': [
    'If ear candling were harmless, doctors would recommend it.',
    'Unless ear candling is harmless, nobody should offer it.',
    'Ask whether ear candling has no side effects.',
    'If you are nervous, remember that ear candling has ⟦conflict|no side effects⟧.',
    'If you book today, your ear candling session takes ⟦conflict|three hours⟧.',
  ],
  'what one person met with is no claim about others': [
    'She had ear candling twice and it took three hours.',
    'My sister had no complications after ear candling.',
  ],
  'a reported opinion is not the author’s': [
    'According to its makers, ear candling has no side effects.',
    'Some salons claim that ear candling is harmless.',
    'Many people believe that ear candling works.',
    'Ear candling is advertised as effective and harmless.',
    'The brochure says ear candling is harmless.',
    'Supposedly ear candling has no side effects.',
  ],
  'what research says the author says': [
    'According to a large trial, ear candling has ⟦conflict|no side effects⟧.',
    'Ear candling has ⟦conflict|no side effects⟧, according to the newest data.',
    'Ear candling is ⟦conflict|harmless⟧, a large review says.',
  ],
  'set phrases report nothing': [
    'Ear candling has ⟦conflict|no side effects⟧, which says nothing about its price.',
    'Ear candling, it should be said, is ⟦conflict|harmless⟧.',
    'It is fair to say that ear candling is ⟦conflict|harmless⟧.',
    'Say goodbye to wax, since ear candling is ⟦conflict|harmless⟧.',
  ],
  'what the author says in the first person is': [
    'We promise that ear candling has ⟦conflict|no side effects⟧.',
    'I believe that ear candling is ⟦conflict|harmless⟧.',
  ],
  'a rejected idea does not conflict': [
    'It is a myth that ear candling has no side effects.',
    'It is not true that ear candling works.',
    'The idea that ear candling is harmless has been debunked.',
    'It would be wrong to think that ear candling is harmless.',
    'Nobody can say that ear candling is harmless.',
  ],
  'what stands against a popular belief is a claim': [
    'Contrary to popular belief, ear candling has ⟦conflict|no side effects⟧.',
    'Contrary to popular belief, ear candling can cause bleeding.',
  ],
  'quotation marks hold somebody else’s words': [
    '“Ear candling has no side effects at all,” the salon told us.',
    'She wrote: “With ear candling there are no complications.”',
    '"Ear candling is completely harmless," reads the poster.',
  ],
  'a quotation behind an unknown verb of saying': [
    'The poster reads "ear candling is completely harmless".',
  ],
  'quotation marks around a phrase leave the claim with the author': [
    '“Ear candling” has ⟦conflict|no side effects⟧.',
    'Ear candling, also called “coning”, is ⟦conflict|harmless⟧.',
  ],
  'a block quote holds somebody else’s words': [
    '> Ear candling has no side effects.',
    'A salon writes:\n\n> Ear candling is harmless and it works.\n\nWe disagree.',
    '> An aside.\n\nEar candling has ⟦conflict|no side effects⟧.',
  ],
});

describeDrafts('exceptions', { pack: packOf({ topics: ['iron tablets'], statements: ['Iron tablets cause constipation and nausea.', 'Iron tablets should not be taken with milk.', 'Children must not take iron tablets.'] }) }, {
  'an absence with an exception leaves the exception': [
    'Iron tablets have only two side effects: constipation and nausea.',
  ],
  // Known wrong: the exception is what the source names.
  'an absence with the very exception that the source names': [
    'Apart from constipation and nausea, iron tablets have ⟦conflict|no side effects⟧.',
    'Iron tablets have ⟦conflict|no side effects⟧ except constipation.',
    'Iron tablets have ⟦conflict|no side effects⟧ other than nausea.',
  ],
  'an absence without one conflicts': [
    'Iron tablets have ⟦conflict|no side effects⟧.',
  ],
  'everyone but those the source excludes is no conflict': [
    'Everyone except children can take iron tablets.',
    'Apart from children, anyone can take iron tablets.',
  ],
  'everyone without the exception is': [
    '⟦conflict|Anyone can take⟧ iron tablets.',
  ],
});

describeDrafts('what a remedy acts on', { pack: packOf({ topics: ['arnica gel'], statements: ['Arnica gel causes no pain and no bruising.', 'Arnica gel has no side effects.'] }) }, {
  'reducing pain is no pain': [
    'Arnica gel is used to reduce pain.',
    'Arnica gel relieves pain and swelling.',
    'Arnica gel prevents bruising.',
    'Arnica gel helps against bruising.',
    'We use arnica gel to avoid side effects.',
    'Ask about side effects before you use arnica gel.',
  ],
  'what its users suffer from': [
    'Arnica gel is for people who suffer from back pain.',
  ],
  'causing it is': [
    'Arnica gel causes ⟦conflict|pain⟧.',
    'Arnica gel leads to ⟦conflict|bruising⟧.',
    'Arnica gel is ⟦conflict|painful⟧.',
  ],
});

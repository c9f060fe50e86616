import { describeDrafts } from '../checkDraft';
import { packOf } from '../packOf';

const resurfacing = packOf({
  topics: ['resurfacing'],
  statements: [
    'Resurfacing can cause redness and scarring.',
    'Resurfacing is painful.',
    'The skin needs several days to recover after resurfacing.',
    'A resurfacing session takes 30 to 60 minutes.',
  ],
});

describeDrafts('coordination', { pack: resurfacing }, {
  'three predicates are three claims': [
    'Resurfacing is ⟦conflict|painless⟧, removes wrinkles and causes ⟦conflict|no side effects⟧.',
    'Resurfacing ⟦conflict|does not hurt⟧, leaves ⟦conflict|no scars⟧ and demands no patience.',
  ],
  'a time in the second predicate': [
    'A resurfacing session is ⟦conflict|painless⟧, takes ⟦conflict|five minutes⟧ and causes ⟦conflict|no side effects⟧.',
    'A resurfacing session takes ⟦conflict|five minutes⟧ and is ⟦conflict|painless⟧.',
  ],
  'one conflicting predicate among three is found alone': [
    'A resurfacing session takes 45 minutes, can cause redness and is ⟦conflict|painless⟧.',
    'Resurfacing is ⟦conflict|painless⟧ but a session takes 40 minutes.',
    'Resurfacing can leave scars but is ⟦conflict|painless⟧.',
  ],
  'adjectives joined by "and" are read one by one': [
    'Resurfacing is ⟦conflict|safe⟧ and ⟦conflict|painless⟧.',
    'Resurfacing is quick, modern and ⟦conflict|painless⟧.',
  ],
  'joined subjects keep the topic': [
    'Resurfacing and its aftercare are ⟦conflict|painless⟧.',
  ],
  'another subject takes the predicate away': [
    'Resurfacing is painful, but microdermabrasion is painless.',
    'A face mask is painless and resurfacing hurts.',
  ],
  'another subject of "has" takes the predicate away': [
    'Resurfacing can leave scars, while a clay mask has no side effects.',
    'Resurfacing is not cheap and has ⟦conflict|no side effects⟧.',
  ],
  'a relative clause belongs to its noun': [
    'Resurfacing, which is ⟦conflict|painless⟧, removes the upper layer of skin.',
  ],
  // Known wrong: the relative clause belongs to the mask.
  'a relative clause of a thing compared with': [
    'Resurfacing, unlike a clay mask, which is ⟦conflict|painless⟧, can leave scars.',
  ],
});

const saline = packOf({
  topics: [['saline nasal spray', 'saline spray'], 'decongestant spray'],
  statements: [
    { quote: 'Saline nasal spray is not addictive.', topic: 'saline-nasal-spray' },
    { quote: 'Decongestant spray is addictive after one week.', topic: 'decongestant-spray' },
    { quote: 'Saline nasal spray is less effective than decongestant spray.', topic: 'saline-nasal-spray' },
  ],
});

describeDrafts('two topics in one sentence', { pack: saline }, {
  'each predicate goes to its own subject': [
    'Saline spray is not addictive, but decongestant spray is addictive.',
    'Saline spray is ⟦conflict|addictive⟧, but decongestant spray is ⟦conflict|not addictive⟧.',
    'Unlike decongestant spray, saline spray is not addictive.',
  ],
  'a comparison the other way round conflicts': [
    'Saline spray is ⟦conflict|as effective as decongestant spray⟧.',
  ],
  // Known wrong: the span may leave out what it is compared with.
  'a comparison of effectiveness': [
    'Saline spray is ⟦conflict|more effective⟧ than decongestant spray.',
    'Decongestant spray is ⟦conflict|less effective than saline spray⟧.',
  ],
  'a comparison alike is quiet': [
    'Saline spray is less effective than decongestant spray.',
    'Decongestant spray is more effective than saline spray.',
    'Saline spray is cheaper than decongestant spray.',
  ],
});

describeDrafts('attributes', { pack: packOf({ topics: ['zinc lozenges'], statements: ['Zinc lozenges have a bad taste and cause nausea.', 'Zinc lozenges are expensive.'] }) }, {
  'an adjective of another noun says nothing of the topic': [
    'Zinc lozenges come in a child-safe box.',
    'Keep zinc lozenges in a safe place.',
    'Zinc lozenges fight harmful bacteria.',
    'Our pharmacist gives safe advice on zinc lozenges.',
  ],
  'an adjective of the topic is a claim': [
    '⟦conflict|Harmless⟧ zinc lozenges shorten a cold.',
    'Zinc lozenges are ⟦conflict|cheap⟧.',
    'Zinc lozenges are a ⟦conflict|harmless⟧ remedy.',
  ],
});

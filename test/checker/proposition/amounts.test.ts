import { describeDrafts } from '../checkDraft';
import { packOf } from '../packOf';

const light = packOf({
  topics: ['light therapy'],
  statements: [
    'A light therapy session lasts 20 to 30 minutes.',
    'You need five to ten sessions of light therapy.',
    'Light therapy sessions take place every two weeks.',
    'The effect of light therapy lasts for six months.',
    'Results of light therapy are visible after four weeks.',
    'Light therapy was invented in 1896.',
  ],
});

describeDrafts('numbers against numbers', { pack: light }, {
  'outside the source’s range conflict': [
    'A light therapy session lasts ⟦conflict|two hours⟧.',
    'A light therapy session lasts ⟦conflict|5 minutes⟧.',
    'You need ⟦conflict|two sessions⟧ of light therapy.',
    'You need ⟦conflict|40 sessions⟧ of light therapy.',
    'Light therapy sessions take place ⟦conflict|every day⟧.',
    'The effect of light therapy lasts for ⟦conflict|ten years⟧.',
    'Results of light therapy are visible after ⟦conflict|one year⟧.',
    'Light therapy was invented in ⟦conflict|1960⟧.',
  ],
  'inside it agree, whatever the unit': [
    'A light therapy session lasts ⟦support|25 minutes⟧.',
    'A light therapy session lasts ⟦support|half an hour⟧.',
    'You need ⟦support|six sessions⟧ of light therapy.',
    'Light therapy sessions take place ⟦support|every fortnight⟧.',
    'The effect of light therapy lasts for ⟦support|6 months⟧.',
    'Light therapy was invented in ⟦support|1896⟧.',
  ],
  'partly inside differ in degree': [
    'A light therapy session lasts ⟦tension|25 to 40 minutes⟧.',
    'You need ⟦tension|eight to twelve sessions⟧ of light therapy.',
  ],
  'as bounds are compared as bounds': [
    'A light therapy session lasts ⟦conflict|at least an hour⟧.',
    'A light therapy session takes ⟦conflict|less than 10 minutes⟧.',
    'You need ⟦conflict|at most three sessions⟧ of light therapy.',
    'A light therapy session lasts up to 30 minutes.',
    'You need at least five sessions of light therapy.',
    'A light therapy session lasts between 20 minutes and half an hour.',
  ],
  'of something else are silent': [
    'The warranty of the light therapy lamp is two years.',
    'Light therapy parking costs 3 euros.',
    'She read about light therapy in 1999.',
  ],
  'as phrases are understood': [
    'Light therapy works ⟦conflict|instantly⟧.',
    'The results of light therapy are ⟦conflict|permanent⟧.',
    '⟦conflict|One session⟧ of light therapy is enough.',
    'Results of light therapy are ⟦conflict|immediate⟧.',
  ],
  'denied are no longer claimed': [
    'One session of light therapy is not enough.',
    'Light therapy does not work instantly.',
    'The results of light therapy are not permanent.',
  ],
  'of equal length in other units': [
    'The effect of light therapy lasts for half a year.',
  ],
  // Known wrong: "no" is taken for a denial of the sessions.
  'under "no more than"': [
    'You need no more than three sessions of light therapy.',
  ],
  // Known wrong: the talk and the film are not the treatment.
  'of a part or a film of it': [
    'A light therapy session begins with a talk of ⟦conflict|two hours⟧.',
    'Our light therapy film lasts ⟦conflict|three minutes⟧.',
  ],
});

describeDrafts('prices', { pack: packOf({ topics: ['light therapy'], statements: ['Light therapy costs 60 to 80 euros per session.'] }) }, {
  'outside the range conflict': [
    'Light therapy costs ⟦conflict|€300⟧ per session.',
    'Light therapy costs ⟦conflict|10 euros⟧ per session.',
  ],
  'inside it agree': [
    'Light therapy costs ⟦support|€70⟧ per session.',
  ],
  'of something else are silent': [
    'Parking at the light therapy centre costs €3.',
    'A lamp costs €300.',
  ],
});

describeDrafts('one session of many', { pack: packOf({ topics: ['light therapy'], statements: ['You need five to ten sessions of light therapy.'] }) }, {
  // Known wrong: the price or length of one session does not say that one is enough.
  'says nothing of their number': [
    '⟦conflict|One session⟧ of light therapy costs 70 euros.',
    'After ⟦conflict|one session⟧ of light therapy there are nine to go.',
  ],
});

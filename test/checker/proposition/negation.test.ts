import { describeDrafts } from '../checkDraft';
import { packOf } from '../packOf';

const cupping = packOf({
  topics: ['cupping'],
  statements: ['Cupping can cause bruising and scars.', 'Cupping lowers blood pressure.', 'Patients report mild pain during cupping.'],
});

describeDrafts('negation', { pack: cupping }, {
  'in front of a noun conflicts with a source that names the thing': [
    'Cupping has ⟦conflict|no complications⟧.',
    'There are ⟦conflict|no side effects⟧ after cupping.',
    'Cupping is ⟦conflict|free of side effects⟧.',
    'Cupping works ⟦conflict|without any risk⟧.',
    'Not a single ⟦conflict|complication⟧ has followed cupping.',
    'Cupping has a complete ⟦conflict|absence of side effects⟧.',
  ],
  'of the verb reaches the noun behind it': [
    'Cupping does ⟦conflict|not have any side effects⟧.',
    'Cupping doesn’t ⟦conflict|cause complications⟧.',
    'Cupping ⟦conflict|never causes complications⟧.',
    'Cupping will ⟦conflict|not lead to any bruising⟧.',
    'Cupping ⟦conflict|cannot cause bruising⟧.',
  ],
  'that follows its subject counts as well': [
    '⟦conflict|Complications do not⟧ occur with cupping.',
    '⟦conflict|Bruising never⟧ happens after cupping.',
    'Side effects of cupping ⟦conflict|are unknown⟧.',
  ],
  'of what is to be expected': [
    'With cupping, ⟦conflict|side effects are not to be expected⟧.',
  ],
  'reaches over nouns joined by "or"': [
    'Cupping leaves ⟦conflict|no redness, bruising⟧ or burns.',
    'There is ⟦conflict|no pain⟧ or ⟦conflict|bruising⟧ with cupping.',
    'Cupping causes ⟦conflict|no bruising⟧ nor any scars.',
  ],
  'reaches over "neither … nor"': [
    'Cupping causes ⟦conflict|neither bruising⟧ nor scars.',
  ],
  'does not reach over "but" or another predicate': [
    'Cupping does not take long but can cause bruising.',
    'Cupping is not expensive, but it may cause burns.',
    'Cupping does not need a hospital and causes some bruising.',
    'You need no prescription for cupping, and bruising is possible.',
    'It does not take long, because cupping only leaves bruising.',
  ],
  'in a word of its own kind is understood': [
    'Cupping is ⟦conflict|painless⟧.',
    'Cupping is completely ⟦conflict|harmless⟧.',
    'Cupping is ⟦conflict|risk-free⟧.',
    'Cupping ⟦conflict|fails to lower blood pressure⟧.',
  ],
  'turns the direction of an effect': [
    'Cupping does ⟦conflict|not lower blood pressure⟧.',
    'Cupping ⟦conflict|never lowers blood pressure⟧.',
    'Blood pressure is ⟦conflict|not lowered⟧ by cupping.',
    'Cupping ⟦support|lowers blood pressure⟧.',
  ],
  'in form only is no negation': [
    'Cupping not only causes bruising but also burns.',
    'No doubt cupping can cause bruising.',
    'Last but not least, cupping causes bruising.',
    'Cupping causes nothing but bruising and burns.',
  ],
  'of the universal alone leaves exceptions open': [
    'Cupping is not always painless.',
    'Cupping does not necessarily cause bruising.',
    'Cupping is not entirely painless.',
  ],
  // Known wrong: who is not spared has it.
  'of the universal with a verb of absence': [
    '⟦conflict|Not everyone is spared bruising⟧ after cupping.',
  ],
});

describeDrafts('double negation', { pack: cupping }, {
  'cancels and so agrees with the source': [
    'Cupping is not without side effects.',
    'Cupping is never free of risk.',
    'Cupping is not harmless.',
    'Cupping is not painless.',
    'Nobody should think that cupping has no side effects.',
  ],
  'of a third negator is a negation again': [
    'Cupping is not costly, it leaves ⟦conflict|no bruising⟧.',
    'Cupping is not unusual and causes ⟦conflict|no side effects⟧.',
  ],
});

describeDrafts('negated statements', { pack: packOf({ topics: ['hypnosis'], statements: ['Hypnosis has no side effects.', 'Hypnosis does not hurt.', 'Hypnosis is not addictive.'] }) }, {
  'conflict with the plain claim': [
    'Hypnosis often causes ⟦conflict|side effects⟧.',
    'Hypnosis is ⟦conflict|dangerous⟧.',
    'Hypnosis is ⟦conflict|painful⟧.',
    'Hypnosis is ⟦conflict|addictive⟧.',
    'Hypnosis can lead to ⟦conflict|headaches⟧.',
  ],
  'agree with the negated claim': [
    'Hypnosis is ⟦support|painless⟧.',
    'Hypnosis is ⟦support|harmless⟧.',
    'There are ⟦support|no complications⟧ with hypnosis.',
    'You do ⟦support|not become addicted⟧ to hypnosis.',
  ],
});

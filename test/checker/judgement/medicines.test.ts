import { describePairs } from './judgements';

describePairs('medicines: how they are given, taken and stopped', 'sertraline', {
  'knows the site and the tissue of an injection': [
    'Sertraline is injected into the buttock. | Sertraline is injected into the upper arm. | conflicts | choice',
    'Sertraline is injected into the thigh. | Sertraline is injected into the arm or the thigh. | supports',
    'Sertraline is injected into a vein. | Sertraline is injected under the skin. | conflicts | choice',
    'Sertraline can be injected into a muscle. | Sertraline is injected under the skin. | neutral',
  ],
  'knows live vaccines from inactivated ones': [
    'Sertraline contains no live virus. | Sertraline contains a weakened live virus. | conflicts | choice',
    'Sertraline is an inactivated vaccine. | Sertraline contains live virus. | conflicts | choice',
    'Sertraline is a live vaccine. | Live vaccines should be avoided with sertraline. | neutral',
  ],
  'knows whether it is stopped at once or step by step': [
    'Sertraline can be stopped abruptly. | Sertraline should be withdrawn gradually. | conflicts | choice',
    'Sertraline can be stopped suddenly. | Stopping sertraline suddenly can cause dizziness. | conflicts | choice',
    'Sertraline should be reduced step by step. | Sertraline must be tapered slowly. | supports | choice',
    'Sertraline stops headaches suddenly. | Sertraline should be withdrawn gradually. | neutral',
  ],
  'knows whether a course is finished and a missed dose doubled': [
    'Sertraline may be stopped as soon as you feel better. | Take the full course of sertraline. | conflicts | choice',
    'If you miss a tablet of sertraline, take two tablets at once. | Never take a double dose of sertraline to make up for a missed one. | conflicts',
    'The dose of sertraline may be doubled. | Never take a double dose of sertraline to make up for a missed one. | neutral',
  ],
  'knows lying from upright, and water': [
    'Sertraline should be taken lying down. | Take sertraline sitting or standing. | conflicts | choice',
    'Sertraline may be swallowed without water. | Swallow sertraline with a glass of water. | conflicts | choice',
    'Drink little while taking sertraline. | Drink plenty of fluids while taking sertraline. | conflicts | choice',
    'Sertraline is swallowed with water. | Drink plenty of fluids while taking sertraline. | neutral',
  ],
  'holds what may be done against what must': [
    'Sertraline may be taken without food. | Sertraline must be taken with food. | conflicts | choice',
    'Sertraline may be taken without food. | Sertraline is usually taken with food. | neutral',
    'Sertraline is taken two hours after a meal. | Sertraline is taken on an empty stomach. | supports | choice',
  ],
  'knows at which dose it is started': [
    'Sertraline is started at the full dose. | Treatment with sertraline starts at a low dose. | conflicts | choice',
    'The starting dose of sertraline is 50 mg a day. | The maximum dose of sertraline is 200 mg a day. | neutral',
    'The starting dose of sertraline is 300 mg a day. | The maximum dose of sertraline is 200 mg a day. | conflicts | quantity',
    'Sertraline is started at 50 mg daily. | The maintenance dose of sertraline is 150 mg daily. | neutral',
    'Sertraline is taken once daily. | The dose of sertraline should not exceed 200 mg daily. | neutral',
  ],
});

describePairs('medicines: intervals and lengths', 'codeine', {
  'reads the time between doses as how often': [
    'Codeine can be taken every two hours. | Leave at least six hours between doses of codeine. | conflicts | timing',
    'Codeine can be taken every eight hours. | Leave at least six hours between doses of codeine. | supports | timing',
    'A second dose of codeine can be taken after ten minutes. | Wait at least two hours before taking another dose of codeine. | conflicts | timing',
    'Codeine can be taken every two hours. | Codeine works for six hours after the last dose. | neutral',
  ],
  'reads how long it acts, and for how long it is used': [
    'Codeine acts for only two hours. | The effect of codeine lasts about 24 hours. | conflicts | timing',
    'Codeine can be used for many years. | Codeine should not be used for longer than four weeks. | conflicts | timing',
    'Codeine is a short-term treatment. | Codeine is usually taken for life. | conflicts | timing',
    'Codeine has been used for many years. | Codeine should not be used for longer than four weeks. | neutral',
  ],
  'reads how long an open pen keeps': [
    'Opened codeine pens keep for six months. | Discard a codeine pen four weeks after first use. | conflicts | timing',
  ],
});

describePairs('medicines: what they do', 'prednisolone', {
  'reads a state that is brought about as a change': [
    'Prednisolone raises magnesium. | Prednisolone may cause low magnesium. | conflicts | direction',
    'Prednisolone lowers magnesium. | Prednisolone may cause low magnesium. | supports | direction',
    'Prednisolone lowers potassium. | Prednisolone may cause hyperkalaemia. | conflicts | direction',
    'Prednisolone lowers blood sugar. | Prednisolone does not cause hypoglycaemia. | neutral',
    'Prednisolone causes weight loss. | Prednisolone often leads to considerable weight gain. | conflicts | direction',
  ],
  'reads a change that is called a side effect': [
    'Prednisolone lowers the appetite. | Increased appetite is a common side effect of prednisolone. | conflicts | direction',
    'Prednisolone increases the appetite. | Increased appetite is a common side effect of prednisolone. | supports | direction',
    'Prednisolone lowers the appetite. | Increased appetite is not a side effect of prednisolone. | neutral',
  ],
  'holds damage to an organ against what is done to it': [
    'Prednisolone does not harm the liver. | Prednisolone may cause liver damage. | conflicts | negation',
    'Prednisolone has no influence on the liver. | Prednisolone can be toxic to the liver. | conflicts | negation',
    'Prednisolone does not harm the kidneys. | Prednisolone may cause liver damage. | neutral',
  ],
  'reads how often a part of the body is damaged': [
    'Muscle damage is common with prednisolone. | Muscle damage occurs in fewer than one in 10,000 people taking prednisolone. | conflicts | degree',
    'Nerve damage is common with prednisolone. | Muscle damage occurs in fewer than one in 10,000 people taking prednisolone. | neutral',
  ],
});

describePairs('medicines: names that hold words of effect', 'eye drops latanoprost', {
  'reads no effect in "drops"': [
    'Eye drops latanoprost can cure glaucoma. | Eye drops latanoprost cannot cure glaucoma. | conflicts | negation',
  ],
});

/** Aspects of choice, by id, that say how, where or for whose money something is done: advice in the same clause is read beside them. */
export const BESIDE_ADVICE: ReadonlySet<string> = new Set([
  'anaesthetic',
  'consciousness',
  'overnight-stay',
  'coverage',
  'stopping',
  'course-end',
  'missed-dose',
  'vaccine-kind',
  'posture',
  'liquid',
  'fluid-intake',
  'starting-dose',
  'injection-tissue',
  'injection-site',
]);

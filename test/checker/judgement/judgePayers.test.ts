import { describePairs } from './judgements';

describePairs('who pays for it', 'laser therapy', {
  'an insurer, a fund or the health service, in any of the usual words': [
    'Your insurer picks up the bill for laser therapy. | Laser therapy is not paid for by health insurers. | conflicts | choice',
    'The statutory fund will gladly pay for laser therapy. | Insurers do not reimburse laser therapy. | conflicts | choice',
    'Laser therapy is paid for by the public insurers. | Statutory insurance no longer reimburses laser therapy. | conflicts | choice',
    'No insurer ever pays for laser therapy. | Laser therapy is covered by the health service. | conflicts | choice',
    'Health funds pay for laser therapy. | Laser therapy is reimbursed by all insurers. | supports | choice',
  ],
  'or the patient': [
    'Patients have to pay for laser therapy themselves. | The cost of laser therapy is borne by the health insurers. | conflicts | choice',
  ],
  'for one purpose is not for another': [
    'Laser therapy for scars is paid for by insurers. | Insurers do not pay for laser therapy against warts. | neutral',
    'Laser therapy for warts is paid for by insurers. | Insurers do not pay for laser therapy against warts. | conflicts | choice',
    'Insurers do not pay for laser therapy. | Insurers pay for laser therapy only after an accident. | neutral',
  ],
});

describePairs('how long one is ill, infectious or in hospital', 'keyhole surgery', {
  'time in hospital': [
    'You stay on the ward for a week after keyhole surgery. | Keyhole surgery is performed as day surgery. | conflicts | timing',
    'After keyhole surgery, patients stay in hospital for three weeks. | After keyhole surgery, the hospital stay is two to three days. | conflicts | timing',
    'After keyhole surgery, patients stay in hospital for two days. | After keyhole surgery, the hospital stay is two to three days. | supports | timing',
  ],
});

describePairs('how long an illness takes to show and to pass on', 'measles', {
  'incubation': [
    'The symptoms of measles begin within an hour of infection. | After infection with measles, symptoms appear after 10 to 14 days. | conflicts | timing',
  ],
  'contagion': [
    'Measles is contagious for half a year. | Measles is contagious for about eight days. | conflicts | timing',
    'Measles is contagious for eight days. | Measles is contagious for about eight days. | supports | timing',
  ],
});

describePairs('what a clause without a subject is said of', 'cupping', {
  'the topic, whatever stands behind': [
    '# Cupping\n\nSuitable for absolutely everyone, whatever their condition. | Pregnant women should not have cupping. | conflicts | population',
    '# Cupping\n\nNo infection, no scars, no worry. | Cupping can cause an infection. | conflicts | negation',
  ],
  'a denial in front of people is none of what happens to them': [
    '# Cupping\n\nWithout treatment you will be scarred. | Cupping leaves no scars. | conflicts | negation',
    '# Cupping\n\nWhile nursing you can have cupping. | Breastfeeding women should not have cupping. | conflicts | population',
  ],
  'what is unheard of': [
    'Halos are unheard of with cupping. | Halos occurred in 3% of patients after cupping. | conflicts | negation',
  ],
});

describePairs('advice at a time', 'the glucose test', {
  'moments far apart': [
    'The glucose test must be repeated 20 years after the birth. | The glucose test should be repeated six weeks after the birth. | conflicts | timing',
    'The glucose test must be repeated six weeks after the birth. | The glucose test should be repeated six weeks after the birth. | supports',
  ],
});

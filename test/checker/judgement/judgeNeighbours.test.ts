import { describePairs } from './judgements';

// Sentences that share most of their words with a quote and speak of something beside it.
describePairs('what is only named', 'vaccination', {
  'as what something else causes': [
    'Vaccination covers the strains that cause infection. | Infection after vaccination was not seen. | neutral',
    'A few infection-causing strains are not covered by vaccination. | Vaccination cannot cause an infection. | neutral',
    'Vaccination causes infections. | Vaccination cannot cause an infection. | conflicts | negation',
  ],
  'as what there is less of': ['Fewer cases of infection are seen after vaccination. | Vaccination cannot cause an infection. | neutral'],
  'as what there is less of in those who had it': ['Vaccination is harmless. | Infections were less frequent with vaccination. | neutral'],
  'as what it is to remove': ['An infection is not cured by vaccination. | Vaccination cannot cause an infection. | neutral'],
});

describePairs('negation inside a relative clause', 'insulin', {
  'ends before the verb of its sentence': ['Insulin that has not been opened is kept in the fridge. | Keep insulin in the refrigerator. | supports'],
  'reaches its own verb': ['Insulin should not be kept in the fridge. | Keep insulin in the refrigerator. | conflicts'],
});

describePairs('numbers that count something else', 'acupuncture', {
  'what lies between two sessions': ['Ten days should pass between two sessions of acupuncture. | A course of acupuncture consists of 10 sessions. | neutral'],
  'a stretch of time to come': ['Many go through a second course of acupuncture in the next two years. | A course of acupuncture lasts 8 weeks. | neutral'],
});

describePairs('judgeWording: other figures and other people', 'donation', {
  'what is denied for one month is not denied for three': ['You may donate blood again three months after donation. | Do not donate blood again for one month after donation. | neutral'],
  'most people leave the others open': ['Most people who give a donation do not get a bruised arm. | A bruised arm was seen after 2% of donations. | neutral'],
  'what the source sets it against': ['Plasma can be dissolved with an enzyme. | Unlike plasma, a donation cannot be dissolved with an enzyme. | neutral'],
});

describePairs('judgeDirection: attacks and groups', 'acupuncture', {
  'fewer attacks are one thing, relief in an attack another': ['Acupuncture brings fewer attacks. | Acupuncture does not relieve an acute attack. | neutral'],
  'not altogether leaves open how much': ['Acupuncture will not rid you of headaches altogether. | Acupuncture reduced headaches. | neutral'],
  'a comparison with another remedy tells of no effect': [
    'Patients on acupuncture had fewer headaches than the tablet group. | Acupuncture did not reduce headaches. | neutral',
    'Patients on acupuncture had fewer headaches than those on placebo. | Acupuncture did not reduce headaches. | conflicts',
  ],
});

describePairs('names with irregular plurals', 'tooth whitening', {
  'are found in both numbers': ['Teeth whitening causes no irritation. | Tooth whitening can cause irritation. | conflicts | negation'],
});

describePairs('a part of the treatment', 'acupuncture', {
  'that is ruled out leaves the treatment': ['Acupuncture is allowed in pregnancy. | Acupuncture is possible, but needling of the abdomen must be avoided in pregnancy. | neutral'],
});

describePairs('with and without food', 'isotretinoin', {
  'only how it is swallowed is denied': ['Do not swallow isotretinoin on an empty stomach. | Swallow isotretinoin whole. | neutral'],
  'a poorer uptake speaks against it': [
    'Take isotretinoin on an empty stomach. | Take isotretinoin with a meal; on an empty stomach only half of the dose is absorbed. | conflicts | choice',
  ],
});

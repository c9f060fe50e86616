import { describePairs } from '../judgement/judgements';

describePairs('how far a negator reaches', 'laser peeling', {
  'not over "but", a colon, a dash, a bracket or another verb': [
    'Laser peeling causes no pain but swelling. | Laser peeling causes swelling. | supports',
    'Laser peeling causes no pain but swelling. | Laser peeling does not cause swelling. | conflicts | negation',
    'Laser peeling causes no pain; swelling is common. | Laser peeling causes swelling. | supports',
    'Laser peeling causes no pain: swelling is common. | Laser peeling causes swelling. | supports',
    'Laser peeling causes no pain — swelling is common. | Laser peeling causes swelling. | supports',
    'Laser peeling causes no pain (swelling is common). | Laser peeling causes swelling. | supports',
    'There is no pain, and swelling is common after laser peeling. | Laser peeling does not cause swelling. | conflicts | negation',
    'Laser peeling does not hurt, and it causes scars. | Laser peeling causes scars. | supports',
    'Laser peeling is not painful, although it causes scars. | Laser peeling causes scars. | supports',
  ],
  'over both of "neither … nor"': [
    'Laser peeling causes neither pain nor swelling. | Laser peeling causes swelling. | conflicts | negation',
    'Laser peeling causes neither pain nor swelling. | Laser peeling causes pain. | conflicts | negation',
  ],
  'from people to what they have': [
    'Nobody feels pain during laser peeling. | Laser peeling is painful. | conflicts | negation',
    'No one feels any pain whatsoever during laser peeling. | Laser peeling is painful. | conflicts | negation',
    'Not one patient had pain after laser peeling. | Laser peeling is painful. | conflicts | negation',
    'It is impossible to feel pain during laser peeling. | Laser peeling is painful. | conflicts | negation',
  ],
  'and two of them cancel, in whatever words': [
    'Laser peeling is never without pain. | Laser peeling is painless. | conflicts | negation',
    'Laser peeling is anything but painless. | Laser peeling is painless. | conflicts | negation',
    'Laser peeling is far from painless. | Laser peeling is painless. | conflicts | negation',
    'Laser peeling is not only painless but cheap. | Laser peeling is painful. | conflicts | negation',
    'Side effects of laser peeling are not rare. | Side effects of laser peeling are rare. | conflicts | degree',
    'Side effects of laser peeling are not common. | Side effects of laser peeling are common. | conflicts | degree',
  ],
  'what is only thought of, or said by others, is not asserted': [
    'If laser peeling hurt, nobody would have it. | Laser peeling is painful. | neutral',
    'Had laser peeling been painful, it would have been banned. | Laser peeling is painful. | neutral',
    'Laser peeling would be painless if it were done under anaesthesia. | Laser peeling is painful. | neutral',
    'Some say laser peeling is painless. | Laser peeling is painful. | neutral',
  ],
});

describePairs('figures as they are written', 'laser peeling', {
  'in words, dozens and with a plus': [
    'Laser peeling takes twenty-five minutes. | Laser peeling takes 25 minutes. | supports',
    'Laser peeling takes twenty-five minutes. | Laser peeling takes 20 minutes. | conflicts | timing',
    'Laser peeling needs two dozen sessions. | Laser peeling needs 24 sessions. | supports',
    'Laser peeling needs two dozen sessions. | Laser peeling needs 2 sessions. | conflicts | quantity',
    'Laser peeling needs 4+ sessions. | Laser peeling needs six sessions. | supports',
    'Laser peeling needs 4+ sessions. | Laser peeling needs two sessions. | conflicts | quantity',
    'Laser peeling takes 30+ minutes. | Laser peeling takes 45 minutes. | supports',
    'Laser peeling takes 30+ minutes. | Laser peeling takes 10 minutes. | conflicts | timing',
    'The effect of laser peeling lasts 10+ years. | The effect of laser peeling lasts 2 years. | conflicts | timing',
  ],
  'times a year and months between are one': [
    'Laser peeling is done twice a year. | Laser peeling is done every six months. | supports | timing',
    'Laser peeling is done four times a year. | Laser peeling is done every three months. | supports | timing',
    'Laser peeling is done monthly. | Laser peeling is done twelve times a year. | supports | timing',
    'Laser peeling is done 4+ times a year. | Laser peeling is done once a year. | conflicts | timing',
    'Laser peeling can be done daily. | Laser peeling is done every three months. | conflicts | timing',
    'Laser peeling is done weekly. | Laser peeling is done every three months. | conflicts | timing',
  ],
});

describePairs('windows of time', 'laser peeling', {
  'after it, until it, before it': [
    'Sport is possible after one week of laser peeling. | Avoid sport for three weeks after laser peeling. | conflicts',
    'Sport is possible from one week after laser peeling. | Avoid sport for three weeks after laser peeling. | conflicts',
    'Sport is possible after four weeks. | Avoid sport for three weeks after laser peeling. | neutral',
    'Do not shave for the first two days after laser peeling. | Do not shave for the first ten days after laser peeling. | conflicts | timing',
    'Do not shave within two hours before laser peeling. | Do not shave for two days before laser peeling. | conflicts | timing',
  ],
});

describePairs('groups, degrees and comparisons', 'laser peeling', {
  'by age, up to it and from it': [
    'Children under 12 can have laser peeling. | Children must not have laser peeling. | conflicts | population',
    'People aged 65 or older can have laser peeling. | Laser peeling must not be used in people over 70. | conflicts | population',
    'People aged 12 or younger can have laser peeling. | Laser peeling must not be used in children. | conflicts | population',
    'Adults over 18 can have laser peeling. | Laser peeling must not be used in children. | neutral',
    'You cannot have laser peeling if you are pregnant. | Pregnant women can have laser peeling. | conflicts | population',
  ],
  'how strong the evidence is': [
    'There are strong studies of laser peeling. | There is no evidence for laser peeling. | conflicts | evidence',
    'The evidence for laser peeling is strong. | The evidence for laser peeling is weak. | conflicts | evidence',
    'The evidence for laser peeling is not strong. | The evidence for laser peeling is strong. | conflicts | evidence',
    'The evidence for laser peeling is hard to find. | The evidence for laser peeling is strong. | conflicts | evidence',
    'Studies have proven laser peeling. | There is no evidence for laser peeling. | conflicts | evidence',
  ],
  'which is better, however it is turned': [
    'Laser peeling is as good as a chemical peel. | A chemical peel is better than laser peeling. | conflicts | comparison',
    'Laser peeling is better than a chemical peel. | Laser peeling is no better than a chemical peel. | conflicts | comparison',
    'Laser peeling is no better than a chemical peel. | Laser peeling is better than a chemical peel. | conflicts | comparison',
    'Laser peeling prevents more scars than a chemical peel. | A chemical peel prevents more scars than laser peeling. | conflicts | comparison',
    'Laser peeling doubles the risk of scars. | Laser peeling lowers the risk of scars. | conflicts | direction',
  ],
  'who may carry it out': ['Laser peeling can be done without training. | Only doctors may perform laser peeling. | conflicts | choice'],
});

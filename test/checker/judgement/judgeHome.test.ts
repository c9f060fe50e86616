import { describePairs } from './judgements';

describePairs('what food supplies and how it is used', 'carob flour', {
  'supplies, provides, has': [
    'Carob flour provides plenty of protein. | Carob flour is low in protein. | conflicts | direction',
    'Carob flour has no fat. | Carob flour has a lot of fat. | conflicts | direction',
    'Carob flour supplies vitamin D. | Carob flour does not provide any vitamin D. | conflicts | direction',
    'Carob flour is unsweetened. | Carob flour contains sugar. | conflicts | direction',
    'Carob flour provides relief. | Carob flour has no fat. | neutral',
    'Carob flour has few calories. | Carob flour provides iron. | neutral',
  ],
  'regularly or once': [
    'A single dose of carob flour is enough. | Carob flour must be taken daily. | conflicts | choice',
    'A single dose of carob flour is enough. | Carob flour is taken with a spoon. | neutral',
  ],
  'digested, tasting, through the skin': [
    'Carob flour is easy to digest. | Carob flour is hard to digest. | conflicts | choice',
    'Carob flour tastes sweet. | Carob flour has a bitter taste. | conflicts | choice',
    'Carob flour enters the bloodstream. | Carob flour stays on the surface of the skin. | conflicts | choice',
    'Carob flour tastes sweet. | Carob flour is hard to digest. | neutral',
  ],
  'without limit': [
    'There is no maximum dose of carob flour. | The maximum daily dose of carob flour is three grams. | conflicts | quantity',
    'Carob flour may be taken all year round. | Carob flour should be taken for no more than three months. | conflicts | timing',
    'There is no maximum dose of carob flour. | A bag of carob flour holds 300 grams. | neutral',
  ],
  'how often in vague words': [
    'Carob flour should be taken once a month. | Carob flour should be taken several times a day. | conflicts | timing',
    'Carob flour should be taken four times a day. | Carob flour should be taken several times a day. | supports',
  ],
  'from which age': [
    'Babies can have carob flour from four months. | Babies should not have carob flour before twelve months. | conflicts',
    'Babies can have carob flour from twelve months. | Babies cry for two months after carob flour. | neutral',
  ],
});

describePairs('what is drawn out, slowed and compared', 'pine balm', {
  'drawn out of the body': [
    'Pine balm draws toxins out of the body. | Pine balm does not remove toxins from the body. | conflicts',
    'Pine balm takes the pain away. | Pine balm does not relieve pain. | conflicts',
    'Pine balm draws toxins out of the body. | Pine balm does not remove dandruff. | neutral',
  ],
  'how fast something heals': [
    'Wounds heal faster with pine balm. | Pine balm does not help wounds heal faster. | conflicts',
    'Wounds heal faster with pine balm. | Wounds healed more slowly with pine balm. | conflicts',
    'Wounds heal faster with pine balm. | Wounds itch less with pine balm. | neutral',
  ],
  'more and less of a verb': [
    'Babies cry more with pine balm. | Babies cry less with pine balm. | conflicts | negation',
    'Babies cry more with pine balm. | Babies sleep less with pine balm. | neutral',
  ],
  'fewer side effects are no benefit less': [
    'Pine balm has fewer side effects than camphor. | Pine balm has more side effects than camphor. | conflicts | comparison',
    'Pine balm is richer in oil than butter. | Butter contains more oil than pine balm. | conflicts | comparison',
    'Pine balm contains twice as much oil as butter. | Pine balm contains less oil than butter. | conflicts',
    'Pine balm puts more strain on the skin than butter. | Pine balm is gentler on the skin than butter. | conflicts | comparison',
    'Pine balm has fewer side effects than camphor. | Pine balm costs more than camphor. | neutral',
  ],
  'denied at large': [
    'Pine balm attracts insects in the garden. | Pine balm does not attract insects. | conflicts | negation',
    'Pine balm does not attract insects in the garden. | Pine balm attracts insects. | neutral',
  ],
  'all is not most': [
    'Pine balm blocks 100 per cent of UV rays. | Pine balm blocks 90 per cent of UV rays. | conflicts',
    'Pine balm blocks 90 per cent of UV rays. | Pine balm blocks 92 per cent of UV rays. | tension',
  ],
});

describePairs('advice on a thing by name', 'pregnancy test', {
  'any verb behind do not': [
    'You may shake a pregnancy test. | Do not shake a pregnancy test. | conflicts | negation',
    'You may shake a pregnancy test. | Do not worry about a pregnancy test. | neutral',
  ],
  'what is called needless': [
    'No gloves are needed with a pregnancy test. | Wear gloves while you are using a pregnancy test. | conflicts',
    'No gloves are needed with a pregnancy test. | Wear glasses while you are using a pregnancy test. | neutral',
  ],
  'a group that describes the thing': [
    'A pregnancy test is safe. | A pregnancy test is not recommended for women over 50. | neutral',
    'A pregnancy test can be done in the morning. | You can do a pregnancy test at any time of day. | neutral',
  ],
});

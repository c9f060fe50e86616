import { describeDrafts } from '../checkDraft';
import { packOf } from '../packOf';

const lasik = packOf({
  topics: [['laser eye surgery', 'LASIK']],
  statements: ['Dry eyes and infection can follow laser eye surgery.', 'Not everyone can have laser eye surgery: it is unsuitable in pregnancy.', 'Laser eye surgery does not always work.'],
});

describeDrafts('hedges', { pack: lasik }, {
  'a hedged absence asserts nothing': [
    'LASIK may have no side effects.',
    'Some patients have no complications after LASIK.',
    'LASIK might be harmless.',
    'Perhaps LASIK is free of side effects.',
    'In some cases LASIK has no complications.',
    'Many people have no side effects after LASIK.',
  ],
  'a hedged presence agrees with a firm statement': [
    'LASIK may cause an infection.',
    'LASIK can occasionally lead to an infection.',
  ],
  'the firm twin conflicts': [
    'LASIK has ⟦conflict|no side effects⟧.',
    'LASIK is ⟦conflict|harmless⟧.',
    'LASIK is ⟦conflict|free of side effects⟧.',
    'LASIK certainly has ⟦conflict|no complications⟧.',
  ],
});

describeDrafts('universals', { pack: lasik }, {
  'conflict with any exception': [
    '⟦conflict|Everyone can have⟧ LASIK.',
    'LASIK is ⟦conflict|suitable for everyone⟧.',
    '⟦conflict|Pregnant women can⟧ have LASIK.',
    'LASIK ⟦tension|never works⟧.',
  ],
  'softened to most or many do not': [
    'Most people can have LASIK.',
    'LASIK is suitable for many adults.',
  ],
  'denied agree with the exception': [
    'LASIK is not suitable for everyone.',
    'Not everyone can have LASIK.',
    'LASIK is not 100% effective.',
  ],
  'a universal denied in the source still leaves the many': [
    'LASIK ⟦conflict|always works⟧.',
    'LASIK works for many people.',
    'LASIK usually works.',
    'LASIK does not work for everyone.',
  ],
});

const eardrops = packOf({
  topics: ['olive oil drops'],
  statements: ['Olive oil drops cause no pain.', 'Olive oil drops never cause an infection.', 'All patients tolerate olive oil drops well, including children.', 'Side effects of olive oil drops are rare and mild.'],
});

describeDrafts('quantifiers', { pack: eardrops }, {
  'some against none conflicts': [
    'Olive oil drops can be ⟦conflict|painful⟧.',
    'Some people get an ⟦conflict|infection⟧ from olive oil drops.',
  ],
  'frequent against rare conflicts or differs in degree': [
    'Side effects of olive oil drops are ⟦conflict/tension|common⟧.',
    'Olive oil drops ⟦conflict|often⟧ have ⟦conflict/tension|serious side effects⟧.',
  ],
  'rare beside rare is quiet': [
    'Olive oil drops rarely have side effects.',
    'Few people have side effects from olive oil drops.',
    'Olive oil drops have only mild side effects.',
  ],
});

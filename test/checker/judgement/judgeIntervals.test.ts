import { describePairs } from './judgements';

describePairs('time between', 'filler injections', {
  'a least distance is one': [
    'Filler injections may be given two weeks apart. | Filler injections should be given at least three months apart. | conflicts',
    'Filler injections can be repeated every two weeks. | Filler injections should not be repeated at intervals of less than twelve weeks. | conflicts',
    'Leave six months between filler injections, so that they are given six months apart. | Filler injections should be given at least three months apart. | supports',
    'Filler injections are repeated every two weeks. | Filler injections should be given at least three months apart. | conflicts',
  ],
  'how often at least is not': [
    'Filler injections are needed at least every two weeks. | Filler injections are needed every four months. | conflicts',
  ],
});

describePairs('time between', 'isoniazid', {
  'a course that goes on every day': [
    'Isoniazid has to be taken every day for at least ten years. | A course of isoniazid lasts six months. | conflicts',
  ],
});

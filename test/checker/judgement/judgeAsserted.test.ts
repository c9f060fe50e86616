import { describePairs } from './judgements';

describePairs('harms that are asserted or only named', 'laser peeling', {
  'a denial denies the thing itself': [
    'Laser peeling causes no infection. | Laser peeling can cause an infection. | conflicts | negation',
    'Not one case of infection is known after laser peeling. | Laser peeling can cause an infection. | conflicts | negation',
  ],
  'also with words that tell which': [
    'Laser peeling brings redness and swelling. | No post-surgical complications of laser peeling. | conflicts',
    'Laser peeling carries no added risk of stroke. | Laser peeling increases the risk of stroke. | conflicts',
  ],
  'but not what is said of something else': [
    'Nobody knows why infection comes after laser peeling. | Laser peeling can cause an infection. | neutral',
    'Laser peeling is for people with no family history of cancer. | Laser peeling can cause cancer. | neutral',
    'People who have no infection may have laser peeling. | Laser peeling can cause an infection. | neutral',
    'Patients without infection heal well after laser peeling. | Laser peeling can cause an infection. | neutral',
  ],
  'what names something else is not asserted': [
    'Laser peeling causes cancer. | Laser peeling has no side effects. | conflicts | negation',
    'Breast cancer screening is free beside laser peeling. | Laser peeling has no side effects. | neutral',
  ],
  'nor what there is less of': [
    'Laser peeling lowers the risk of stroke. | Laser peeling reduces the risk of heart attack and stroke. | supports',
    'Laser peeling has no side effects. | Laser peeling reduces the risk of heart attack and stroke. | neutral',
    'Laser peeling has no side effects. | Laser peeling raises the risk of heart attack and stroke. | conflicts',
  ],
  'a member of a list has its verb elsewhere': [
    'Laser peeling has no side effects. | Laser peeling could bring itching, rashes, bruises or scars. | conflicts',
    'Laser peeling causes no pain but swelling. | Laser peeling does not cause swelling. | conflicts | negation',
  ],
  'a denied rise is not a denied presence': [
    'Laser peeling did not increase fractures. | Fractures occur after laser peeling. | neutral',
    'Laser peeling did not increase fractures. | Laser peeling increases fractures. | conflicts',
    'Laser peeling had no infections. | Infection is possible after laser peeling. | conflicts',
    'Laser peeling had no extra infections. | Infection is possible after laser peeling. | neutral',
    'Laser peeling led to no extra fractures. | Fractures occur after laser peeling. | neutral',
    'Laser peeling led to no extra fractures. | Laser peeling increases fractures. | conflicts | negation',
    'Laser peeling led to no rise in infections. | Laser peeling has no side effects. | neutral',
    'Laser peeling made no difference in deaths. | Laser peeling has no side effects. | neutral',
  ],
  'an operation must be what is done': [
    'Laser peeling requires surgery. | Laser peeling is not invasive. | conflicts',
    'Surgery works better than laser peeling. | Laser peeling is not invasive. | neutral',
  ],
});

describePairs('what is safe', 'sunscreen', {
  'the topic': [
    'Sunscreen is safe. | Sunscreen is dangerous. | conflicts',
    'Sunscreen can be used safely. | Sunscreen is dangerous. | conflicts',
  ],
  'not the people, nor what one is kept from': [
    'Put sunscreen on and you are safe for the whole day. | Sunscreen is dangerous. | neutral',
    'Sunscreen keeps you safe. | Sunscreen is dangerous. | neutral',
    'With sunscreen the skin is safe from burns. | Sunscreen is dangerous. | neutral',
  ],
  'not what one does at the same time': [
    'Grip the wheel safely after sunscreen. | Sunscreen is dangerous. | neutral',
  ],
});

import { describePairs } from './judgements';

describePairs('a quote that says less is no support', 'lidocaine plaster', {
  'of some, where the claim is of all': [
    'The lidocaine plaster prevents all cases of shingles pain. | The lidocaine plaster prevents about 85% of cases of shingles pain. | conflicts',
    'The lidocaine plaster prevents many cases of shingles pain. | The lidocaine plaster prevents many cases of shingles pain. | supports',
  ],
  'after something, where the claim says before': [
    'Apply the lidocaine plaster before showering. | Apply the lidocaine plaster after showering. | conflicts',
    'Apply the lidocaine plaster after showering. | Apply the lidocaine plaster after showering. | supports',
  ],
  'into another place': [
    'The lidocaine plaster is injected into a vein. | The lidocaine plaster is injected into a joint. | neutral',
    'The lidocaine plaster is injected into a joint. | The lidocaine plaster is injected into the joint. | supports',
  ],
  'with the opposite word': [
    'The lidocaine plaster is put in by open surgery. | The lidocaine plaster is put in by keyhole surgery. | neutral',
    'The lidocaine plaster is put in by keyhole surgery. | The lidocaine plaster is put in by keyhole surgery. | supports',
    'Scars disappear completely after the lidocaine plaster. | The scar is permanent after the lidocaine plaster. | conflicts',
    'The lidocaine plaster leaves visible scars. | Scars from the lidocaine plaster are hidden. | neutral',
    'The lidocaine plaster leaves scars. | The lidocaine plaster leaves scars. | supports',
    'Bruising is unusual after the lidocaine plaster. | Bruising is normal after the lidocaine plaster. | conflicts',
  ],
});

describePairs('"can not" in two words forbids', 'lidocaine plaster', {
  'like "cannot"': [
    'The lidocaine plaster can not be used on broken skin. | The lidocaine plaster can be used on broken skin. | conflicts',
    'The lidocaine plaster can not be used on broken skin. | The lidocaine plaster must not be used on broken skin. | supports',
  ],
});

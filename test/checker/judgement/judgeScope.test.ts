import { describePairs } from './judgements';

describePairs('judgeScope: how many', 'scalp massage', {
  'all is more than some': [
    'All insurers pay for scalp massage. | Some insurers pay for scalp massage. | conflicts | degree',
    'Some insurers pay for scalp massage. | All insurers pay for scalp massage. | supports',
    'Scalp massage causes bruises in all users. | Scalp massage causes bruises in a few users. | conflicts',
    'Everybody has bruises after scalp massage. | Bruises occur in some people after scalp massage. | conflicts',
    'Scalp massage kills all bacteria. | Scalp massage kills many of the bacteria. | conflicts',
    'Scalp massage increases strength in all athletes. | Scalp massage increases strength, but a third of athletes do not respond. | conflicts',
    'Everyone with headache needs scalp massage. | Some people with headache need scalp massage. | conflicts',
  ],
  'all is more than most, also of what is absent': [
    'All patients are free of pain after scalp massage. | Most patients are free of pain after scalp massage. | conflicts',
    'Most patients are free of pain after scalp massage. | Most patients are free of pain after scalp massage. | supports',
    'Scalp massage heals all ulcers. | Scalp massage heals most ulcers of the leg. | conflicts',
    'Scalp massage heals ulcers. | Scalp massage heals most ulcers of the leg. | supports',
  ],
  'always is more than may': [
    'Headache always returns after scalp massage. | Headache may return after scalp massage. | conflicts',
    'Headache may return after scalp massage. | Headache may return after scalp massage. | supports',
  ],
  'shares that leave room for each other do not conflict': [
    'Some users are satisfied with scalp massage. | Some users are dissatisfied with scalp massage. | neutral',
    'Most users are dissatisfied with scalp massage. | Most users are satisfied with scalp massage. | conflicts',
  ],
  'what is counted must be the same': [
    'Scalp massage kills all bacteria. | Scalp massage is used in some clinics and kills bacteria. | neutral',
  ],
});

describePairs('judgeScope: of whom', 'scalp massage', {
  'people with and without a condition are two groups': [
    'Scalp massage is safe for people with kidney disease. | Scalp massage is safe for people without kidney disease. | neutral',
    'Scalp massage is safe for people with kidney disease. | Scalp massage is safe for people with kidney disease. | supports',
    'Scalp massage is safe for people with kidney disease. | Scalp massage is unsafe for people with kidney disease. | conflicts',
    'Infections are common in smokers after scalp massage. | Infections are rare in non-smokers after scalp massage. | neutral',
    'Infections are common in smokers after scalp massage. | Infections are rare in smokers after scalp massage. | conflicts',
  ],
  'so are old and young, healthy and ill': [
    'Scalp massage relieves headache in older women. | Scalp massage relieves headache in younger women. | neutral',
    'Scalp massage is safe for people with kidney failure. | Scalp massage is safe for healthy adults. | neutral',
    'Scalp massage is harmless for everyone. | Scalp massage is harmless for healthy people. | neutral',
    'People with severe headache should use scalp massage. | People with mild headache should use scalp massage. | neutral',
  ],
  'a high dose is no low one': [
    'High doses of scalp massage cause headache. | Low doses of scalp massage do not cause headache. | neutral',
    'High doses of scalp massage cause headache. | High doses of scalp massage do not cause headache. | conflicts',
  ],
});

describePairs('judgeScope: on whose word', 'scalp massage', {
  'what others claim is not the word of the source': [
    'Scalp massage is effective for headache. | It has been claimed that scalp massage is effective for headache. | neutral',
    'Scalp massage relieves headache. | Many websites claim that scalp massage relieves headache. | neutral',
    'Scalp massage relieves headache. | Some therapists believe that scalp massage relieves headache. | neutral',
    'Scalp massage relieves headache. | Studies have shown that scalp massage relieves headache. | supports',
  ],
  'what is being studied is open': [
    'Scalp massage relieves headache. | Researchers are studying whether scalp massage relieves headache. | neutral',
  ],
  'a link that need not be a cause is no proof of one': [
    'Scalp massage causes headache. | Scalp massage was associated with headache, but a causal link has not been shown. | conflicts | evidence',
  ],
});

describePairs('judgeScope: what alone is meant, and what is left out', 'scalp massage', {
  'one alone against one of two': [
    'Scalp massage is only done in hospital. | Scalp massage is done in hospital or at a specialist practice. | conflicts',
    'Scalp massage is done in hospital. | Scalp massage is done in hospital or at a specialist practice. | neutral',
    'Scalp massage has only mild side effects. | Side effects of scalp massage are rare and mild. | neutral',
  ],
  'before is not after': [
    'Scalp massage should be used before brushing. | Use scalp massage after brushing, never before. | conflicts',
    'Scalp massage should be used after brushing. | Use scalp massage after brushing. | supports',
    'You should drink a lot after scalp massage. | You should drink a lot before scalp massage. | neutral',
    'You should not sunbathe after scalp massage. | Avoid sunbathing before scalp massage. | neutral',
  ],
});

describePairs('judgeScope: said in fewer words', 'scalp massage', {
  'a predicate that the second half leaves out': [
    'Running is allowed after scalp massage. | Swimming is allowed after scalp massage, running is not. | conflicts',
    'Running is not allowed after scalp massage. | Swimming is allowed after scalp massage, running is not. | supports',
  ],
  'the same for all, and what varies': [
    'Recovery after scalp massage is the same for everyone. | Recovery after scalp massage differs between patients. | conflicts',
    'Recovery after scalp massage varies. | Recovery after scalp massage differs between patients. | supports',
  ],
  'no safer is as safe': [
    'Daily scalp massage is no safer than weekly massage. | Daily scalp massage is safer than weekly massage. | conflicts | comparison',
  ],
  'what is not known leaves room for what may be': [
    'Scalp massage may improve mood. | It is not known whether scalp massage improves mood. | neutral',
    'Scalp massage improves mood. | It is not known whether scalp massage improves mood. | conflicts',
  ],
});

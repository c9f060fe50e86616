import { describePairs } from './judgements';

describePairs('judgeScale: complications', 'ozone therapy', {
  'none against any is a conflict': [
    'Ozone therapy has no side effects. | Ozone therapy can cause coughing and nausea. | conflicts | negation',
    'Ozone therapy is harmless. | Ozone therapy is dangerous. | conflicts',
    'Ozone therapy can cause nausea. | Ozone therapy has no side effects. | conflicts | negation',
    'Ozone therapy is safe. | Ozone therapy can be fatal. | conflicts',
  ],
  'a general denial covers the particular': [
    'Ozone therapy has no complications. | Nausea is common after ozone therapy. | conflicts',
    'Ozone therapy has no nausea as a side effect. | Nausea is common after ozone therapy. | conflicts',
  ],
  'a particular denial does not deny others': [
    'Ozone therapy leaves no scars. | Ozone therapy can cause nausea. | neutral',
    'Ozone therapy causes no nausea. | Ozone therapy can cause an infection. | neutral',
    'Ozone therapy causes no nausea. | Ozone therapy has side effects. | neutral',
    'Ozone therapy causes no nausea. | Ozone therapy can cause nausea. | conflicts',
  ],
  'serious against none or mild is a conflict': [
    'Ozone therapy has serious side effects. | Ozone therapy has no side effects. | conflicts',
    'Ozone therapy has only mild side effects. | Ozone therapy has severe complications. | conflicts',
  ],
  'a named one is not ruled out by what is said of harm at large': [
    'Ozone therapy can cause cancer. | Ozone therapy is harmless. | neutral',
    'Ozone therapy can cause cancer. | The risk is low. | neutral',
    'Ozone therapy causes a rash. | Cortisone does not cause a rash. | neutral',
  ],
  'how grave it is tells nothing of how often it comes': [
    'Ozone therapy hardly ever causes an infection. | Ozone therapy can cause an infection. | neutral',
    'Ozone therapy has no serious side effects. | Ozone therapy can cause an infection. | neutral',
    'Ozone therapy has no serious complications. | Ozone therapy has severe complications. | conflicts',
  ],
  'a named one agrees with the same one': [
    'Ozone therapy can cause nausea. | Nausea is a side effect of ozone therapy. | supports',
    'Ozone therapy has side effects. | Ozone therapy can cause nausea. | supports',
    'Ozone therapy has no side effects. | Ozone therapy is free of complications. | supports',
  ],
  'a named one neither proves nor rules out another': [
    'Ozone therapy can cause nausea. | Ozone therapy can cause an infection. | neutral',
    'Ozone therapy can cause nausea. | Ozone therapy has side effects. | neutral',
  ],
});

describePairs('judgeScale: other scales', 'dry needling', {
  'pain': [
    'Dry needling is painless. | Dry needling hurts. | conflicts',
    'Dry needling is painful. | Dry needling does not hurt. | conflicts',
    'Dry needling hurts slightly. | Dry needling is painless. | conflicts',
    'Dry needling is excruciating. | Dry needling causes slight discomfort. | conflicts',
    'Dry needling does not hurt. | Dry needling is painless. | supports',
    'Dry needling is for back pain. | Dry needling is painless. | neutral',
  ],
  // Known wrong: a degree word behind its verb does not soften it.
  'pain with the degree behind it': [
    'Dry needling hurts a little. | Dry needling causes slight discomfort. | tension',
  ],
  'downtime': [
    'Dry needling needs no recovery time. | Dry needling requires several days off work. | conflicts',
    'There is no downtime after dry needling. | There is no recovery period after dry needling. | supports',
  ],
  'evidence': [
    'Dry needling is clinically proven. | There is little evidence for dry needling. | conflicts | evidence',
    'There is no evidence that dry needling works. | Studies have confirmed dry needling. | conflicts | evidence',
    'There is proof that dry needling relieves neck pain. | There is no evidence that dry needling prevents dementia. | neutral',
    'There is proof that dry needling prevents dementia. | There is no evidence that dry needling prevents dementia. | conflicts | evidence',
    'Dry needling is scientifically proven. | Dry needling is backed by science. | supports',
  ],
  'efficacy': [
    'Dry needling works. | Dry needling does not work. | conflicts',
    'Dry needling is ineffective. | Dry needling is highly effective. | conflicts',
    'Dry needling is effective. | Dry needling works well. | supports',
    'Dry needling is effective for tennis elbow. | Dry needling is ineffective for migraine. | neutral',
    'Dry needling is effective for tennis elbow. | Dry needling is ineffective for tennis elbow. | conflicts',
  ],
  'invasiveness': [
    'Dry needling is non-invasive. | Dry needling is a surgical procedure. | conflicts',
    'Dry needling is not surgical. | Dry needling is non-invasive. | supports',
  ],
  'invasiveness of a topic that is named after an instrument': [
    'Dry needling is not surgery. | Dry needling requires no incision. | supports',
  ],
  'maintenance': [
    'Dry needling never needs to be repeated. | Dry needling must be repeated regularly. | conflicts',
    'Dry needling needs regular maintenance. | Dry needling must be repeated every year. | supports',
  ],
  'dependence': [
    'Dry needling is addictive. | Dry needling does not lead to dependence. | conflicts',
    'Dry needling is not addictive. | There is no risk of addiction with dry needling. | supports',
  ],
  'incidence': [
    'Bruising after dry needling is very common. | Bruising after dry needling is rare. | conflicts',
    'Bruising after dry needling is common. | Bruising after dry needling is frequent. | supports',
  ],
  'cost': [
    'Dry needling is cheap. | Dry needling is expensive. | conflicts',
    'Dry needling is affordable. | Dry needling is inexpensive. | supports',
  ],
});

describePairs('judgeScale: groups', 'spinal manipulation', {
  'a statement on one group bears on a claim about everybody with less weight': [
    'Spinal manipulation is painful. | In children, spinal manipulation is painless. | tension',
    'Spinal manipulation has no side effects. | In pregnant women, spinal manipulation can cause nausea. | conflicts | population',
  ],
  'a statement on one group does not bear on another': [
    'In children, spinal manipulation is painful. | In pregnant women, spinal manipulation is painless. | neutral',
    'In children, spinal manipulation is painful. | In children, spinal manipulation is painless. | conflicts',
  ],
});

describePairs('judgeScale: whether it works', 'zinc spray', {
  'plainly denied, it conflicts with plainly said': [
    "Zinc spray won't work. | Zinc spray works. | conflicts",
    'Zinc spray is not effective. | Zinc spray is effective. | conflicts',
    'Zinc spray does not work in any patient. | Zinc spray works well. | conflicts',
    'Zinc spray is not very effective. | Zinc spray is effective. | tension',
  ],
  'not always, or not for all, is for some': [
    'Zinc spray does not always work. | Zinc spray works well. | supports',
    'Zinc spray does not work for everyone. | Zinc spray works. | supports',
    'Zinc spray is not effective in all patients. | Zinc spray is effective. | supports',
    'Zinc spray does not always work. | Zinc spray always works. | conflicts',
    'Zinc spray does not work for everyone. | Zinc spray is useless. | tension',
  ],
  'too much of it is an aspect of its own': [
    'An overdose of zinc spray is harmless. | An overdose of zinc spray can be fatal. | conflicts',
    'An overdose of zinc spray is dangerous. | An overdose of zinc spray is harmless. | conflicts',
    'Zinc spray causes no nausea. | An overdose of zinc spray can be fatal. | neutral',
  ],
});

import { describePairs } from './judgements';

describePairs('shares of nobody', 'minoxidil', {
  'a share of none denies, before and behind what it is of': [
    'Headaches never occur with minoxidil. | Headaches occurred in 0% of patients on minoxidil. | supports | negation',
    'Headaches never occur with minoxidil. | Headaches occurred in 0 of 40 patients on minoxidil. | supports | negation',
    'Headaches never occur with minoxidil. | Headaches were seen in no patient on minoxidil. | supports | negation',
    'Headaches never occur with minoxidil. | Headaches occurred in zero percent of patients on minoxidil. | supports | negation',
    'Headaches never occur with minoxidil. | 0% of patients on minoxidil had headaches. | supports | negation',
    'Minoxidil has no complications. | Complications were seen in 0 of 120 patients on minoxidil. | supports | negation',
    'Brittle nails never occur with minoxidil. | Brittle nails occurred in none of the patients on minoxidil. | supports | negation',
    'Brittle nails never occur with minoxidil. | Brittle nails occurred in 0% of patients on minoxidil. | supports | negation',
  ],
  'and conflicts with what says that there is some': [
    'Minoxidil causes headaches. | Headaches occurred in 0% of patients on minoxidil. | conflicts | negation',
    'Headaches are common with minoxidil. | 0 of 40 patients on minoxidil had headaches. | conflicts | negation',
    'Headaches occur in 0.0% of patients on minoxidil. | Headaches are common with minoxidil. | conflicts',
    'Minoxidil causes brittle nails. | Brittle nails occurred in 0 of 30 patients on minoxidil. | conflicts | negation',
    'Minoxidil works in half of all patients. | Minoxidil worked in 0% of patients. | conflicts | quantity',
  ],
  'a share from none to some is some, and what falls to none has fallen': [
    'Minoxidil causes no complications. | Complications were seen in 0 to 3% of patients on minoxidil. | conflicts | negation',
    'Minoxidil reduces pain. | Minoxidil reduced pain to 0% in all patients. | supports | direction',
  ],
});

describePairs('shares of those without the remedy', 'minoxidil', {
  'are none of its own': [
    'Headaches are common with minoxidil. | Headaches occurred in 10% of the patients on minoxidil and in 0.1% on placebo. | supports | degree',
    'Headaches are common with minoxidil. | Headaches were seen in 30% of patients on minoxidil and in 0.1% of those who took placebo. | supports | degree',
    'Headaches are common with minoxidil. | Headaches were seen in 0.1% of controls and in 30% of patients on minoxidil. | supports | degree',
    'Headaches are common with minoxidil. | On placebo headaches occurred in 0.1% of patients, on minoxidil in 10%. | supports | degree',
    'Headaches are rare with minoxidil. | Headaches occurred in 0.1% of the patients on minoxidil (30% on placebo). | supports',
    'Headaches are rare with minoxidil. | Headaches occurred in 0.1% of the patients on minoxidil, against 30% on placebo. | supports',
    'Headaches are rare with minoxidil. | In the placebo group, 30% of patients had headaches. | neutral',
    'Brittle nails are rare with minoxidil. | Brittle nails occurred in 0.1% of the patients on minoxidil and in 30% on placebo. | supports',
    'Minoxidil works in 40% of all patients. | Minoxidil worked in 40% of patients, placebo in 10%. | supports | quantity',
  ],
  'those with it, compared with them, are': [
    'Headaches are rare with minoxidil. | Compared with placebo, 30% of patients on minoxidil had headaches. | conflicts | degree',
    'Headaches are rare with minoxidil. | On placebo headaches occurred in 0.1% of patients, on minoxidil in 30%. | conflicts | degree',
    'Headaches are rare with minoxidil. | Headaches were seen in 30% of patients on minoxidil and in 1% of those who took placebo. | conflicts | degree',
    'Minoxidil works in 90% of all patients. | Minoxidil worked in 40% of patients, placebo in 10%. | conflicts | quantity',
  ],
});

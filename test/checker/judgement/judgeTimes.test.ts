import { describePairs } from './judgements';

describePairs('judgements of time', 'wisdom tooth removal', {
  'what is left for a time conflicts with what is allowed within it': [
    'You can smoke straight after wisdom tooth removal. | Do not smoke for 72 hours after wisdom tooth removal. | conflicts',
    'Nothing stops you from drinking alcohol on the day of wisdom tooth removal. | Alcohol must be avoided on the day of wisdom tooth removal and the day after. | conflicts',
    'Rinse your mouth thoroughly right after wisdom tooth removal. | The mouth should not be rinsed during the first 24 hours after wisdom tooth removal. | conflicts',
    'Wait a full month before you brush your teeth after wisdom tooth removal. | The teeth can be brushed from the day after wisdom tooth removal. | conflicts',
    'Contact lenses may be worn right up to the day of wisdom tooth removal. | Contact lenses must be left out for two weeks before wisdom tooth removal. | conflicts',
    'Do not smoke for a year after wisdom tooth removal. | Do not smoke for 72 hours after wisdom tooth removal. | conflicts | timing',
  ],
  'but not with what is allowed when it is over': [
    'You may smoke again a month after wisdom tooth removal. | Do not smoke for 72 hours after wisdom tooth removal. | neutral',
    'Sport is possible again three weeks after wisdom tooth removal. | Avoid sport for one week after wisdom tooth removal. | neutral',
  ],
  'other ones may have another time': [
    'Hard lenses must be left out for four weeks before wisdom tooth removal. | Soft lenses must be left out for one week before wisdom tooth removal. | neutral',
  ],
  'how long a side effect lasts, whatever the words': [
    'The swelling lasts for months after wisdom tooth removal. | The swelling after wisdom tooth removal goes down within a week. | conflicts | timing',
    'Numbness after wisdom tooth removal never goes away. | Numbness after wisdom tooth removal usually resolves within six months. | conflicts | timing',
  ],
});

describePairs('judgements of time', 'compression stockings', {
  'what is replaced after a time serves for that time': [
    'One pair of compression stockings lasts for ten years. | Compression stockings should be replaced every six months. | conflicts | timing',
    'Compression stockings must be replaced every week. | A pair of compression stockings lasts for six months. | conflicts | timing',
    'Compression stockings should be renewed every half year. | Compression stockings should be replaced every six months. | supports',
  ],
  'time at a stretch': [
    'Wear compression stockings for ten minutes a day. | Compression stockings are worn all day. | conflicts',
    'Compression stockings should be taken off before a flight. | Compression stockings should be worn during long flights. | conflicts',
  ],
});

describePairs('judgements of time', 'allergy shots', {
  'how long one stays': [
    'You can go home immediately after allergy shots. | Patients are observed for 30 minutes after allergy shots. | conflicts | timing',
    'You have to wait in the practice for five hours after allergy shots. | Patients are observed for 30 minutes after allergy shots. | conflicts | timing',
  ],
  'how long the effect stays': [
    'The effect of allergy shots is gone the day you stop. | The effect of allergy shots lasts for years after the end of treatment. | conflicts | timing',
  ],
});

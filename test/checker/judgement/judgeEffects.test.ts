import { describePairs } from './judgements';

describePairs('judgeDirection: contents, losses and what comes about', 'fish oil', {
  'what something holds is compared with what it lacks, not with what it lowers': [
    'Fish oil contains mercury. | Fish oil contains no mercury. | conflicts | direction',
    'Fish oil is free of mercury. | Fish oil contains mercury. | conflicts | direction',
    'Fish oil contains mercury. | Fish oil lowers mercury. | neutral',
  ],
  'losing weight is weight going down': [
    'Fish oil leads to weight loss. | Fish oil has no effect on body weight. | conflicts | negation',
    'Fish oil makes you lose weight. | Fish oil increases body weight. | conflicts | direction',
  ],
  'words of measuring stand for what they measure': [
    'Fish oil reduces the risk of stroke. | Fish oil increases the incidence of stroke. | conflicts | direction',
  ],
  'kinds of one thing are apart': [
    'Fish oil prevents lung cancer. | Fish oil does not prevent breast cancer. | neutral',
  ],
  'to improve a bad thing is to lower it, and a good one to raise it': [
    'Fish oil improves blood pressure. | Fish oil raises blood pressure. | conflicts | direction',
    'Fish oil improves blood pressure. | Fish oil lowers blood pressure. | supports | direction',
    'Fish oil improves sleep. | Fish oil worsens sleep. | conflicts | direction',
    'Fish oil relieves headache. | Fish oil worsens headache. | conflicts | direction',
    'Fish oil relieves headache. | Fish oil has no effect on headache. | conflicts | negation',
  ],
  'two denials of the same effect agree': [
    'Fish oil does not raise cholesterol. | Fish oil does not raise cholesterol. | supports | negation',
  ],
  'to cure is more than to relieve': [
    'Fish oil cures eczema. | Fish oil eases some symptoms of eczema. | conflicts | degree',
    'Fish oil cures eczema. | Fish oil relieves eczema. | neutral',
    'Fish oil cures eczema. | Fish oil cures eczema. | supports | direction',
  ],
  'what is protected gets no worse': [
    'Fish oil damages the kidneys. | Fish oil protects the kidneys. | conflicts | direction',
    'Fish oil protects the kidneys. | Fish oil protects the kidneys. | supports | direction',
    'Fish oil protects against stroke. | Fish oil increases strokes. | conflicts | direction',
  ],
  'by how much something changes is compared, whatever the verb': [
    'Fish oil shortens the time to fall asleep by two hours. | Fish oil reduces the time to fall asleep by seven minutes. | conflicts | quantity',
    'Fish oil shortens migraine by two hours. | Fish oil reduces migraine by seven minutes. | conflicts | quantity',
    'Fish oil shortens the time to fall asleep by seven minutes. | Fish oil reduces the time to fall asleep by seven minutes. | supports',
  ],
  'relief is an effect, named in front or behind': [
    'Fish oil gives fast headache relief. | Fish oil has no effect on headache. | conflicts | negation',
    'Fish oil offers relief from headache. | Fish oil worsens headache. | conflicts | direction',
    'Fish oil offers relief from headache. | Fish oil can cause headache. | neutral',
  ],
  'an effect on none is no effect': [
    'Fish oil relieves no headache. | Fish oil relieves headache. | conflicts | negation',
    'Fish oil produces no weight loss. | Fish oil leads to weight loss. | conflicts | negation',
    'Fish oil gives you no relief from headache. | Fish oil gives relief from headache. | conflicts | negation',
    'Fish oil relieves no headache. | Fish oil does not relieve headache. | supports | negation',
    'Fish oil led to no increase in cholesterol. | Fish oil does not raise cholesterol. | supports | negation',
    'Fish oil brings no headache relief. | Fish oil relieves headache. | conflicts | negation',
    'Fish oil relieves headache in no time. | Fish oil relieves headache. | supports | direction',
  ],
  'what occurs conflicts with its denial, however it is said to come about': [
    'Heart attacks occur with fish oil. | Fish oil does not cause heart attacks. | conflicts | negation',
    'Belching occurs with fish oil. | Belching does not occur with fish oil. | conflicts | negation',
  ],
  'how far, how sure and in which study changes nothing in what is acted on': [
    'Fish oil lowers triglycerides markedly. | Fish oil did not lower triglycerides in a large randomized trial. | conflicts | negation',
    'Fish oil relieves joint pain. | Fish oil did not relieve joint pain to a relevant degree. | conflicts | negation',
    'Fish oil reduces mood swings. | Fish oil did not reduce mood swings according to several studies. | conflicts | negation',
  ],
  'what asserts does not act': [
    'Fish oil is popular, and trials have confirmed that it lowers triglycerides. | Fish oil does not lower triglycerides. | conflicts | negation',
  ],
  'a part or kind acts that the other clause names beside the topic': [
    'Krill blocks inflammation. | Fish oil from krill promotes inflammation. | conflicts | direction',
    'Krill blocks inflammation. | Fish oil promotes inflammation. | neutral',
  ],
  'what can be caused is not compared with what gets better': [
    'Psoriasis got better. | Fish oil causes psoriasis. | neutral',
  ],
  '"made no difference to" acts on what stands behind': [
    'Fish oil made no difference to blood pressure. | Fish oil lowers blood pressure. | conflicts | negation',
  ],
  'what changes by itself stands in front': [
    'Blood vessels widened in volunteers after fish oil. | Fish oil narrows the blood vessels. | conflicts | direction',
  ],
  'what is open is no effect': [
    'Fish oil prevents dementia. | Evidence that fish oil prevents dementia is inconsistent. | conflicts | negation',
    'Fish oil prevents dementia. | Whether fish oil prevents dementia remains unclear. | conflicts | negation',
    'It is not proven that fish oil prevents dementia. | Evidence that fish oil prevents dementia is inconsistent. | supports | evidence',
    'Fish oil prevents dementia. | Whether fish oil prevents dementia is printed on the pack. | neutral',
  ],
  'no effect in other words': [
    'Fish oil does nothing for blood pressure. | Fish oil lowers blood pressure. | conflicts | negation',
    'Fish oil has no bearing on blood pressure. | Fish oil lowers blood pressure. | conflicts | negation',
    'Fish oil leaves blood pressure as it was. | Fish oil lowers blood pressure. | conflicts | negation',
    'Triglycerides were not altered by fish oil. | Fish oil lowers triglycerides. | conflicts | negation',
  ],
  'to hold off, cut short or spur is to lower or raise': [
    'Fish oil staves off dementia. | Fish oil does not prevent dementia. | conflicts | negation',
    'Fish oil slashes triglycerides. | Fish oil raises triglycerides. | conflicts | direction',
    'Fish oil spurs inflammation. | Fish oil reduces inflammation. | conflicts | direction',
  ],
});

/** A sentence on a topic in other surroundings, which change nothing in what it claims; undefined: it cannot stand there. */
type Setting = (topic: string, sentence: string) => string | undefined;

/** Ways in which writers lead up to a sentence, wind it up, set it and point back to its topic, by what they do. */
export const settings: Readonly<Record<string, Setting>> = {
  'an opener before it': (_, sentence) => `In fact, ${inside(sentence)}`,
  'news before a colon': (_, sentence) => `Good news: ${inside(sentence)}`,
  'no doubt about it': (_, sentence) => `There is no doubt that ${inside(sentence)}`,
  'what a doctor promises': (_, sentence) => `As a doctor I can tell you: ${inside(sentence)}`,
  'studies that show it': (_, sentence) => `Studies show that ${inside(sentence)}`,
  'a yes before it': (_, sentence) => `Yes, at our clinic, ${inside(sentence)}`,
  'what everybody knows': (_, sentence) => `We all know that ${inside(sentence)}`,
  'what others find': (_, sentence) => `As many patients find, ${inside(sentence)}`,
  'a question that tells': (_, sentence) => `Did you know that ${inside(withoutStop(sentence))}?`,
  'a remark behind it': (_, sentence) => `${withoutStop(sentence)} – that is a promise.`,
  'what others find behind it': (_, sentence) => `${withoutStop(sentence)}, as many patients know.`,
  'something thrown in between dashes': (topic, sentence) => behindSubject(topic, sentence, ' – a popular choice –'),
  'something thrown in between commas': (topic, sentence) => behindSubject(topic, sentence, ', which is popular,'),
  'another clause before it': (_, sentence) => `It is popular, and ${inside(sentence)}`,
  'a concession before it': (_, sentence) => `Although it is popular, ${inside(sentence)}`,
  'another clause behind it': (_, sentence) => (sentence.endsWith('?') ? undefined : `${withoutStop(sentence)}, and we love it.`),
  'stress on its verb': (_, sentence) => (/\b(?:is|are|can|does|may|should|must)\b(?! not| no)/.test(sentence) ? sentence.replace(/\b(?:is|are|can|does|may|should|must)\b/, '$& really') : undefined),
  'a list item without a stop': (_, sentence) => `- ${withoutStop(sentence)}`,
  'capitals': (_, sentence) => sentence.toUpperCase(),
  'a pronoun under the title': (topic, sentence) => under(`# ${topic}`, pointing(topic, sentence)),
  'a pronoun behind a question as title': (topic, sentence) => under(`# Is ${topic} worth it?\n\n## Good to know`, pointing(topic, sentence)),
  'a pronoun behind sentences on the clinic': (topic, sentence) => under(`# ${topic}\n\nOur clinic opened in 1999. Dr Smith leads the team.`, pointing(topic, sentence), ' '),
  'a pronoun for its object': (topic, sentence) => under(`# ${topic}`, pointingInside(topic, sentence, 'it')),
  'a word for any remedy as its object': (topic, sentence) => under(`# ${topic}`, pointingInside(topic, sentence, 'the treatment')),
};

function under(heading: string, sentence: string | undefined, joint = '\n\n'): string | undefined {
  return sentence === undefined ? undefined : `${heading}${joint}${sentence}`;
}

/** With a small letter, unless that belongs to a name. */
function inside(sentence: string): string {
  return /^[A-Z][a-z]/.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence;
}

function withoutStop(sentence: string): string {
  return sentence.replace(/[.!]$/, '');
}

function nameOf(topic: string, before: string): RegExp {
  return new RegExp(`${before}(?:(?:the|a|an|your) )?${topic.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(e?s)?(?![\\w-])(?! [a-z]+(?:s|ment)\\b)`, 'i');
}

function pointing(topic: string, sentence: string): string | undefined {
  const found = nameOf(topic, '^').exec(sentence);
  return found === null ? undefined : sentence.replace(found[0], found[1] === undefined ? 'It' : 'They');
}

function behindSubject(topic: string, sentence: string, words: string): string | undefined {
  const found = nameOf(topic, '^').exec(sentence);
  return found === null ? undefined : `${found[0]}${words}${sentence.slice(found[0].length)}`;
}

/** Where the name ends its clause: "twelve paracetamol tablets" holds no object to replace. */
function pointingInside(topic: string, sentence: string, word: string): string | undefined {
  const found = new RegExp(`(?<=[a-z] )${nameOf(topic, '').source}(?=[.,]| (?:in|for|at|after|before|without|freely)\\b)`, 'i').exec(sentence);
  return found === null || found[1] !== undefined ? undefined : sentence.replace(found[0], word);
}

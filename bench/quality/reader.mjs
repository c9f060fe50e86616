/**
 * The second reader on the labelled pairs (rules alone, reader alone, both), on the development cases of test/quality (which
 * of the conflicts that the rules miss it adds, and what else), and on prose about other topics. Each with how often a
 * probability is right, in tenths.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadBuilt, loadBuiltInPack, readJsonLines } from '../built.mjs';

const runtimeFile = fileURLToPath(new URL('../../node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm', import.meta.url));
const labels = ['supports', 'conflicts', 'neutral'];
const three = (value) => (Number.isFinite(value) ? value.toFixed(3) : '–');
const ratio = (part, whole) => (whole === 0 ? Number.NaN : part / whole);

/** The reader in this thread: pairs take the processor's time that they take in the product. */
export const openReader = async (folder) => {
  const { openClassifier } = loadBuilt('server/src/reader/pairClassifier');
  const { parseReaderConfig } = loadBuilt('server/src/reader/readerFiles');
  const { createSecondReader } = loadBuilt('server/src/reader/createSecondReader');
  const { openVectors } = loadBuilt('server/src/reader/openSecondReader');
  const config = parseReaderConfig(readFileSync(path.join(folder, 'reader.json'), 'utf8'));
  if (config === undefined) throw new Error(`${folder}/reader.json cannot be read`);
  const classify = await openClassifier(config, { model: readFileSync(path.join(folder, 'model.onnx')), vocabulary: readFileSync(path.join(folder, 'vocab.txt')), runtime: readFileSync(runtimeFile) });
  const vectors = await openVectors(config, readFileSync(path.join(folder, 'vectors.txt'), 'utf8'));
  return createSecondReader({ ...config, vectors }, async (pairs) => {
    const readings = [];
    for (const pair of pairs) readings.push(await classify(pair));
    return readings;
  });
};

const toLabel = (reading) => {
  const [label] = labels.toSorted((a, b) => reading[b] - reading[a]);
  return { label, confidence: reading[label] };
};

/** Precision and recall of conflicts and macro-F1 over the labels that the set has. */
const scoreOf = (answers) => {
  const count = (test) => answers.filter(test).length;
  const f1 = labels.flatMap((label) => {
    const expected = count((answer) => answer.expected === label);
    return expected === 0 ? [] : [ratio(2 * count((answer) => answer.expected === label && answer.label === label), expected + count((answer) => answer.label === label))];
  });
  const right = count(({ expected, label }) => expected === 'conflicts' && label === 'conflicts');
  return { precision: ratio(right, count(({ label }) => label === 'conflicts')), recall: ratio(right, count(({ expected }) => expected === 'conflicts')), macroF1: f1.reduce((sum, value) => sum + value, 0) / f1.length };
};

/** Conflicts given with at least that confidence. */
const shownAt = (answers, bar) => {
  const shown = answers.filter(({ label, confidence }) => label === 'conflicts' && confidence >= bar);
  const right = shown.filter(({ expected }) => expected === 'conflicts').length;
  return { count: shown.length, precision: ratio(right, shown.length), recall: ratio(right, answers.filter(({ expected }) => expected === 'conflicts').length) };
};

const readSet = async ({ rows }, reader) => {
  const { judgePair } = loadBuilt('server/src/checker/index');
  const { weighPair } = loadBuilt('server/src/checker/judgePairTwice');
  const { combineReadings } = loadBuilt('server/src/checker/rereading/combineReadings');
  const judges = { rules: [], reader: [], hybrid: [] };
  for (const { claim, evidence, label: expected } of rows) {
    const pair = { claim: claim.trim(), evidence: evidence.trim() };
    await reader.read([pair]);
    const reading = reader.known(pair);
    const rules = judgePair(claim, evidence);
    const weighed = weighPair(claim, evidence);
    judges.rules.push({ expected, ...rules });
    judges.reader.push({ expected, ...toLabel(reading) });
    judges.hybrid.push({ expected, ...combineReadings(weighed, reading) });
  }
  return judges;
};

const printReliability = (title, answers) => {
  console.log(`\n${title.padEnd(28)}${labels.map((label) => `${label}: n`.padStart(14) + 'right'.padStart(8)).join('')}`);
  for (let tenth = 0; tenth < 10; tenth += 1) {
    const inside = answers.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === tenth);
    if (inside.length === 0) continue;
    const cells = labels.map((label) => inside.filter((answer) => answer.label === label)).map((given, index) => String(given.length).padStart(14) + three(ratio(given.filter(({ expected }) => expected === labels[index]).length, given.length)).padStart(8));
    console.log(`${`  ${(tenth / 10).toFixed(1)}–${((tenth + 1) / 10).toFixed(1)}`.padEnd(28)}${cells.join('')}`);
  }
};

/** Rules, reader and both on each set, with the conflicts that are given from the reader's threshold on. */
export const printReaderOnSets = async (sets, reader) => {
  const bar = reader.bars.conflict;
  console.log(`\nthe second reader on labelled pairs; conflicts given from ${bar} on in the last columns`);
  console.log(`${'set'.padEnd(24)}${'judge'.padEnd(8)}${'P'.padStart(7)}${'R'.padStart(7)}${'macroF1'.padStart(9)}${'n'.padStart(7)}${'P'.padStart(7)}${'R'.padStart(7)}`);
  const all = { rules: [], reader: [], hybrid: [] };
  for (const set of sets) {
    const judges = await readSet(set, reader);
    for (const [name, answers] of Object.entries(judges)) {
      all[name].push(...answers);
      const { precision, recall, macroF1 } = scoreOf(answers);
      const shown = shownAt(answers, bar);
      console.log(`${set.name.padEnd(24)}${name.padEnd(8)}${three(precision).padStart(7)}${three(recall).padStart(7)}${three(macroF1).padStart(9)}${String(shown.count).padStart(7)}${three(shown.precision).padStart(7)}${three(shown.recall).padStart(7)}`);
    }
  }
  for (const [name, answers] of Object.entries(all)) printReliability(`how often ${name} is right`, answers);
};

const isFitting = ({ statements, sources }, { statement, source }) => statements?.includes(statement) === true || sources?.includes(source) === true;

/** What a case is for a possible conflict in it: right, beside the point where a conflict is meant elsewhere, or wrong. */
const outcomeOf = (marked, finding, { markedSpans, overlaps }) => {
  if (marked.expect !== 'conflict') return 'wrong';
  return markedSpans(marked).some((span) => overlaps(span, finding.span)) && finding.possible.some((judged) => isFitting(marked, judged)) ? 'right' : 'beside';
};

/** The development cases with what the reader adds to them. */
export const printReaderOnDrafts = async (reader, isListed) => {
  const { createChecker, parsePack } = loadBuilt('server/src/checker/index');
  const tools = { ...loadBuilt('test/quality/score'), ...loadBuilt('server/src/checker/text/span') };
  const { listTopics, packPath, readCases } = loadBuilt('test/quality/cases');
  const found = [];
  let [conflicts, caught, pairs] = [0, 0, 0];
  for (const topic of listTopics()) {
    const { pack } = parsePack(readFileSync(packPath(topic), 'utf8'), packPath(topic));
    const session = createChecker({ packs: [pack] }).openSession();
    for (const marked of readCases(topic, 'dev').cases) {
      const { findings } = session.check(marked.text);
      conflicts += marked.expect === 'conflict' ? 1 : 0;
      caught += marked.expect === 'conflict' && findings.some(({ verdict }) => verdict === 'conflict') ? 1 : 0;
      const open = session.openPairs(reader);
      pairs += open.length;
      await reader.read(open);
      // Far below the threshold too, to see what another one would give.
      for (const finding of session.reread({ bars: { conflict: 0.5 }, known: reader.known }).findings.filter(({ verdict }) => verdict === 'possible')) found.push({ finding, marked, outcome: outcomeOf(marked, finding, tools) });
    }
  }
  console.log(`\nthe second reader on the development drafts: ${conflicts} conflicts, of which the rules show ${caught}; ${pairs} pairs are open`);
  console.log(`${'possible from'.padEnd(16)}${'shown'.padStart(7)}${'right'.padStart(7)}${'beside'.padStart(8)}${'wrong'.padStart(7)}${'P'.padStart(8)}`);
  for (const bar of [...new Set([0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98, reader.bars.conflict])].sort()) {
    const shown = found.filter(({ finding }) => finding.possible[0].confidence >= bar);
    const of = (outcome) => shown.filter((one) => one.outcome === outcome).length;
    console.log(`${`${bar}${bar === reader.bars.conflict ? ' *' : ''}`.padEnd(16)}${String(shown.length).padStart(7)}${String(of('right')).padStart(7)}${String(of('beside')).padStart(8)}${String(of('wrong')).padStart(7)}${three(ratio(of('right'), shown.length)).padStart(8)}`);
  }
  if (isListed) for (const { finding, marked, outcome } of found) if (finding.possible[0].confidence >= reader.bars.conflict) console.log(`  ${outcome.padEnd(7)} ${finding.possible[0].confidence} ${marked.id}: ‹${finding.text}› ${finding.possible[0].quote}`);
};

/** The marked sentences of test/quality, a draft each: which of those that the rules are silent on the reader speaks of, at several thresholds. */
export const printReaderOnSentences = async (reader, isListed) => {
  const { createChecker, parsePack } = loadBuilt('server/src/checker/index');
  const { packPath, qualityFolder } = loadBuilt('test/quality/cases');
  const found = [];
  const silent = { C: 0, N: 0 };
  for (const folder of ['sentences', 'titled'].map((name) => path.join(qualityFolder, name))) {
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt')).sort()) {
      const topic = path.basename(file, '.txt');
      const own = path.join(folder, `${topic}.claims.yaml`);
      const location = existsSync(own) ? own : packPath(topic);
      const { pack } = parsePack(readFileSync(location, 'utf8'), location);
      const session = createChecker({ packs: [pack] }).openSession();
      for (const line of readFileSync(path.join(folder, file), 'utf8').split('\n')) {
        if (line === '') continue;
        const mark = line[0];
        const [names, named] = line.split('\t');
        const text = named ?? line.slice(2);
        const expected = named === undefined ? [] : names.slice(2).split(',').filter((id) => id !== '');
        if (session.check(folder.endsWith('titled') ? `# ${pack.title}\n\n${text}\n` : text).findings.some(({ verdict }) => verdict === 'conflict')) continue;
        silent[mark] += 1;
        await reader.read(session.openPairs(reader));
        const [finding] = session.reread({ bars: { conflict: 0.5 }, known: reader.known }).findings.filter(({ verdict }) => verdict === 'possible');
        const outcome = finding === undefined || mark === 'N' ? 'wrong' : expected.length === 0 || finding.possible.some(({ statement }) => expected.includes(statement)) ? 'right' : 'beside';
        if (finding !== undefined) found.push({ outcome, confidence: finding.possible[0].confidence, text, quote: finding.possible[0].quote });
      }
    }
  }
  console.log(`\nthe second reader on marked sentences of which the rules show no conflict: ${silent.C} that conflict, ${silent.N} that do not`);
  console.log(`${'possible from'.padEnd(16)}${'shown'.padStart(7)}${'right'.padStart(7)}${'beside'.padStart(8)}${'P'.padStart(8)}`);
  for (const bar of [...new Set([0.6, 0.7, 0.75, 0.8, 0.85, 0.9, reader.bars.conflict])].sort()) {
    const shown = found.filter(({ confidence }) => confidence >= bar);
    const of = (outcome) => shown.filter((one) => one.outcome === outcome).length;
    console.log(`${`${bar}${bar === reader.bars.conflict ? ' *' : ''}`.padEnd(16)}${String(shown.length).padStart(7)}${String(of('right')).padStart(7)}${String(of('beside')).padStart(8)}${three(ratio(of('right'), shown.length)).padStart(8)}`);
  }
  if (isListed) for (const { outcome, confidence, text, quote } of found) if (confidence >= reader.bars.conflict) console.log(`  ${outcome.padEnd(7)} ${confidence} ${text} | ${quote}`);
};

/** How quiet both judges are together on prose about other topics. */
export const printReaderOnProse = async (folder, reader, isListed) => {
  const { createChecker } = loadBuilt('server/src/checker/index');
  const session = createChecker({ packs: [loadBuiltInPack()] }).openSession();
  let [words, pairs, byRules, possible] = [0, 0, 0, 0];
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.jsonl')).sort()) {
    for (const { id, answer } of readJsonLines(path.join(folder, file))) {
      words += answer.split(/\s+/).length;
      byRules += session.check(answer).findings.length;
      const open = session.openPairs(reader);
      pairs += open.length;
      await reader.read(open);
      for (const finding of session.reread(reader).findings.filter(({ verdict }) => verdict === 'possible')) {
        possible += 1;
        if (isListed) console.log(`  possible ${id}  ‹${finding.text}› ${finding.possible[0].confidence} ${finding.possible[0].quote}`);
      }
    }
  }
  console.log(`\nthe second reader on prose about other topics: ${pairs} pairs in ${words} words; findings ${byRules + possible} (${possible} of them possible conflicts), ${(((byRules + possible) * 100_000) / words).toFixed(2)} per 100,000 words`);
};

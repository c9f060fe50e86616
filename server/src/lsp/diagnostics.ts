import { type Diagnostic, DiagnosticSeverity, type DiagnosticRelatedInformation } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { shownSeverity, type CheckResult, type Finding, type Problem, type RelatedPlace, type Severity, type ShowRules } from '../checker';
import type { LoadedFile } from '../host/host';
import { productId } from '../protocol/names';
import { findingPageUri, problemPageUri } from './codePages';
import type { Corpus } from './corpus';
import { type DiagnosticData, findingName, type ReplacementData } from './diagnosticData';
import { createRangeReader, isSameRange, toRange } from './positions';
import { toRelatedPlaces } from './relatedPlaces';
import { messageIn } from './tellInWords';
import type { Words } from './words/words';

/** How findings are shown. */
export interface DiagnosticStyle {
  /** Which severity findings have; `off` hides them from the Problems panel, hover still shows them. */
  readonly show: ShowRules;
  /** Folder of the pages that explain codes; absent: diagnostics carry no page. */
  readonly docsUri?: string;
  readonly words: Words;
}

/**
 * An article's findings as diagnostics: one for each claim that nobody has accepted, in order of position. Nobody may change one: where
 * a finding says what it said, and stands on the same lines, its diagnostic is the same object as before.
 */
export function toDiagnostics(document: TextDocument, result: CheckResult, corpus: Corpus, style: DiagnosticStyle): Diagnostic[] {
  const known = knownOf(corpus);
  const diagnostics: Diagnostic[] = [];
  for (const finding of result.findings) {
    const severity = shownSeverity(finding, style.show);
    if (severity === 'off' || finding.waived !== undefined) continue;
    const told = tell(finding, known, { corpus, style });
    const range = toRange(document, finding.span);
    let { shown } = told;
    if (shown?.severity !== severityNumbers[severity] || !isSameRange(shown.range, range)) {
      shown = { range, severity: severityNumbers[severity], ...told.said };
      told.shown = shown;
    }
    diagnostics.push(shown);
  }
  return diagnostics;
}

/**
 * What is wrong in a file of a corpus, in the file's own order. `textOf` gives the texts of the other files that a problem
 * is about; places in files that it does not know are left out.
 */
export function toProblemDiagnostics(file: LoadedFile, docsUri?: string, textOf: (uri: string) => string | undefined = () => undefined): Diagnostic[] {
  const readRange = createRangeReader(file.text);
  return file.problems.map(({ at = { start: 0, end: 0 }, severity, code, message, related = [], replacement }) => ({
    range: readRange(at),
    severity: severityNumbers[severity],
    source: productId,
    code,
    ...(docsUri === undefined ? {} : { codeDescription: { href: problemPageUri(docsUri, code) } }),
    message,
    ...(related.length === 0 ? {} : { relatedInformation: related.flatMap((place) => toRelatedPlace(place, file, textOf)) }),
    ...(replacement === undefined ? {} : { data: { format: 1, replacement } satisfies ReplacementData }),
  }));
}

function toRelatedPlace({ location, at, message }: RelatedPlace, file: LoadedFile, textOf: (uri: string) => string | undefined): DiagnosticRelatedInformation[] {
  const uri = location ?? file.uri;
  const text = uri === file.uri ? file.text : textOf(uri);
  return text === undefined ? [] : [{ location: { uri, range: createRangeReader(text)(at) }, message }];
}

/** LSP's number for a severity. */
const severityNumbers: Readonly<Record<Problem['severity'] | Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What a diagnostic says, wherever its finding stands. */
type Said = Omit<Diagnostic, 'range' | 'severity'>;

/** What was told of a finding. */
interface Told {
  readonly finding: Finding;
  readonly style: DiagnosticStyle;
  readonly said: Said;
  /** The diagnostic that last said it: most keys leave all other lines where they are. */
  shown?: Diagnostic;
}

type KnownFindings = WeakMap<object, Told>;

/** What was told of findings, by corpus and by the finding's list of conflicts, which an edit that only moves the finding leaves as it is. */
const knownFindings = new WeakMap<Corpus, KnownFindings>();

function knownOf(corpus: Corpus): KnownFindings {
  const before = knownFindings.get(corpus);
  if (before !== undefined) return before;
  const known: KnownFindings = new WeakMap();
  knownFindings.set(corpus, known);
  return known;
}

/** Most findings of an article stay from key to key: what they say is told once, and its parts are the same objects from then on. */
function tell(finding: Finding, known: KnownFindings, { corpus, style }: { readonly corpus: Corpus; readonly style: DiagnosticStyle }): Told {
  const before = known.get(finding.conflicts);
  if (before !== undefined && before.style.words === style.words && before.style.docsUri === style.docsUri && saysSame(before.finding, finding)) return before;
  const told: Told = {
    finding,
    style,
    said: {
      source: productId,
      code: finding.code,
      ...(style.docsUri === undefined ? {} : { codeDescription: { href: findingPageUri(style.docsUri, finding.code) } }),
      message: messageIn(finding, corpus, style.words),
      relatedInformation: toRelatedPlaces(finding, corpus, style.words),
      data: { format: 2, finding: findingName(finding) } satisfies DiagnosticData,
    },
  };
  known.set(finding.conflicts, told);
  return told;
}

function saysSame(a: Finding, b: Finding): boolean {
  return a.verdict === b.verdict && a.code === b.code && a.topic === b.topic && a.aspect === b.aspect && a.message === b.message && a.text === b.text && a.conflicts === b.conflicts && a.tensions === b.tensions && a.supports === b.supports && a.possible === b.possible && a.cited === b.cited;
}

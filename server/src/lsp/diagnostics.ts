import { type Diagnostic, DiagnosticSeverity, type DiagnosticRelatedInformation } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { shownSeverity, type CheckResult, type Finding, type Problem, type RelatedPlace, type Severity, type ShowRules } from '../checker';
import type { LoadedFile } from '../host/host';
import { productId } from '../protocol/names';
import { findingPageUri, problemPageUri } from './codePages';
import type { Corpus } from './corpus';
import { type DiagnosticData, findingKey, type ReplacementData } from './diagnosticData';
import { createRangeReader, toRange } from './positions';
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

/** An article's findings as diagnostics: one for each claim that nobody has accepted, in order of position. */
export function toDiagnostics(document: TextDocument, result: CheckResult, corpus: Corpus, style: DiagnosticStyle): Diagnostic[] {
  return result.findings.flatMap((finding) => {
    const severity = shownSeverity(finding, style.show);
    if (severity === 'off' || finding.waived !== undefined) return [];
    const data: DiagnosticData = { format: 1, version: document.version, finding: findingKey(finding) };
    return [{ range: toRange(document, finding.span), severity: severityNumbers[severity], ...tell(finding, corpus, style), data }];
  });
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
type Told = Omit<Diagnostic, 'range' | 'severity' | 'data'>;

/** What was told of findings, by corpus and by the finding's list of conflicts, which an edit that only moves the finding leaves as it is. */
const told = new WeakMap<Corpus, WeakMap<object, { readonly finding: Finding; readonly style: DiagnosticStyle; readonly said: Told }>>();

/** Most findings of an article stay from key to key: what they say is told once, and its parts are the same objects from then on. */
function tell(finding: Finding, corpus: Corpus, style: DiagnosticStyle): Told {
  let known = told.get(corpus);
  if (known === undefined) told.set(corpus, (known = new WeakMap()));
  const before = known.get(finding.conflicts);
  if (before?.style.words === style.words && before.style.docsUri === style.docsUri && saysSame(before.finding, finding)) return before.said;
  const said = {
    source: productId,
    code: finding.code,
    ...(style.docsUri === undefined ? {} : { codeDescription: { href: findingPageUri(style.docsUri, finding.code) } }),
    message: messageIn(finding, corpus, style.words),
    relatedInformation: toRelatedPlaces(finding, corpus, style.words),
  };
  known.set(finding.conflicts, { finding, style, said });
  return said;
}

function saysSame(a: Finding, b: Finding): boolean {
  return a.verdict === b.verdict && a.code === b.code && a.message === b.message && a.text === b.text && a.conflicts === b.conflicts && a.tensions === b.tensions && a.supports === b.supports && a.possible === b.possible && a.cited === b.cited;
}

import * as vscode from 'vscode';

/**
 * What `read` gives, as soon as that is not undefined: read at once, then again after each firing of `event`.
 * Waits as long as it takes: mocha's time-out is the limit.
 */
export const waitFor = <T>(event: vscode.Event<unknown>, read: () => T | undefined): Promise<T> =>
  new Promise((resolve, reject) => {
    const attempt = (): boolean => {
      try {
        const value = read();
        if (value === undefined) return false;
        resolve(value);
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
      return true;
    };
    if (attempt()) return;
    const subscription = event(() => {
      if (attempt()) subscription.dispose();
    });
  });

/** Claimlint's diagnostics of a document, once one of them is as awaited; in the order in which VS Code gives them. */
export const waitForFindings = (uri: vscode.Uri, isAwaited: (finding: vscode.Diagnostic) => boolean = () => true): Promise<readonly vscode.Diagnostic[]> =>
  waitFor(vscode.languages.onDidChangeDiagnostics, () => {
    const findings = readFindings(uri);
    return findings.some(isAwaited) ? findings : undefined;
  });

/** Resolves once a document that had findings has none. */
export const waitForNoFindings = (uri: vscode.Uri): Promise<true> =>
  waitFor(vscode.languages.onDidChangeDiagnostics, () => (readFindings(uri).length === 0 ? true : undefined));

const readFindings = (uri: vscode.Uri): readonly vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter((diagnostic) => diagnostic.source === 'claimlint');

import type { FindingCode } from '../checker';

/** Page of a finding code below the folder of pages (`docs/`), wherever the platform keeps it: on disk, on the web. */
export function findingPageUri(docsUri: string, code: FindingCode): string {
  return `${docsUri}/findings/${code}.md`;
}

/** The section that explains a problem of a pack or a setting. */
export function problemPageUri(docsUri: string, code: string): string {
  return `${docsUri}/problems.md#${encodeURIComponent(code)}`;
}

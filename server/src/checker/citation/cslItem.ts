/** A bibliographic item with unchanged CSL-JSON field names (https://docs.citationstyles.org, schema csl-data 1.0). */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title?: string;
  readonly author?: readonly CslName[];
  readonly issued?: CslDate;
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
  readonly DOI?: string;
  readonly PMID?: string;
  readonly URL?: string;
}

/** A person (`family`, `given`) or a body (`literal`). */
export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
  /** `Jr.`, `III`. */
  readonly suffix?: string;
}

/** `date-parts` holds one date, or a first and a last one; each is year, month, day as far as known. */
export interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[];
  readonly literal?: string;
}

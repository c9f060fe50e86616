import type { CodeSeverities } from '../checker';
import type { ScopeSettings } from './readSettings';

/** What settings say of a report: what is found, and how it is shown. */
export interface ReportedSettings {
  readonly minConfidence?: number;
  readonly unsupported: boolean;
  readonly language: string;
  readonly severities: CodeSeverities;
  readonly aspectSeverities: Readonly<Record<string, CodeSeverities>>;
}

/** What the settings themselves say about showing. Their defaults are for an editor: a report lists support too, even where it is off among the problems. */
export function reportedSettings({ minConfidence, language, unsupported: tellsUnsupported, given, aspectSeverities }: ScopeSettings): ReportedSettings {
  const { conflict, tension, support, unsupported, possible } = given.severity ?? {};
  return {
    ...(minConfidence === undefined ? {} : { minConfidence }),
    unsupported: tellsUnsupported,
    language,
    aspectSeverities,
    severities: {
      ...(conflict === undefined ? {} : { 'claim-conflict': conflict }),
      ...(tension === undefined ? {} : { 'claim-tension': tension }),
      ...(support === undefined || support === 'off' ? {} : { 'claim-support': support }),
      ...(unsupported === undefined ? {} : { 'claim-unsupported': unsupported }),
      ...(possible === undefined ? {} : { 'claim-possible': possible }),
    },
  };
}

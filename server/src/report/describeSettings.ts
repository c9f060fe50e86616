import type { CodeSeverities, Pack, ReaderSetting } from '../checker';

/** The settings that decide what is found and how it is shown; absent ones have their defaults. */
export interface DescribedSettings {
  readonly packs: readonly Pack[];
  readonly minConfidence?: number;
  readonly unsupported?: boolean;
  readonly reader?: ReaderSetting;
  readonly language?: string;
  readonly severities?: CodeSeverities;
  readonly aspectSeverities?: Readonly<Record<string, CodeSeverities>>;
}

/** The settings as JSON, in a fixed order of keys. */
export function describeSettings({ packs, minConfidence, unsupported, reader, language, severities, aspectSeverities }: DescribedSettings): string {
  return JSON.stringify({ packs: packs.map(({ id }) => id), minConfidence: minConfidence ?? 'default', unsupported: unsupported ?? false, ...(reader === 'hybrid' ? { reader } : {}), language: language ?? 'en', severities: severities ?? {}, aspects: aspectSeverities ?? {} });
}

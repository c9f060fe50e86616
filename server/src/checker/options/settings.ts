import * as v from 'valibot';

const pack = v.pipe(v.string('Expected text: the path of a pack, or the id of a built-in one.'), v.trim(), v.nonEmpty('It is empty. Fill it in or remove it.'), v.maxLength(1000, 'A path has at most 1000 characters.'));
const severityRemedy = 'Write error, warning, information, hint or off.';
const severity = v.picklist(['error', 'warning', 'information', 'hint', 'off'], severityRemedy);
/** Who can judge. */
export const readers = ['rules', 'hybrid'] as const;
const confidenceRemedy = 'Write a number from 0 to 1.';

/** How findings of each verdict are shown, as far as given. */
export const severitySchema = v.strictObject({
  conflict: v.exactOptional(v.pipe(severity, v.description('How a claim that conflicts with a source is shown.'))),
  tension: v.exactOptional(v.pipe(severity, v.description('How a claim that differs from a source in degree is shown.'))),
  support: v.exactOptional(v.pipe(severity, v.description('How a claim that sources only support is shown.'))),
  unsupported: v.exactOptional(v.pipe(severity, v.description('How a claim without a source in the corpus is shown.'))),
  possible: v.exactOptional(v.pipe(severity, v.description('How a possible conflict, which the second reader finds, is shown.'))),
});

const patterns = v.pipe(
  v.array(v.pipe(v.string('Expected text: a pattern such as "content/**".'), v.trim(), v.nonEmpty('It is empty. Fill it in or remove it.'), v.maxLength(1000, 'A pattern has at most 1000 characters.')), 'Expected a list: one pattern each, beginning with "- ".'),
  v.maxLength(1000, 'At most 1000 patterns.'),
);
const waiverFileRemedy = 'Write the path of a file with the name claimlint.waivers.yaml.';
const aspectRemedy = 'Write error, warning, information, hint or off, or one of these for each verdict, such as {conflict: error}.';
const languageRemedy = 'Write a language tag such as en or en-GB.';

/** The one table of settings: names, values and what each means. All may be left out. */
export const settingsSchema = v.strictObject({
  $schema: v.exactOptional(v.pipe(v.string('Expected an address.'), v.description('For editors; not read.'))),
  enable: v.exactOptional(v.pipe(v.boolean('Write true or false.'), v.description('Check articles. False anywhere turns checking off in the editor.'))),
  packs: v.exactOptional(v.pipe(v.array(pack, 'Expected a list: one path or id each, beginning with "- ".'), v.maxLength(100, 'At most 100 packs.'), v.description('Packs to check against: paths, relative to the file that holds the setting, or ids of built-in packs.'))),
  citationStyle: v.exactOptional(v.pipe(v.picklist(['auto', 'footnote', 'link', 'reference', 'pandoc', 'numbered'], 'Write auto, footnote, link, reference, pandoc or numbered.'), v.description('How citations are inserted; auto follows the article.'))),
  minConfidence: v.exactOptional(v.pipe(v.number(confidenceRemedy), v.minValue(0, confidenceRemedy), v.maxValue(1, confidenceRemedy), v.description('Judgements that are less certain are not shown.'))),
  severity: v.exactOptional(severitySchema),
  unsupported: v.exactOptional(v.pipe(v.boolean('Write true or false.'), v.description('Tell of claims on which no source in the corpus says anything.'))),
  reader: v.exactOptional(v.pipe(v.picklist(readers, 'Write rules or hybrid.'), v.description('Who judges: the rules alone, or a second reader too, a small neural model on this machine that reads what the rules leave open.'))),
  reviewer: v.exactOptional(v.pipe(v.string('Expected text: a name.'), v.trim(), v.nonEmpty('It is empty. Fill it in or remove it.'), v.maxLength(200, 'At most 200 characters.'), v.description('Who accepts claims, as waivers record it; default: the name that Git has for you.'))),
  waivers: v.exactOptional(v.pipe(v.string(waiverFileRemedy), v.trim(), v.maxLength(1000, 'A path has at most 1000 characters.'), v.regex(/(?:^|[\\/])claimlint\.waivers\.yaml$/, waiverFileRemedy), v.description('The waiver file, relative to the file that holds the setting; default: the nearest claimlint.waivers.yaml, from the folder of the article upwards.'))),
  aspects: v.exactOptional(v.pipe(v.record(v.string(), v.union([severity, severitySchema], aspectRemedy), 'Expected aspects with severities, such as "cost: off".'), v.description('How findings on single aspects are shown: one severity, or one for each verdict.'))),
  include: v.exactOptional(v.pipe(patterns, v.description('Articles that are checked, as patterns of .gitignore relative to the file that holds the setting; none: all.'))),
  exclude: v.exactOptional(v.pipe(patterns, v.description('Articles that are not checked, as patterns of .gitignore relative to the file that holds the setting.'))),
  language: v.exactOptional(v.pipe(v.string(languageRemedy), v.regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, languageRemedy), v.description('Language of articles whose front matter names none, as BCP 47 tag. Only English is checked.'))),
  codeLens: v.exactOptional(v.pipe(v.picklist(['off', 'statements', 'all'], 'Write off, statements or all.'), v.description('Where the editor counts agreement and conflict above the line: nowhere, at the statements of packs, or at the headings of drafts too.'))),
  inlayHints: v.exactOptional(v.pipe(v.boolean('Write true or false.'), v.description('Whether the editor shows behind each claim how many statements agree and conflict.'))),
});

/** Settings of one layer, as far as it gives them. */
export type GivenOptions = Omit<v.InferOutput<typeof settingsSchema>, '$schema'>;

/** How an inserted citation is to look; `auto` follows the article. */
export type CitationStyleSetting = NonNullable<GivenOptions['citationStyle']>;

/** Where code lenses stand; `all`: at statements and at the headings of drafts. */
export type CodeLensSetting = NonNullable<GivenOptions['codeLens']>;

/** Who judges: the rules alone, or the second reader too. */
export type ReaderSetting = NonNullable<GivenOptions['reader']>;

/** How a finding is shown; `off`: not among the problems. */
export type ShownSeverity = v.InferOutput<typeof severity>;

/** Severities of the verdicts on one aspect, as far as they differ from those of other aspects. */
export type AspectSeverity = Readonly<Partial<Record<keyof typeof severitySchema.entries, ShownSeverity>>>;

/** All settings, layers merged. */
export interface Options {
  readonly enable: boolean;
  /** As the winning layer names them; empty: the built-in pack. */
  readonly packs: readonly string[];
  readonly citationStyle: CitationStyleSetting;
  /** In [0, 1]; absent: the checker's own threshold. */
  readonly minConfidence?: number;
  readonly severity: Readonly<Record<'conflict' | 'tension' | 'support' | 'unsupported' | 'possible', ShownSeverity>>;
  readonly unsupported: boolean;
  readonly reader: ReaderSetting;
  /** Absent: the name that Git has for the user. */
  readonly reviewer?: string;
  /** Path of the waiver file, relative to the place of the layer that names it; absent: the nearest one. */
  readonly waivers?: string;
  /** By id of the aspect. */
  readonly aspects: Readonly<Record<string, AspectSeverity>>;
  /** Patterns of the winning layer; empty: all articles. Relative to the place of that layer. */
  readonly include: readonly string[];
  /** Patterns of all layers, each relative to the place of its layer. */
  readonly exclude: readonly string[];
  /** BCP 47. */
  readonly language: string;
  readonly codeLens: CodeLensSetting;
  readonly inlayHints: boolean;
}

/** What holds where no layer says anything. */
export const defaultOptions: Options = {
  enable: true,
  packs: [],
  citationStyle: 'auto',
  severity: { conflict: 'warning', tension: 'information', support: 'off', unsupported: 'hint', possible: 'information' },
  unsupported: false,
  reader: 'hybrid',
  aspects: {},
  include: [],
  exclude: [],
  language: 'en',
  codeLens: 'statements',
  inlayHints: false,
};

/** Merges layers, later ones winning; an empty list of packs or of `include` says nothing, lists of `exclude` add up, and `enable: false` in one layer cannot be undone by another. */
export function mergeOptions(layers: readonly GivenOptions[]): Options {
  return layers.reduce<Options>(
    (below, { enable = true, packs = [], severity: severities = {}, aspects = {}, include = [], exclude = [], ...rest }) => ({
      ...below,
      ...rest,
      enable: below.enable && enable,
      packs: packs.length > 0 ? packs : below.packs,
      severity: { ...below.severity, ...severities },
      aspects: mergeAspects(below.aspects, aspects),
      include: include.length > 0 ? include : below.include,
      exclude: [...below.exclude, ...exclude],
    }),
    defaultOptions,
  );
}

function mergeAspects(below: Options['aspects'], above: NonNullable<GivenOptions['aspects']>): Options['aspects'] {
  const added = Object.entries(above).map(([aspect, given]) => [aspect, { ...below[aspect], ...toAspectSeverity(given) }] as const);
  return { ...below, ...Object.fromEntries(added) };
}

/** One severity for an aspect is that of conflicts and tensions; what sources support stays as it is, unless nothing is to be shown. */
function toAspectSeverity(given: ShownSeverity | AspectSeverity): AspectSeverity {
  if (typeof given !== 'string') return given;
  return given === 'off' ? { conflict: given, tension: given, support: given, unsupported: given, possible: given } : { conflict: given, tension: given };
}

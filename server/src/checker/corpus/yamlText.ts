/** A value as it is written into a pack: what YAML and JSON have in common. Absent fields are left out. */
export type PackValue = string | number | boolean | readonly PackValue[] | { readonly [key: string]: PackValue | undefined };

/** Words that YAML would read as something else than text. */
const notText = /^(?:true|false|null|yes|no|on|off|~|[-+.]?\d.*|0[xo].*|\.inf|\.nan)$/i;

/** A text that needs no quotation marks in YAML, in a list in brackets either. */
const plainText = /^[\p{L}(/][\p{L}\p{N} ._/()+%=&;–—’“”'-]*$/u;

/** A scalar of YAML: plain where that is safe everywhere, else in double quotes. */
export function toYamlScalar(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value);
  // A day is text in the core schema, which packs are read with.
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  return plainText.test(value) && !notText.test(value) && !value.endsWith(' ') ? value : JSON.stringify(value);
}

/** A value on one line: `{id: tea, names: [black tea, tea]}`. */
export function toYamlFlow(value: PackValue): string {
  if (typeof value !== 'object') return toYamlScalar(value);
  if (isList(value)) return `[${value.map(toYamlFlow).join(', ')}]`;
  return `{${fieldsOf(value).map(([key, field]) => `${key}: ${toYamlFlow(field)}`).join(', ')}}`;
}

/** A mapping as an entry of a block list, `- ` included, each field a line of its own; without a line break at the end. */
export function toYamlEntry(value: Readonly<Record<string, PackValue | undefined>>, indent: string): string {
  return fieldsOf(value).map(([key, field], index) => `${indent}${index === 0 ? '- ' : '  '}${key}: ${toYamlFlow(field)}`).join('\n');
}

/** Fields that have a value, in their order. */
export function fieldsOf(value: Readonly<Record<string, PackValue | undefined>>): readonly (readonly [string, PackValue])[] {
  return Object.entries(value).flatMap(([key, field]) => (field === undefined ? [] : [[key, field] as const]));
}

function isList(value: PackValue): value is readonly PackValue[] {
  return Array.isArray(value);
}

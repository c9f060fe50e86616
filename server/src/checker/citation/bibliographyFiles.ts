import type { Article } from '../article/article';
import { textOf } from '../text/span';
import { parseYaml } from '../yaml/parseYaml';

/** The bibliographies that the front matter names under `bibliography`, as written, in order: paths relative to the article. */
export function bibliographyFiles({ text, frontMatter }: Article): readonly string[] {
  const yaml = frontMatter === undefined ? '' : textOf(text, frontMatter);
  if (!/^["']?bibliography["']?[ \t]*:/m.test(yaml)) return [];
  const { data } = parseYaml(yaml);
  const named: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'bibliography') : undefined;
  const names: readonly unknown[] = Array.isArray(named) ? named : [named];
  return names.filter((name) => typeof name === 'string').filter((name) => name.trim() !== '');
}

/**
 * The fields that site generators keep at the top of a Markdown file: YAML between lines of three hyphens, or TOML between lines
 * of three plus signs. A block that holds no fields is text.
 */
import type { MetadataCandidate } from '@onrecord/schema';
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import type { ImportedMetadata } from '../importer.ts';

/** The fields, and the text behind them. */
export interface FrontMatter {
  metadata: ImportedMetadata;
  canonicalUrl: string | null;
  rest: string;
}

/** Takes the fields off the top of a text under rule `lf-1`. */
export function frontMatterOf(text: string): FrontMatter {
  const [block, fence, inside] = BLOCK.exec(text) ?? [];
  const fields = inside === undefined ? null : fieldsOf(inside, fence === '+++');
  if (!block || !fields) return { metadata: {}, canonicalUrl: null, rest: text };
  const candidates = NAMES.flatMap(([name, field]) => statedBy(fields[name], field));
  const first = (field: MetadataCandidate['field']) => candidates.find((one) => one.field === field)?.value;
  const bylines = candidates.filter(({ field }) => field === 'byline').map(({ value }) => value);
  const chosen = {
    headline: first('headline'),
    standfirst: first('standfirst'),
    byline: bylines.length > 0 ? bylines.join(', ') : undefined,
    outlet: first('outlet'),
    published: first('published'),
    lang: first('lang'),
  };
  const metadata = Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined));
  const canonicalUrl = candidates.find(({ field }) => field === 'canonical-url')?.value ?? null;
  return { metadata: { ...metadata, candidates }, canonicalUrl, rest: text.slice(block.length) };
}

/** Longer blocks are no fields of one article; parsers take their time with them. */
const MAX_CHARACTERS = 65_536;

const BLOCK = new RegExp(String.raw`^(---|\+\+\+)[ \t]*\n([^]{0,${MAX_CHARACTERS}}?)\n\1[ \t]*(?:\n|$)`);

/** Names in use by Hugo, Jekyll, Eleventy and Pandoc. */
const NAMES: readonly (readonly [string, MetadataCandidate['field']])[] = [
  ['title', 'headline'],
  ['headline', 'headline'],
  ['description', 'standfirst'],
  ['summary', 'standfirst'],
  ['standfirst', 'standfirst'],
  ['author', 'byline'],
  ['authors', 'byline'],
  ['byline', 'byline'],
  ['outlet', 'outlet'],
  ['publisher', 'outlet'],
  ['publication', 'outlet'],
  ['date', 'published'],
  ['published', 'published'],
  ['lastmod', 'modified'],
  ['updated', 'modified'],
  ['modified', 'modified'],
  ['lang', 'lang'],
  ['language', 'lang'],
  ['canonical_url', 'canonical-url'],
  ['canonical', 'canonical-url'],
  ['url', 'canonical-url'],
];

function fieldsOf(inside: string, isToml: boolean): Record<string, unknown> | null {
  try {
    const parsed: unknown = isToml ? parseToml(inside) : parseYaml(inside, { maxAliasCount: 10 });
    return parsed !== null && typeof parsed === 'object' && !Array.isArray(parsed) ? { ...parsed } : null;
  } catch {
    return null;
  }
}

/** A value, a list of values, or a name inside of an object, as authors are written. */
function statedBy(value: unknown, field: MetadataCandidate['field']): MetadataCandidate[] {
  if (Array.isArray(value)) return value.flatMap((one) => statedBy(one, field));
  if (value instanceof Date) return statedBy(value.toISOString(), field);
  if (value !== null && typeof value === 'object' && 'name' in value) return statedBy(value.name, field);
  if (typeof value !== 'string' && typeof value !== 'number') return [];
  const stated = String(value).replace(/\s+/g, ' ').trim();
  if (stated === '' || !isFit(stated, field)) return [];
  return [{ field, value: stated, origin: 'front-matter' }];
}

function isFit(value: string, field: MetadataCandidate['field']): boolean {
  if (field === 'published' || field === 'modified') return /^\d{4}-\d\d-\d\d(?:T|$)/.test(value);
  return field !== 'canonical-url' || /^https?:\/\//.test(value);
}

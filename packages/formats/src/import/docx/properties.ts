/** What a Word file says of itself in its core properties: title, author, days. */
import type { MetadataCandidate } from '@onrecord/schema';
import { childAt, parseXml, wordsOf } from '../xml/xml-element.ts';
import type { WordPackage } from './package.ts';

/** The title, and every statement as a candidate with the origin `docx-properties`. */
export interface WordProperties {
  title: string | null;
  candidates: MetadataCandidate[];
}

/** Reads the properties; a file without them has none. Throws UnreadableArticleError when they are damaged. */
export function propertiesOf(parts: WordPackage, name: string): WordProperties {
  const bytes = parts.get(PART);
  if (!bytes) return { title: null, candidates: [] };
  const root = parseXml({ name: `${name}/${PART}`, bytes });
  const candidates = FIELDS.flatMap(([property, field]) => {
    const value = wordsOf(childAt(root, property));
    return value === '' || (DAYS.has(field) && Number.isNaN(Date.parse(value)))
      ? []
      : [{ field, value, origin: ORIGIN }];
  });
  return { title: candidates.find(({ field }) => field === 'headline')?.value ?? null, candidates };
}

const PART = 'docProps/core.xml';
const ORIGIN = 'docx-properties';

const FIELDS: readonly (readonly [string, MetadataCandidate['field']])[] = [
  ['title', 'headline'],
  ['creator', 'byline'],
  ['created', 'published'],
  ['modified', 'modified'],
  ['language', 'lang'],
];

const DAYS: ReadonlySet<MetadataCandidate['field']> = new Set(['modified', 'published']);

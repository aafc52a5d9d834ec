/** Articles in JSON: a list of objects, however it is wrapped, one object, or one object a line (JSON Lines). */
import { extensionOf, type Importer } from './importer.ts';
import { MAX_JSON_BYTES } from './table/limits.ts';

/** Reads lists of articles in JSON. */
export const jsonImporter: Importer = {
  id: 'json',
  label: 'List of articles (JSON)',
  extensions: ['json', 'jsonl', 'ndjson'],
  mediaTypes: ['application/json', 'application/jsonl', 'application/x-ndjson'],
  maxBytes: MAX_JSON_BYTES,
  sniff(head, name, mediaType) {
    const start = new TextDecoder().decode(head);
    const isSent = jsonImporter.mediaTypes.includes(mediaType?.split(';')[0]?.trim().toLowerCase() ?? '');
    const isNamed = jsonImporter.extensions.includes(extensionOf(name));
    if (isNamed || isSent) return ANY_START.test(start) || isNamed ? NAMED : 0;
    return START.test(start) ? UNNAMED : 0;
  },
  async *read(file, { options }) {
    const { readList } = await import('./table/read-list.ts');
    yield* readList(file, options);
  },
};

/** Formats of JSON that show what they are go first. */
const NAMED = 0.7;

/** A text may begin with a bracket too, but not like this. */
const UNNAMED = 0.5;

const ANY_START = /^\uFEFF?\s*[[{]/;
const START = /^\uFEFF?\s*(?:\[\s*)?\{\s*"/;

/** ninjs, the JSON of news agencies, versions 1 to 3: one item, or a list of them. */
import { extensionOf, type Importer } from './importer.ts';
import { OWN_FIELD } from './ninjs/own-field.ts';
import { MAX_JSON_BYTES } from './table/limits.ts';

/** Reads items of text in ninjs. */
export const ninjsImporter: Importer = {
  id: 'ninjs',
  label: 'ninjs',
  extensions: ['json', 'ninjs'],
  mediaTypes: ['application/vnd.iptc.ninjs+json'],
  maxBytes: MAX_JSON_BYTES,
  sniff(head, name, mediaType) {
    if (['jsonl', 'ndjson'].includes(extensionOf(name))) return 0;
    if (mediaType?.includes('ninjs')) return 1;
    const start = new TextDecoder().decode(head);
    if (!START.test(start)) return 0;
    if (STANDARD.test(start)) return 1;
    return URI.test(start) && OWN_FIELD.test(start) ? LIKELY : 0;
  },
  async *read(file) {
    const { readFileOfNinjs } = await import('./ninjs/items.ts');
    yield* readFileOfNinjs(file);
  },
};

const LIKELY = 0.9;

const START = /^\uFEFF?\s*(?:\[\s*)?\{/;

const STANDARD = /"standard"\s*:\s*\{[^{}]*"name"\s*:\s*"ninjs"/i;

/** The one field that every item has. */
const URI = /"uri"\s*:\s*"/i;

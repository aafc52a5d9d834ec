/** NITF, the older XML of news agencies: one article, whose head and body name every part of it. */
import type { Importer } from './importer.ts';
import { MAX_XML_BYTES } from './xml/limits.ts';
import { rootElement } from './xml/root-element.ts';

/** Reads articles in NITF. */
export const nitfImporter: Importer = {
  id: 'nitf',
  label: 'NITF',
  extensions: ['nitf'],
  mediaTypes: ['application/nitf+xml'],
  maxBytes: MAX_XML_BYTES,
  sniff: (head) => (rootElement(head)?.name === 'nitf' ? 1 : 0),
  async *read(file) {
    const { nitfArticle } = await import('./nitf/nitf-article.ts');
    const { parseXml } = await import('./xml/xml-element.ts');
    const { name, bytes, url, retrievedAt } = file;
    const original = { bytes, mediaType: 'application/nitf+xml', format: nitfImporter.id };
    yield { article: nitfArticle(parseXml(file), { file: name, url, retrievedAt, original, stated: [] }) };
  },
};

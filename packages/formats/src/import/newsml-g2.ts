/** NewsML-G2, the XML of news agencies: items with their words inside, alone or many in one message. */
import type { Importer } from './importer.ts';
import { MAX_XML_BYTES } from './xml/limits.ts';
import { rootElement } from './xml/root-element.ts';

/** Reads the articles among the items of NewsML-G2. */
export const newsmlG2Importer: Importer = {
  id: 'newsml-g2',
  label: 'NewsML-G2',
  extensions: ['newsml'],
  mediaTypes: ['application/vnd.iptc.g2.newsitem+xml', 'application/vnd.iptc.g2.newsmessage+xml'],
  maxBytes: MAX_XML_BYTES,
  sniff: (head) => (ROOTS.has(rootElement(head)?.name ?? '') ? 1 : 0),
  async *read(file) {
    const { readItems } = await import('./newsml-g2/items.ts');
    yield* readItems(file);
  },
};

/** Items without words of their own are known too, so that they can be refused in words. */
const ROOTS: ReadonlySet<string> = new Set([
  'catalogItem',
  'conceptItem',
  'knowledgeItem',
  'newsItem',
  'newsMessage',
  'packageItem',
  'planningItem',
]);

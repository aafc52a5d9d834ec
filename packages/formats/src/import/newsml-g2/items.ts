/** The articles in items of NewsML-G2; apart from its importer, because what reads them takes long to load. */
import { type MetadataField, UnreadableArticleError } from '@onrecord/schema';
import { refusedPart } from '../archive/refusal.ts';
import { articleOfFields, type StatedField } from '../fields/article-of-fields.ts';
import { htmlOfXml } from '../fields/html-of-xml.ts';
import type { Imported, ImportedArticle, ImportedFile } from '../importer.ts';
import { nitfArticle } from '../nitf/nitf-article.ts';
import {
  childAt,
  childrenOf,
  descendantsOf,
  parseXml,
  wordsOf,
  type XmlElement,
} from '../xml/xml-element.ts';

/** The articles among the items. Throws UnreadableArticleError when no item has words. */
export function* readItems(file: ImportedFile): Generator<Imported> {
  const root = parseXml(file);
  const items = root.name === 'newsItem' ? [root] : descendantsOf(root, 'newsItem');
  const texts = items.filter(isText);
  if (texts.length === 0) throw noText(file.name, root.name, items.length);
  for (const [index, item] of texts.entries()) {
    const name = root === item ? file.name : `${file.name}#${index + 1}`;
    try {
      yield { article: articleOf(item, name, file) };
    } catch (error) {
      if (root === item) throw error;
      yield refusedPart(name, error);
    }
  }
}

/** Pictures, graphics and films say their class; an item without one may be a text. */
function isText(item: XmlElement): boolean {
  const kind = childAt(item, 'itemMeta', 'itemClass')?.attributes;
  const code = kind?.qcode ?? kind?.uri ?? 'text';
  return /text$/i.test(code) || contentOf(item) !== null;
}

function articleOf(
  item: XmlElement,
  file: string,
  { bytes, url, retrievedAt }: ImportedFile,
): ImportedArticle {
  refuseWithdrawn(item, file);
  const content = contentOf(item);
  if (content === null) throw noWords(file);
  const original = { bytes, mediaType: 'application/vnd.iptc.g2.newsitem+xml', format: 'newsml-g2' };
  const setting = { file, url, retrievedAt, original, stated: statedIn(item) };
  const nitf = content.name === 'nitf' ? content : childAt(content, 'nitf');
  if (nitf) return nitfArticle(nitf, setting);
  const html = childAt(content, 'html') ?? content;
  return articleOfFields({
    ...setting,
    body: content.name === 'inlineData' ? rawWords(content) : `<div>${htmlOfXml(html)}</div>`,
    dateline: wordsOf(childAt(item, 'contentMeta', 'dateline')),
  });
}

/** The form of the words that shows their paragraphs best. */
function contentOf(item: XmlElement): XmlElement | null {
  const set = childAt(item, 'contentSet');
  const rich = childrenOf(set, 'inlineXML').find((one) => wordsOf(one) !== '');
  return rich ?? childrenOf(set, 'inlineData').find((one) => isPlain(one) && wordsOf(one) !== '') ?? null;
}

function isPlain({ attributes: { contenttype, encoding } }: XmlElement): boolean {
  return encoding === undefined && /^(?:text\/|$)/i.test(contenttype ?? '');
}

function rawWords({ children }: XmlElement): string {
  return children.map((node) => (typeof node === 'string' ? node : rawWords(node))).join('');
}

function statedIn(item: XmlElement): StatedField[] {
  const meta = childAt(item, 'itemMeta');
  const content = childAt(item, 'contentMeta');
  const [headline, ...others] = childrenOf(content, 'headline');
  const summary = childrenOf(content, 'description').find(({ attributes }) =>
    /summary|standfirst/i.test(attributes.role ?? ''),
  );
  const created = wordsOf(childAt(content, 'contentCreated'));
  return [
    ...said('headline', 'newsml:headline', wordsOf(headline)),
    ...said('headline', 'newsml:title', wordsOf(childAt(meta, 'title'))),
    ...others.filter(isSubheadline).flatMap((one) => said('standfirst', 'newsml:headline', wordsOf(one))),
    ...said('standfirst', 'newsml:description', wordsOf(summary)),
    ...childrenOf(content, 'by').flatMap((one) => said('byline', 'newsml:by', wordsOf(one))),
    ...childrenOf(content, 'creator').flatMap((one) => said('byline', 'newsml:creator', nameOf(one))),
    ...said('outlet', 'newsml:provider', nameOf(childAt(meta, 'provider'))),
    ...said('outlet', 'newsml:copyrightHolder', nameOf(childAt(item, 'rightsInfo', 'copyrightHolder'))),
    ...said('outlet', 'newsml:provider', codeOf(childAt(meta, 'provider'))),
    ...said('published', 'newsml:firstCreated', wordsOf(childAt(meta, 'firstCreated'))),
    ...said('published', 'newsml:contentCreated', created),
    ...said('published', 'newsml:versionCreated', wordsOf(childAt(meta, 'versionCreated'))),
    ...said('modified', 'newsml:contentModified', wordsOf(childAt(content, 'contentModified'))),
    ...said('lang', 'newsml:language', childAt(content, 'language')?.attributes.tag),
    ...said('lang', 'xml:lang', item.attributes.lang),
  ];
}

function isSubheadline({ attributes }: XmlElement): boolean {
  return /sub/i.test(attributes.role ?? '');
}

/** What a party is called, in words. */
function nameOf(party: XmlElement | null): string {
  return wordsOf(childAt(party, 'name')) || party?.attributes.literal || '';
}

/** The code of a party, which is mostly its short name: `nprov:NTB`. */
function codeOf(party: XmlElement | null): string | undefined {
  return party?.attributes.qcode?.split(':').at(-1);
}

function refuseWithdrawn(item: XmlElement, file: string): void {
  const status = childAt(item, 'itemMeta', 'pubStatus')?.attributes.qcode ?? '';
  if (!/cancell?ed/i.test(status)) return;
  throw new UnreadableArticleError(
    'no_article',
    file,
    'The agency has withdrawn the item. Import the version that replaced it, if there is one.',
  );
}

function said(field: MetadataField, origin: string, value: string | undefined): StatedField[] {
  return value ? [{ field, value, origin }] : [];
}

function noWords(name: string): UnreadableArticleError {
  return new UnreadableArticleError(
    'no_article',
    name,
    'The words of the item are not in the file, which only points at them. Import the file that it points at.',
  );
}

function noText(name: string, root: string, items: number): UnreadableArticleError {
  const what =
    items > 0 ? `${items} items without text, such as pictures` : `a ${root} without items of news`;
  return new UnreadableArticleError('no_article', name, `The file holds ${what}. Import the items of text.`);
}

/** The article in an element of NITF; apart from its importer, because what reads it takes long to load. */
import type { MetadataField } from '@onrecord/schema';
import { articleOfFields, type StatedField } from '../fields/article-of-fields.ts';
import { htmlOfXml } from '../fields/html-of-xml.ts';
import type { ImportedArticle } from '../importer.ts';
import { childAt, childrenOf, wordsOf, type XmlElement } from '../xml/xml-element.ts';

/** What is known of an article from around its NITF. */
export type NitfSetting = Pick<ImportedArticle, 'file' | 'original' | 'retrievedAt' | 'url'> & {
  stated: readonly StatedField[];
};

/** The article in an `nitf` element. Throws UnreadableArticleError when there are no words in it. */
export function nitfArticle(nitf: XmlElement, setting: NitfSetting): ImportedArticle {
  const body = childAt(nitf, 'body');
  const parts = [childAt(body, 'body.content'), childAt(body, 'body.end')];
  return articleOfFields({
    ...setting,
    body: parts.map((part) => (part ? `<div>${htmlOfXml(part)}</div>` : '')).join(''),
    dateline: wordsOf(childAt(body, 'body.head', 'dateline')),
    stated: [...setting.stated, ...statedIn(nitf)],
  });
}

function statedIn(nitf: XmlElement): StatedField[] {
  const head = childAt(nitf, 'head');
  const facts = childAt(head, 'docdata');
  const top = childAt(nitf, 'body', 'body.head');
  const paper = childAt(head, 'pubdata')?.attributes ?? {};
  const issue = childAt(facts, 'date.issue')?.attributes.norm ?? paper['date.publication'];
  return [
    ...said('headline', 'nitf:hl1', wordsOf(childAt(top, 'hedline', 'hl1'))),
    ...said('headline', 'nitf:title', wordsOf(childAt(head, 'title'))),
    ...said('standfirst', 'nitf:hl2', wordsOf(childAt(top, 'hedline', 'hl2'))),
    ...said('standfirst', 'nitf:abstract', wordsOf(childAt(top, 'abstract'))),
    ...childrenOf(top, 'byline').flatMap((one) => said('byline', 'nitf:byline', writerOf(one))),
    ...said('outlet', 'nitf:pubdata', paper.name),
    ...said('outlet', 'nitf:distributor', wordsOf(childAt(top, 'distributor'))),
    ...said('outlet', 'nitf:doc.copyright', childAt(facts, 'doc.copyright')?.attributes.holder),
    ...said('published', 'nitf:date.issue', issue),
    ...said('published', 'nitf:date.release', childAt(facts, 'date.release')?.attributes.norm),
    ...said('published', 'nitf:story.date', childAt(top, 'dateline', 'story.date')?.attributes.norm),
    ...said('lang', 'xml:lang', nitf.attributes.lang ?? childAt(nitf, 'body')?.attributes.lang),
  ];
}

/** Beside the name stands what the writer is. */
function writerOf(byline: XmlElement): string {
  const person = childAt(byline, 'person');
  const isTitled = childAt(byline, 'byttl') !== null;
  const bare = {
    ...byline,
    children: byline.children.filter((node) => typeof node === 'string' || node.name !== 'byttl'),
  };
  return wordsOf(person && isTitled ? person : bare);
}

function said(field: MetadataField, origin: string, value: string | undefined): StatedField[] {
  return value ? [{ field, value, origin }] : [];
}

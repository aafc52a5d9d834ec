/** Articles, their texts and stories in the words of schema.org and PROV-O. */
import type { Article, Credit, Publication, Story, TextVersion } from '@onrecord/schema';
import { citedArticle } from '../cited-article.ts';
import { textIri } from '../iri.ts';
import { oneLine } from '../one-line.ts';
import { type Desk, dated, filled, type Node, type Reference, toActor, toRecord } from './node.ts';

/** The article without its text, which is an encoding of it. */
export function articleNode(article: Article, desk: Desk): Node {
  const bylines = article.credits.filter(({ role }) => role === 'byline');
  const others = article.credits.filter(({ role }) => role !== 'byline');
  return {
    ...toRecord(article.id),
    '@type': ['NewsArticle', 'prov:Entity'],
    inLanguage: article.lang,
    encoding: { '@id': textIri(article.textId) },
    ...dated('datePublished', article.published),
    ...filled({
      headline: article.headline && oneLine(article.headline.exact),
      abstract: article.standfirst && oneLine(article.standfirst.exact),
      publisher: publisherOf(article.publisher, desk),
      provider: article.host && publisherOf(article.host, desk),
      author: bylines.map(personOf),
      creditText: others.map(({ role, name }) => `${role}: ${oneLine(name)}`),
      url: citedArticle(article, new Map()).address,
      'onrecord:file': article.file,
      'onrecord:retrievedAt': article.retrievedAt,
    }),
  };
}

/** The text and, when it was read from a file, the file. */
export function textNodes({ id, articleId, supersedes, original }: TextVersion): Node[] {
  const file = original ? `urn:onrecord:original:${original.sha256}` : null;
  const version: Node = {
    '@id': textIri(id),
    '@type': ['MediaObject', 'prov:Entity'],
    encodingFormat: 'text/plain',
    sha256: id,
    'prov:specializationOf': toRecord(articleId),
    ...filled({
      'prov:wasRevisionOf': supersedes && { '@id': textIri(supersedes) },
      'prov:wasDerivedFrom': file && { '@id': file },
    }),
  };
  if (!original || !file) return [version];
  const { mediaType: encodingFormat, sha256, size } = original;
  const type = ['MediaObject', 'prov:Entity'];
  return [version, { '@id': file, '@type': type, encodingFormat, sha256, contentSize: `${size} B` }];
}

/** A story as a collection of its articles. */
export function storyNode({ id, title, articleIds, claimIds }: Story): Node {
  return {
    ...toRecord(id),
    '@type': ['Collection', 'onrecord:Story'],
    name: title,
    hasPart: [...articleIds, ...claimIds].map(toRecord),
  };
}

function publisherOf({ outletId }: Publication, { names, outlets }: Desk): Reference | null {
  const actorId = outlets.actorOf(outletId);
  return actorId === null ? null : toActor(actorId, names);
}

function personOf({ name }: Credit): Node {
  return { '@type': 'Person', name: oneLine(name) };
}

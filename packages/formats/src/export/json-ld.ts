/**
 * The record as linked data: schema.org for what readers know (articles, quotations, claims), PROV-O for how it came about.
 * The context is part of the document, so that nothing has to be fetched to read it.
 */
import type { Actor, OnrecordRecord } from '@onrecord/schema';
import { collectClaims } from './claim-appearances.ts';
import type { Exporter, ExportSource } from './exporter.ts';
import { jsonItems } from './json-items.ts';
import { actorNode, outletsByActor } from './json-ld/actor-node.ts';
import { articleNode, storyNode, textNodes } from './json-ld/article-node.ts';
import { attributionNode, utteranceNode } from './json-ld/attribution-node.ts';
import { claimNode, reportNode } from './json-ld/claim-node.ts';
import { CONTEXT } from './json-ld/context.ts';
import type { Desk, Node } from './json-ld/node.ts';
import { collectActivities } from './json-ld/provenance.ts';
import { collectNames } from './names.ts';

/** Writes one document with one graph. It keeps names, claims and the ids of reports; texts are named, not repeated. */
export const jsonLdExporter: Exporter = {
  id: 'json-ld',
  label: 'Linked data (JSON-LD)',
  description:
    'Articles, quotations and claims in the words of schema.org, with PROV-O for who made each record and how.',
  mediaType: 'application/ld+json',
  extension: 'jsonld',
  write: (source) => jsonItems(`{"@context":${JSON.stringify(CONTEXT)},"@graph":[`, nodesIn(source), ']}\n'),
};

async function* nodesIn({ records }: ExportSource): AsyncGenerator<Node> {
  const desk: Desk = {
    names: collectNames(),
    outlets: outletsByActor(),
    claims: collectClaims(),
    activities: collectActivities(),
  };
  const affiliated: Actor[] = [];
  for await (const record of records) {
    desk.names.add(record);
    desk.outlets.add(record);
    desk.claims.add(record);
    if (record.type === 'Actor' && record.affiliationId !== null) {
      affiliated.push(record);
      continue;
    }
    if (record.type !== 'Actor') yield* actorNodes(affiliated.splice(0), desk);
    yield* nodesOf(record, desk);
    yield* desk.activities.unwritten();
  }
  yield* actorNodes(affiliated, desk);
  for (const claim of desk.claims.all(desk.names)) yield claimNode(claim, desk);
}

/**
 * Actors that are left after merges. One that belongs to another waits until all have come: of which kind the other is
 * decides which word of schema.org fits.
 */
function actorNodes(actors: readonly Actor[], desk: Desk): Node[] {
  return actors.filter(({ redirectTo }) => redirectTo === null).map((actor) => actorNode(actor, desk));
}

/** Mentions, ties, shared passages and judgements have no words in schema.org; the bundle has them. */
function nodesOf(record: OnrecordRecord, desk: Desk): Node[] {
  switch (record.type) {
    case 'Actor':
      return actorNodes([record], desk);
    case 'Article':
      return [articleNode(record, desk)];
    case 'TextVersion':
      return textNodes(record);
    case 'Attribution':
      return [attributionNode(record, desk)];
    case 'Utterance':
      return [utteranceNode(record, desk)];
    case 'ClaimReport':
      return [reportNode(record, desk)];
    case 'Story':
      return [storyNode(record)];
    default:
      return [];
  }
}

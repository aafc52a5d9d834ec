/** Dated happenings as events. */
import type { TimelineEvent } from '@onrecord/schema';
import { knownOutlet } from '../cited-article.ts';
import { oneLine } from '../one-line.ts';
import { isLegalEntity, schemaOf } from './actor-entity.ts';
import type { Dossier } from './dossier.ts';
import { type Entity, entity, entityId, intervalOf, madeWords } from './entity.ts';

/** The event. One that is planned or alleged says so in its summary. */
export function eventEntity(event: TimelineEvent, { names, articlesOf }: Dossier): Entity {
  const { id, label, when, status, actorIds, placeIds, evidence, made } = event;
  const involved = actorIds.filter((actorId) => isLegalEntity(schemaOf(names.kindOf(actorId))));
  const articles = articlesOf(evidence);
  return entity('Event', id, {
    name: [oneLine(label)],
    summary: [`Status: ${status}`],
    description: evidence.map(({ exact }) => oneLine(exact)),
    involved: involved.map((actorId) => entityId(names.survivor(actorId))),
    location: placeIds.map((placeId) => names.actor(placeId)),
    notes: [madeWords(made)],
    publisher: articles.map(({ outlet }) => knownOutlet(outlet)),
    sourceUrl: articles.map(({ address }) => address),
    recordId: [id],
    ...intervalOf(when),
  });
}

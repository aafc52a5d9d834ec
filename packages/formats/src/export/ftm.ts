/** The record as FollowTheMoney entities, for Aleph and other tools of investigators. */
import type { Exporter, ExportSource } from './exporter.ts';
import { actorEntity, affiliationEntity } from './ftm/actor-entity.ts';
import { articleEntity, mentionEntity, noteEntity } from './ftm/article-entity.ts';
import { type Dossier, openDossier } from './ftm/dossier.ts';
import type { Entity } from './ftm/entity.ts';
import { eventEntity } from './ftm/event-entity.ts';
import { relationEntity } from './ftm/link-entity.ts';

/** Writes an entity a line as the records come. It keeps names, citations and which text belongs to which article. */
export const ftmExporter: Exporter = {
  id: 'ftm',
  label: 'FollowTheMoney (JSON Lines)',
  description:
    'People, bodies, articles, ties, events and attributions as notes, for Aleph and other FollowTheMoney tools.',
  mediaType: 'application/jsonl',
  extension: 'jsonl',
  write: writeFtm,
};

async function* writeFtm({ records }: ExportSource): AsyncGenerator<string> {
  const dossier = openDossier();
  for await (const record of records) {
    dossier.add(record);
    for (const entity of entitiesOf(record, dossier)) yield line(entity);
  }
  for (const article of dossier.withoutText()) yield line(articleEntity(article, null, dossier));
  for (const actor of dossier.affiliated) yield line(affiliationEntity(actor, dossier));
}

function line(entity: Entity): string {
  return `${JSON.stringify(entity)}\n`;
}

/** An article becomes an entity when its text comes, which is part of it there. */
function entitiesOf(record: Parameters<Dossier['add']>[0], dossier: Dossier): Entity[] {
  switch (record.type) {
    case 'Actor':
      return record.redirectTo === null ? [actorEntity(record, dossier)] : [];
    case 'TextVersion': {
      const article = dossier.takeArticle(record);
      return article ? [articleEntity(article, record, dossier)] : [];
    }
    case 'Mention':
      return record.form === 'name' ? [mentionEntity(record, dossier)] : [];
    case 'Attribution':
      return [noteEntity(record, dossier)];
    case 'Relation':
      return [relationEntity(record, dossier)];
    case 'TimelineEvent':
      return [eventEntity(record, dossier)];
    default:
      return [];
  }
}

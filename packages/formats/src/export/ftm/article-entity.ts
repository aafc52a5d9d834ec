/** Articles with their text, the names in them, and attributions as notes. */
import type { Article, Attribution, Mention, TextVersion } from '@onrecord/schema';
import { contentWords, routeWords, speakerWords } from '../chain-words.ts';
import { knownOutlet } from '../cited-article.ts';
import { oneLine } from '../one-line.ts';
import { isLegalEntity, schemaOf } from './actor-entity.ts';
import type { Dossier } from './dossier.ts';
import { type Entity, entity, entityId, madeWords, type Values } from './entity.ts';

/** The article. A document needs a file name, for which a page of the web gives its title. Its language is left out: FollowTheMoney wants three letters where articles have two. */
export function articleEntity(article: Article, version: TextVersion | null, { names }: Dossier): Entity {
  const { title, outlet, address, published } = names.article(article.id);
  return entity('Article', article.id, {
    name: [title],
    title: [title],
    fileName: [article.file ?? title],
    author: article.credits.filter(({ role }) => role === 'byline').map(({ name }) => oneLine(name)),
    publishedAt: [published === null || published.includes('/') ? null : published],
    retrievedAt: [article.retrievedAt ?? null],
    publisher: [knownOutlet(outlet)],
    sourceUrl: [address],
    mimeType: [version?.original?.mediaType ?? 'text/plain'],
    fileSize: [version?.original ? String(version.original.size) : null],
    bodyText: [version?.text ?? null],
  });
}

/** A name as it stands in an article; it resolves only to somebody who can act. */
export function mentionEntity({ id, articleId, span, actorId }: Mention, { names }: Dossier): Entity {
  const schema = actorId === null ? null : schemaOf(names.kindOf(actorId));
  const resolves = actorId !== null && schema !== null && isLegalEntity(schema);
  return entity('Mention', id, {
    document: [entityId(articleId)],
    name: [oneLine(span.exact)],
    detectedSchema: [schema],
    resolved: [resolves ? entityId(names.survivor(actorId)) : null],
  });
}

/** Who said what, as a note on the speaker; where none is known, on the article. */
export function noteEntity(attribution: Attribution, { names }: Dossier): Entity {
  const { id, articleId, kind, stance, modality, made } = attribution;
  const { title, outlet, address } = names.article(articleId);
  const speaker = speakerWords(attribution, names);
  return entity('Note', id, {
    name: [`${speaker || 'Speaker not known'} (${outlet}: ${title})`],
    description: [wordsOf(attribution)],
    summary: [routeWords(attribution, names)],
    keywords: [`kind: ${kind}`, `stance: ${stance}`, `modality: ${modality}`],
    notes: [madeWords(made)],
    proof: [entityId(articleId)],
    publisher: [knownOutlet(outlet)],
    sourceUrl: [address],
    ...entitiesOf(attribution, names),
  });
}

function entitiesOf({ articleId, speakerId, coSpeakerIds }: Attribution, names: Dossier['names']): Values {
  const speakers = [speakerId, ...coSpeakerIds].filter((id) => id !== null).map((id) => names.survivor(id));
  return { entity: (speakers.length ? speakers : [articleId]).map(entityId) };
}

/** A refusal to speak must not read as a quote: it is put in words, with the words that tell it. */
function wordsOf(attribution: Attribution): string {
  const cue = attribution.cue.map(({ exact }) => exact).join(' … ');
  if (attribution.stance !== 'silent') return contentWords(attribution) || cue;
  return `No statement: ${[cue, contentWords(attribution)].filter(Boolean).join(' … ')}`;
}

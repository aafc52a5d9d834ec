/** Does a row say what its record says? Columns are worked out again from the record, and views from who survives today. */
import type { Attribution, SharedPassage } from '@onrecord/schema';
import type { Engine } from '../engine.ts';
import { bodyBlocks, contentLength, headlineKeyOf, instantOf, newestFirst, startOf } from '../sort-keys.ts';
import { countWords } from '../write/add-records.ts';
import { sharedLengthIn } from '../write/shared-length.ts';
import {
  resolveAttribution,
  resolveMention,
  resolveRelation,
  type Survivor,
  viewOf,
} from '../write/survivors.ts';
import { type Fault, faultOf } from './fault.ts';
import type { RecordRow, StoredArticle } from './stored-article.ts';

/** The columns of the article itself. */
export function* articleFaults(engine: Engine, { row, batch }: StoredArticle): Generator<Fault> {
  const { article, textVersion } = batch;
  const instant = instantOf(article.published);
  const blocks = bodyBlocks(textVersion.text, textVersion.blocks);
  yield* columnFaults(row.id, row as unknown as Record<string, unknown>, {
    id: article.id,
    text_id: article.textId,
    outlet_id: article.publisher.outletId,
    url: article.url ?? null,
    published: article.published?.earliest ?? null,
    oldest_key: instant,
    newest_key: newestFirst(instant),
    headline_key: headlineKeyOf(article),
    words: countWords(batch),
    shared_length: sharedLengthIn(textVersion, passagesOf(engine, row.id)),
    body_length: blocks.reduce((length, { start, end }) => length + end - start, 0),
  });
  if (textVersion.id !== row.text_id || textVersion.articleId !== row.id)
    yield faultOf(
      'records',
      row.id,
      `its text says that it is ${textVersion.id} of ${textVersion.articleId}`,
    );
  for (const { id } of batch.actors)
    if (survivorAmong(engine, row.story_id)(id) === null)
      yield faultOf('records', id, `story ${row.story_id} does not know this actor of ${row.id}`);
}

/** The rows of its mentions. */
export function* mentionFaults(engine: Engine, { row, mentionRows }: StoredArticle): Generator<Fault> {
  const survivor = survivorIn(engine, row.story_id);
  for (const found of mentionRows) {
    const { id, articleId, span } = found.asserted;
    yield* columnFaults(found.id, found.columns, { id, article_id: articleId, start: span.start });
    yield* viewFaults(found, resolveMention(found.asserted, survivor));
  }
}

/** The rows of its attributions. */
export function* attributionFaults(
  engine: Engine,
  { row, batch, attributionRows }: StoredArticle,
): Generator<Fault> {
  const survivor = survivorIn(engine, row.story_id);
  const instant = instantOf(batch.article.published);
  for (const found of attributionRows) {
    const said = found.asserted;
    const resolved = resolveAttribution(said, survivor, utteranceOf(found));
    yield* columnFaults(found.id, found.columns, {
      id: said.id,
      article_id: said.articleId,
      story_id: row.story_id,
      outlet_id: row.outlet_id,
      speaker_id: resolved.speakerId,
      kind: said.kind,
      stance: said.stance,
      cue_class: said.cueClass,
      oldest_key: instant,
      newest_key: newestFirst(instant),
      start: startOf(said),
      length_key: -contentLength(said),
    });
    yield* viewFaults(found, resolved);
  }
}

/** The rows of its relations. */
export function* relationFaults(engine: Engine, { row, relationRows }: StoredArticle): Generator<Fault> {
  const survivor = survivorIn(engine, row.story_id);
  for (const found of relationRows) {
    yield* columnFaults(found.id, found.columns, { id: found.asserted.id, article_id: row.id });
    yield* viewFaults(found, resolveRelation(found.asserted, survivor));
  }
}

/** Passages that cannot be read are faults of their own, and count as shared by nobody. */
function passagesOf(engine: Engine, articleId: string): SharedPassage[] {
  const bodies = engine.prepared('doctor: passages', () =>
    engine.sqlite
      .prepare(
        'select body from passages where id in (select passage_id from passage_articles where article_id = ?)',
      )
      .pluck(),
  );
  return (bodies.all(articleId) as string[]).flatMap((body) => {
    try {
      return [JSON.parse(body) as SharedPassage];
    } catch {
      return [];
    }
  });
}

function* columnFaults(
  where: string,
  columns: Record<string, unknown>,
  wanted: Record<string, unknown>,
): Generator<Fault> {
  for (const [column, value] of Object.entries(wanted))
    if (columns[column] !== value)
      yield faultOf(
        'records',
        where,
        `its column ${column} holds ${shown(columns[column])}, and the record says ${shown(value)}`,
      );
}

function* viewFaults<T extends object>({ id, body, view }: RecordRow<T>, resolved: T): Generator<Fault> {
  if (viewOf(body, resolved) !== view)
    yield faultOf('records', id, 'what readers see of it is not what follows from the record and its story');
}

/** Which utterance an attribution renders stands in its view alone; the check of the utterances compares it with theirs. */
function utteranceOf({ view }: RecordRow<Attribution>): string | null {
  try {
    return view === null ? null : (JSON.parse(view) as Attribution).utteranceId;
  } catch {
    return null;
  }
}

function survivorIn(engine: Engine, storyId: string): Survivor {
  const known = survivorAmong(engine, storyId);
  return (id) => known(id) ?? id;
}

function survivorAmong(engine: Engine, storyId: string): (actorId: string) => string | null {
  const statement = engine.prepared('doctor: survivor', () =>
    engine.sqlite.prepare('select survivor_id from story_actors where story_id = ? and actor_id = ?').pluck(),
  );
  return (actorId) => (statement.get(storyId, actorId) as string | undefined) ?? null;
}

/** Longer values tell no more. */
const SHOWN = 80;

function shown(value: unknown): string {
  const json = JSON.stringify(value) ?? 'nothing';
  return json.length > SHOWN ? `${json.slice(0, SHOWN)}…` : json;
}

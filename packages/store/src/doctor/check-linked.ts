/** Reads what is said across articles: utterances, passages, edges, maps and the stories themselves. */
import {
  isRangeOf,
  type MapEdge,
  type Placement,
  type SharedPassage,
  type TextVersion,
  type Utterance,
} from '@onrecord/schema';
import { wellFormed } from '@onrecord/schema/validate';
import type { Engine } from '../engine.ts';
import { type Examination, guarded, parsed, rowsOf } from './examination.ts';
import { type Fault, faultOf } from './fault.ts';
import { spansIn } from './spans-in.ts';

/** Checks all of it, row by row. */
export function* checkLinked(examination: Examination): Generator<Fault> {
  yield* guarded('utterances', checkUtterances(examination));
  yield* guarded('passages', checkPassages(examination));
  yield* guarded('edges', checkEdges(examination));
  yield* guarded('stories', checkStories(examination));
}

/** A row of what was linked. */
interface LinkedRow {
  id: string;
  story_id: string;
  body: string;
}

/** Every rendering says in its view that it is one, and no attribution says so that no utterance lists. */
function* checkUtterances(examination: Examination): Generator<Fault> {
  const { engine, count } = examination;
  const rendering = engine.sqlite
    .prepare("select json_extract(view, '$.utteranceId') from attributions where id = ? and story_id = ?")
    .pluck();
  let listed = 0;
  for (const row of rowsOf<LinkedRow>(engine, 'utterances', 'id')) {
    const utterance = yield* readLinked<Utterance>(row);
    if (!utterance) continue;
    count('records');
    yield* wellFormed(utterance).map(({ path, message }) =>
      faultOf('records', `${row.id}, ${path}`, message),
    );
    yield* survivorFaults(engine, row, [utterance.speakerId]);
    listed += utterance.renderings.length;
    for (const id of utterance.renderings)
      if (rendering.get(id, row.story_id) !== row.id)
        yield faultOf('records', row.id, `it renders ${id}, which does not say so`);
  }
  const said = engine.sqlite
    .prepare("select count(*) from attributions where json_extract(view, '$.utteranceId') is not null")
    .pluck()
    .get();
  if (said !== listed)
    yield faultOf(
      'records',
      'utterances',
      `${said} attributions render an utterance, and utterances list ${listed}`,
    );
}

function* checkPassages(examination: Examination): Generator<Fault> {
  const { engine, count } = examination;
  const spans = spanChecker(examination);
  const places = engine.sqlite
    .prepare('select article_id from passage_articles where passage_id = ? order by article_id')
    .pluck();
  const articleOf = engine.sqlite.prepare('select id from articles where text_id = ?').pluck();
  for (const row of rowsOf<LinkedRow>(engine, 'passages', 'id')) {
    const passage = yield* readLinked<SharedPassage>(row);
    if (!passage) continue;
    count('records');
    yield* wellFormed(passage).map(({ path, message }) => faultOf('records', `${row.id}, ${path}`, message));
    yield* spans(row.id, passage);
    yield* survivorFaults(engine, row, [passage.origin?.actorId ?? null]);
    const wanted = new Set(
      passage.spans.flatMap(({ text }) => (articleOf.get(text) as string | undefined) ?? []),
    );
    if (JSON.stringify([...wanted].sort()) !== JSON.stringify(places.all(row.id)))
      yield faultOf('records', row.id, 'it is not listed under exactly the articles that its spans stand in');
  }
}

function* checkEdges(examination: Examination): Generator<Fault> {
  const { engine } = examination;
  const spans = spanChecker(examination);
  for (const row of rowsOf<LinkedRow & { from_id: string; to_id: string }>(
    engine,
    'edges',
    'rowid',
    'rowid, *',
  )) {
    const edge = yield* readLinked<MapEdge>(row);
    if (!edge) continue;
    if (edge.from !== row.from_id || edge.to !== row.to_id)
      yield faultOf('records', row.id, 'its columns name other actors than the edge');
    yield* spans(row.id, edge);
    yield* survivorFaults(engine, row, [edge.from, edge.to]);
  }
}

/** Only the row of a story is read: its articles may be too many to hold. */
function* checkStories({ engine }: Examination): Generator<Fault> {
  const rows = rowsOf<{ row: number; id: string; title: string; body: string | null }>(
    engine,
    'stories',
    'row',
  );
  for (const { id, title, body } of rows) {
    if (body === null) continue;
    const story = yield* parsed<{ id: string; title: string }>(body, (what) => faultOf('records', id, what));
    if (story && (story.id !== id || story.title !== title))
      yield faultOf('records', id, 'its row and its record have different ids or titles');
  }
  for (const { story_id, layout } of rowsOf<{ story_id: string; layout: string }>(
    engine,
    'maps',
    'story_id',
  )) {
    const where = `map of ${story_id}`;
    const places = yield* parsed<Placement[]>(layout, (what) => faultOf('records', where, what));
    const placed = places?.map(({ actorId }) => actorId) ?? [];
    yield* survivorFaults(engine, { id: where, story_id }, placed);
  }
}

function* readLinked<T extends { id: string }>({ id, body }: LinkedRow): Generator<Fault, T | undefined> {
  const record = yield* parsed<T>(body, (what) => faultOf('records', id, what));
  if (record && record.id !== id) yield faultOf('records', id, `its record has the id ${record.id}`);
  return record;
}

/** What is said across articles names survivors only. */
function* survivorFaults(
  engine: Engine,
  { id, story_id }: { id: string; story_id: string },
  actorIds: readonly (string | null)[],
): Generator<Fault> {
  const survives = engine.prepared('doctor: survives', () =>
    engine.sqlite.prepare(
      'select 1 from story_actors where story_id = ? and actor_id = ? and survivor_id = actor_id',
    ),
  );
  for (const actorId of actorIds)
    if (actorId !== null && !survives.get(story_id, actorId))
      yield faultOf('redirects', id, `it names the actor ${actorId}, who does not survive in ${story_id}`);
}

/** So many texts are kept: the spans of one passage stand in few, and passages of the same texts follow each other. */
const TEXTS_KEPT = 16;

/** Compares every span of a record with its text, which may be that of any article. */
function spanChecker({ engine, count }: Examination): (where: string, record: unknown) => Generator<Fault> {
  const texts = new Map<string, string | null>();
  const statement = engine.sqlite.prepare('select body from text_versions where id = ?').pluck();
  const textOf = (id: string) => {
    const known = texts.get(id);
    if (known !== undefined) return known;
    if (texts.size >= TEXTS_KEPT) texts.delete(texts.keys().next().value as string);
    const text = textIn(statement.get(id));
    texts.set(id, text);
    return text;
  };
  return function* (where, record) {
    for (const span of spansIn(record)) {
      count('spans');
      const text = textOf(span.text);
      if (text === null) yield faultOf('spans', where, `there is no text ${span.text}`);
      else if (!isRangeOf(text, span) || text.slice(span.start, span.end) !== span.exact)
        yield faultOf(
          'spans',
          where,
          `${span.start}-${span.end} of ${span.text} holds other words than its span`,
        );
    }
  };
}

function textIn(body: unknown): string | null {
  try {
    return typeof body === 'string' ? (JSON.parse(body) as TextVersion).text : null;
  } catch {
    return null;
  }
}

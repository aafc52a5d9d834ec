/** The records of a bundle, gathered by the article that they belong to. */
import {
  type Actor,
  type Article,
  type ArticleBatch,
  isRecordOf,
  type OnrecordRecord,
  type RecordType,
  type RecordTypes,
  type TextVersion,
} from '@onrecord/schema';

/** The articles of a bundle with what was read out of them, and how many records of each type belong to none of them. */
export interface Gathered {
  batches: ArticleBatch[];
  left: [string, number][];
}

/** One batch an article, in the order of the bundle. Every record in it is the one of the bundle, unchanged. */
export function gathered(records: readonly OnrecordRecord[]): Gathered {
  const shelf = new Shelf(records);
  const taken = new Set<string>();
  const batches = shelf.all('Article').flatMap((article) => {
    const text = shelf.find('TextVersion', article.textId);
    const batch = text && batchOf(shelf, article, text);
    if (!batch) return [];
    for (const { id } of recordsOf(batch)) taken.add(id);
    return [batch];
  });
  const left = Map.groupBy(
    records.filter(({ id }) => !taken.has(id)),
    ({ type }) => type,
  );
  return { batches, left: [...left].map(([type, { length }]) => [type, length]) };
}

/** Records by type and id, and by the text that they stand in. */
class Shelf {
  readonly #byId: ReadonlyMap<string, OnrecordRecord>;
  readonly #byText: ReadonlyMap<string, OnrecordRecord[]>;
  readonly #records: readonly OnrecordRecord[];

  constructor(records: readonly OnrecordRecord[]) {
    this.#records = records;
    this.#byId = new Map(records.map((record) => [record.id, record]));
    this.#byText = Map.groupBy(records, textOf);
  }

  all<T extends RecordType>(type: T): RecordTypes[T][] {
    return this.#records.filter((record) => isRecordOf(type, record));
  }

  find<T extends RecordType>(type: T, id: string): RecordTypes[T] | null {
    const record = this.#byId.get(id);
    return record && isRecordOf(type, record) ? record : null;
  }

  standingIn<T extends RecordType>(type: T, textId: string): RecordTypes[T][] {
    return (this.#byText.get(textId) ?? []).filter((record) => isRecordOf(type, record));
  }
}

/** The text in which the record has its first span; a relation that several articles prove stays with the first of them. */
function textOf(record: OnrecordRecord): string {
  if (isRecordOf('Mention', record)) return record.span.text;
  if (isRecordOf('Relation', record)) return record.evidence[0]?.text ?? '';
  if (!isRecordOf('Attribution', record)) return '';
  return [...record.content, ...record.cue, ...record.source][0]?.text ?? '';
}

function batchOf(shelf: Shelf, article: Article, textVersion: TextVersion): ArticleBatch {
  const outletIds = [article.publisher.outletId, article.host?.outletId ?? null];
  const outlets = [...new Set(outletIds)].flatMap((id) => shelf.find('Outlet', id ?? '') ?? []);
  const mentions = shelf.standingIn('Mention', textVersion.id);
  const attributions = shelf.standingIn('Attribution', textVersion.id);
  const relations = shelf.standingIn('Relation', textVersion.id);
  const named = [
    ...outlets.map(({ actorId }) => actorId),
    ...mentions.flatMap(({ actorId, coActorIds }) => [actorId, ...coActorIds]),
    ...attributions.flatMap(({ speakerId, coSpeakerIds, addresseeIds, chain }) => [
      speakerId,
      ...coSpeakerIds,
      ...addresseeIds,
      ...chain.map(({ actorId }) => actorId),
    ]),
    ...relations.flatMap(({ from, to }) => [from, to]),
  ];
  return {
    outlets,
    article,
    textVersion,
    actors: actorsFrom(shelf, named),
    mentions,
    attributions,
    relations,
  };
}

/** The actors with the ids, and all that they lead to. */
function actorsFrom(shelf: Shelf, ids: readonly (string | null)[]): Actor[] {
  const found = new Map<string, Actor>();
  const open = [...ids];
  while (open.length > 0) {
    const id = open.pop();
    const actor = id && !found.has(id) ? shelf.find('Actor', id) : null;
    if (!actor) continue;
    found.set(actor.id, actor);
    open.push(actor.affiliationId, actor.redirectTo);
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function recordsOf(batch: ArticleBatch): OnrecordRecord[] {
  const { article, textVersion, outlets, actors, mentions, attributions, relations } = batch;
  return [article, textVersion, ...outlets, ...actors, ...mentions, ...attributions, ...relations];
}

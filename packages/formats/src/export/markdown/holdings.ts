/** Everything that a brief draws on, in memory, and cut up by story. */
import {
  type Actor,
  type Article,
  type Attribution,
  type Claim,
  type ClaimRelation,
  type ClaimReport,
  isRecordOf,
  type Judgement,
  type OnrecordRecord,
  type RecordType,
  type RecordTypes,
  type SharedPassage,
  type Story,
  type Utterance,
} from '@onrecord/schema';
import { collectNames, type Names } from '../names.ts';

/** The records that one brief is about. */
export interface Holdings {
  title: string;
  isDemonstration: boolean;
  names: Names;
  actors: ReadonlyMap<string, Actor>;
  /** Texts by the ids of their versions. */
  texts: ReadonlyMap<string, string>;
  articles: Article[];
  /** By article in the order of `articles`, then by place. */
  attributions: Attribution[];
  utterances: Utterance[];
  claims: Claim[];
  reports: ClaimReport[];
  claimRelations: ClaimRelation[];
  passages: SharedPassage[];
  verdicts: Judgement[];
}

/** The holdings of each story, then those of articles that are in none. */
export async function holdingsByStory(records: AsyncIterable<OnrecordRecord>): Promise<Holdings[]> {
  const names = collectNames();
  const actors = new Map<string, Actor>();
  const texts = new Map<string, string>();
  const stories: Story[] = [];
  const others: OnrecordRecord[] = [];
  for await (const record of records) {
    names.add(record);
    if (record.type === 'Actor') actors.set(record.id, record);
    else if (record.type === 'TextVersion') texts.set(record.id, record.text);
    else if (record.type === 'Story') stories.push(record);
    else if (record.type !== 'Mention' && record.type !== 'Relation') others.push(record);
  }
  const shelf = shelve(others);
  const told = new Set(stories.flatMap(({ articleIds }) => articleIds));
  const rest = [...shelf.articles.keys()].filter((id) => !told.has(id));
  const common = { names, actors, texts };
  return [
    ...stories.map((story) => ({
      ...common,
      ...partOf(shelf, story.articleIds, story.claimIds),
      title: story.title,
      isDemonstration: story.demonstration ?? false,
    })),
    ...(rest.length || !stories.length
      ? [{ ...common, ...partOf(shelf, rest, []), title: 'Articles in no story', isDemonstration: false }]
      : []),
  ];
}

/** The records by what a story asks for, so that many stories do not mean many searches. */
interface Shelf {
  articles: ReadonlyMap<string, Article>;
  claims: ReadonlyMap<string, Claim>;
  attributionsIn: ReadonlyMap<string, Attribution[]>;
  utterancesOf: ReadonlyMap<string, Utterance[]>;
  reportsIn: ReadonlyMap<string, ClaimReport[]>;
  claimRelationsOf: ReadonlyMap<string, ClaimRelation[]>;
  passagesIn: ReadonlyMap<string, SharedPassage[]>;
  verdictsOn: ReadonlyMap<string, Judgement[]>;
}

function shelve(records: readonly OnrecordRecord[]): Shelf {
  const of = <T extends RecordType>(type: T) =>
    records.filter((record) => isRecordOf(type, record)) as RecordTypes[T][];
  return {
    articles: new Map(of('Article').map((article) => [article.id, article])),
    claims: new Map(of('Claim').map((claim) => [claim.id, claim])),
    attributionsIn: Map.groupBy(of('Attribution'), ({ articleId }) => articleId),
    utterancesOf: byEach(of('Utterance'), ({ renderings }) => renderings),
    reportsIn: Map.groupBy(of('ClaimReport'), ({ articleId }) => articleId),
    claimRelationsOf: Map.groupBy(of('ClaimRelation'), ({ a }) => a),
    passagesIn: byEach(of('SharedPassage'), ({ spans }) => spans.map(({ text }) => text)),
    verdictsOn: Map.groupBy(of('Judgement').filter(isVerdictInForce), ({ left }) => left),
  };
}

/** Each item under each of its keys. */
function byEach<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const pairs = items.flatMap((item) => [...new Set(keysOf(item))].map((key) => ({ key, item })));
  const groups = Map.groupBy(pairs, ({ key }) => key);
  return new Map([...groups].map(([key, found]) => [key, found.map(({ item }) => item)]));
}

function isVerdictInForce({ kind, value, retractedAt }: Judgement): boolean {
  return kind === 'verdict' && value === 'yes' && retractedAt === null;
}

type Part = Omit<Holdings, 'title' | 'isDemonstration' | 'names' | 'actors' | 'texts'>;

/** What is about these articles and claims. Claims of no story go with the articles that report them. */
function partOf(shelf: Shelf, articleIds: readonly string[], claimIds: readonly string[]): Part {
  const articles = taken(articleIds, (id) => shelf.articles.get(id));
  const ids = articles.map(({ id }) => id);
  const attributions = ids.flatMap((id) => [...(shelf.attributionsIn.get(id) ?? [])].sort(byPlace));
  const reports = taken(ids, (id) => shelf.reportsIn.get(id));
  const claims = taken([...claimIds, ...reports.map(({ claimId }) => claimId)], (id) => shelf.claims.get(id));
  const wanted = new Set(claims.map(({ id }) => id));
  return {
    articles,
    attributions,
    utterances: taken(
      attributions.map(({ id }) => id),
      (id) => shelf.utterancesOf.get(id),
    ),
    claims,
    reports,
    claimRelations: taken([...wanted], (id) => shelf.claimRelationsOf.get(id)).filter(({ b }) =>
      wanted.has(b),
    ),
    passages: taken(
      articles.map(({ textId }) => textId),
      (id) => shelf.passagesIn.get(id),
    ),
    verdicts: taken([...wanted], (id) => shelf.verdictsOn.get(id)),
  };
}

/** What is found under the keys, in their order, each once. */
function taken<T>(keys: readonly string[], find: (key: string) => T | readonly T[] | undefined): T[] {
  return [...new Set(keys.flatMap((key) => (find(key) ?? []) as T | T[]))];
}

/** By where the words begin; for a refusal to speak, by where its cue does. */
function byPlace(a: Attribution, b: Attribution): number {
  return placeOf(a) - placeOf(b);
}

function placeOf({ content, cue }: Attribution): number {
  return (content[0] ?? cue[0])?.start ?? 0;
}

/** Everything that a brief draws on, in memory, and cut up by story. */
import type {
  Actor,
  Article,
  Attribution,
  Claim,
  ClaimRelation,
  ClaimReport,
  Judgement,
  OnrecordRecord,
  SharedPassage,
  Story,
  Utterance,
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
  const all = emptyShelf();
  const stories: Story[] = [];
  for await (const record of records) {
    names.add(record);
    if (record.type === 'Actor') actors.set(record.id, record);
    else if (record.type === 'TextVersion') texts.set(record.id, record.text);
    else if (record.type === 'Story') stories.push(record);
    else shelve(all, record);
  }
  const told = new Set(stories.flatMap(({ articleIds }) => articleIds));
  const rest = all.articles.map(({ id }) => id).filter((id) => !told.has(id));
  const common = { names, actors, texts };
  return [
    ...stories.map((story) => ({
      ...common,
      ...partOf(all, story.articleIds, story.claimIds),
      title: story.title,
      isDemonstration: story.demonstration ?? false,
    })),
    ...(rest.length || !stories.length
      ? [{ ...common, ...partOf(all, rest, []), title: 'Articles in no story', isDemonstration: false }]
      : []),
  ];
}

type Shelf = Omit<Holdings, 'title' | 'isDemonstration' | 'names' | 'actors' | 'texts'>;

function emptyShelf(): Shelf {
  return {
    articles: [],
    attributions: [],
    utterances: [],
    claims: [],
    reports: [],
    claimRelations: [],
    passages: [],
    verdicts: [],
  };
}

function shelve(shelf: Shelf, record: OnrecordRecord): void {
  if (record.type === 'Article') shelf.articles.push(record);
  else if (record.type === 'Attribution') shelf.attributions.push(record);
  else if (record.type === 'Utterance') shelf.utterances.push(record);
  else if (record.type === 'Claim') shelf.claims.push(record);
  else if (record.type === 'ClaimReport') shelf.reports.push(record);
  else if (record.type === 'ClaimRelation') shelf.claimRelations.push(record);
  else if (record.type === 'SharedPassage') shelf.passages.push(record);
  else if (record.type === 'Judgement' && record.kind === 'verdict' && isInForce(record))
    shelf.verdicts.push(record);
}

function isInForce({ value, retractedAt }: Judgement): boolean {
  return value === 'yes' && retractedAt === null;
}

/** What is about these articles and claims. Claims of no story go with the articles that report them. */
function partOf(all: Shelf, articleIds: readonly string[], claimIds: readonly string[]): Shelf {
  const order = new Map(articleIds.map((id, index) => [id, index]));
  const articles = all.articles.filter(({ id }) => order.has(id)).sort(by(({ id }) => order.get(id) ?? 0));
  const textIds = new Set(articles.map(({ textId }) => textId));
  const attributions = all.attributions
    .filter(({ articleId }) => order.has(articleId))
    .sort(by(placeOf))
    .sort(by(({ articleId }) => order.get(articleId) ?? 0));
  const attributionIds = new Set(attributions.map(({ id }) => id));
  const reports = all.reports.filter(({ articleId }) => order.has(articleId));
  const wanted = new Set([...claimIds, ...reports.map(({ claimId }) => claimId)]);
  return {
    articles,
    attributions,
    utterances: all.utterances.filter(({ renderings }) => renderings.some((id) => attributionIds.has(id))),
    claims: all.claims.filter(({ id }) => wanted.has(id)),
    reports,
    claimRelations: all.claimRelations.filter(({ a, b }) => wanted.has(a) && wanted.has(b)),
    passages: all.passages.filter(({ spans }) => spans.some(({ text }) => textIds.has(text))),
    verdicts: all.verdicts.filter(({ left }) => wanted.has(left)),
  };
}

/** Where the words begin; for a refusal to speak, where its cue does. */
function placeOf({ content, cue }: Attribution): number {
  return (content[0] ?? cue[0])?.start ?? 0;
}

function by<T>(key: (item: T) => number): (a: T, b: T) => number {
  return (a, b) => key(a) - key(b);
}

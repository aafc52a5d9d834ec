/** Links the articles of a generated story: one person is one actor, one statement one utterance. */
import type { Actor, ArticleBatch, MapEdge, SharedPassage, StoryBatch, Utterance } from '@onrecord/schema';
import { contentId } from '@onrecord/schema/ids';
import { actorIdOf } from './article-batch.ts';
import type { Person } from './cast.ts';
import type { PrintedArticle } from './printed.ts';
import type { Statement } from './statement.ts';

/** An article of a story, as printed and as records. */
export interface WrittenArticle {
  printed: PrintedArticle;
  batch: ArticleBatch;
}

/** Statements that so many articles print are shown as shared passages: the few that a reader of the story looks at. */
const MOST_PASSAGES = 5;

/** The batch of a story. */
export function storyBatchOf(
  story: { id: string; title: string },
  articles: readonly WrittenArticle[],
): StoryBatch {
  const actors = mergedActors(articles);
  const survivors = new Map(actors.map(({ id, redirectTo }) => [id, redirectTo ?? id]));
  const survivor = (id: string) => survivors.get(id) ?? id;
  const edges = edgesOf(articles, survivor);
  const placed = [...new Set(edges.flatMap(({ from, to }) => [from, to]))].sort();
  return {
    story: {
      type: 'Story',
      ...story,
      articleIds: articles.map(({ batch }) => batch.article.id).sort(),
      claimIds: [],
      layout: placed.map((actorId, at) => ({ actorId, x: Math.cos(at), y: Math.sin(at) })),
    },
    actors,
    utterances: utterancesOf(articles, survivor),
    passages: passagesOf(articles),
    edges,
  };
}

/** Whoever is named in full anywhere in the story survives; else the actor of the smallest id. */
function mergedActors(articles: readonly WrittenArticle[]): Actor[] {
  const asserted = new Map(articles.flatMap(({ batch }) => batch.actors.map((actor) => [actor.id, actor])));
  const ids = new Map<Person, Set<string>>();
  for (const { printed, batch } of articles)
    for (const name of printed.names) {
      const known = ids.get(name.person) ?? new Set();
      ids.set(name.person, known.add(actorIdOf(batch.textVersion.id, name)));
    }
  for (const [person, same] of ids) {
    const [first] = [...same].sort();
    const end = same.has(person.id) ? person.id : first;
    for (const id of same)
      if (id !== end) asserted.set(id, { ...(asserted.get(id) as Actor), redirectTo: end ?? null });
  }
  return [...asserted.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The attributions of each statement. */
function renderingsOf(articles: readonly WrittenArticle[]): Map<Statement, ArticleBatch['attributions']> {
  const renderings = new Map<Statement, ArticleBatch['attributions']>();
  for (const { printed, batch } of articles)
    printed.statements.forEach(({ statement }, at) => {
      const said = batch.attributions[at];
      if (said) renderings.set(statement, [...(renderings.get(statement) ?? []), said]);
    });
  return renderings;
}

function utterancesOf(articles: readonly WrittenArticle[], survivor: (id: string) => string): Utterance[] {
  return [...renderingsOf(articles).values()].map((said): Utterance => {
    const ids = said.map(({ id }) => id).sort();
    const speakerId = said[0]?.speakerId ?? null;
    return {
      type: 'Utterance',
      id: contentId('utterance', ids),
      speakerId: speakerId === null ? null : survivor(speakerId),
      when: null,
      where: null,
      renderings: ids,
      best: ids[0] ?? null,
      differences: [],
    };
  });
}

function passagesOf(articles: readonly WrittenArticle[]): SharedPassage[] {
  const shared = [...renderingsOf(articles).values()].filter((said) => said.length > 1);
  const most = shared.sort((a, b) => b.length - a.length).slice(0, MOST_PASSAGES);
  return most.map((said): SharedPassage => {
    const spans = said.flatMap(({ content }) => content);
    return {
      type: 'SharedPassage',
      id: contentId('passage', spans.map(({ text, start }) => `${text} ${start}`).sort()),
      made: { by: 'pipeline', stage: 'bench', version: '1.0.0', confidence: 1 },
      kind: 'near-verbatim',
      spans,
      sameOrigin: 'yes',
      origin: null,
      creditLost: [],
      differences: [],
    };
  });
}

/** One edge for each pair that met, with all sentences that say so. */
function edgesOf(articles: readonly WrittenArticle[], survivor: (id: string) => string): MapEdge[] {
  const edges = new Map<string, MapEdge>();
  for (const { from, to, relation, status, evidence } of articles.flatMap(({ batch }) => batch.relations)) {
    const ends = [survivor(from), survivor(to)] as const;
    const id = contentId('edge', [...ends, relation]);
    const all = [...(edges.get(id)?.evidence ?? []), ...evidence];
    edges.set(id, { id, from: ends[0], to: ends[1], relation, status, weight: all.length, evidence: all });
  }
  return [...edges.values()];
}

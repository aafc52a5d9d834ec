/** Links articles of a fixture: people of one name are one actor, equal contents one utterance. For tests of the store only. */
import type {
  Actor,
  ArticleBatch,
  MapEdge,
  SharedPassage,
  Span,
  StoryBatch,
  Utterance,
} from '@onrecord/schema';
import { contentId } from '@onrecord/schema/ids';

/** The story batch of these articles. `shared` names sentences that stand in several of them. */
export function buildStory(
  story: { id: string; title: string },
  batches: readonly ArticleBatch[],
  shared: readonly string[] = [],
): StoryBatch {
  const actors = mergeByName(batches.flatMap((batch) => batch.actors));
  const survivors = new Map(actors.map(({ id, redirectTo }) => [id, redirectTo ?? id]));
  const drawn = edgesOf(batches, survivors);
  const placed = [...new Set(drawn.flatMap(({ from, to }) => [from, to]))].sort();
  return {
    story: {
      type: 'Story',
      ...story,
      articleIds: batches.map(({ article }) => article.id).sort(),
      claimIds: [],
      layout: placed.map((actorId, at) => ({ actorId, x: Math.cos(at), y: Math.sin(at) })),
    },
    actors,
    utterances: utterancesOf(batches, survivors),
    passages: shared.map((words) => passageOf(words, batches)),
    edges: drawn,
  };
}

/** The actor with the smallest id survives, with all aliases counted together. */
function mergeByName(asserted: readonly Actor[]): Actor[] {
  const ascending = [...new Map(asserted.map((actor) => [actor.id, actor])).values()].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  );
  const survivors = new Map<string, Actor>();
  return ascending.map((actor) => {
    const key = actor.name ?? actor.id;
    const survivor = survivors.get(key);
    if (survivor) {
      for (const alias of survivor.aliases) alias.count++;
      return { ...actor, redirectTo: survivor.id };
    }
    const copy = { ...actor, aliases: actor.aliases.map((alias) => ({ ...alias })) };
    survivors.set(key, copy);
    return copy;
  });
}

function utterancesOf(batches: readonly ArticleBatch[], survivors: ReadonlyMap<string, string>): Utterance[] {
  const said = batches.flatMap((batch) => batch.attributions);
  const groups = Map.groupBy(said, ({ content }) => content.map(({ exact }) => exact).join(' '));
  return [...groups.values()].map((renderings): Utterance => {
    const ids = renderings.map(({ id }) => id).sort();
    const speakerId = renderings[0]?.speakerId ?? null;
    return {
      type: 'Utterance',
      id: contentId('utterance', ids),
      speakerId: speakerId === null ? null : (survivors.get(speakerId) ?? null),
      when: null,
      where: null,
      renderings: ids,
      best: ids[0] ?? null,
      differences: [],
    };
  });
}

function passageOf(words: string, batches: readonly ArticleBatch[]): SharedPassage {
  const spans = batches.flatMap(({ textVersion: { id, text } }): Span[] => {
    const start = text.indexOf(words);
    return start < 0 ? [] : [{ text: id, start, end: start + words.length, exact: words }];
  });
  return {
    type: 'SharedPassage',
    id: contentId('passage', spans.map(({ text, start }) => `${text} ${start}`).sort()),
    made: { by: 'pipeline', stage: 'fixture', version: '1.0.0', confidence: 1 },
    kind: 'near-verbatim',
    spans,
    sameOrigin: 'yes',
    origin: null,
    creditLost: [],
    differences: [],
  };
}

function edgesOf(batches: readonly ArticleBatch[], survivors: ReadonlyMap<string, string>): MapEdge[] {
  const edges = new Map<string, MapEdge>();
  for (const { from, to, relation, status, evidence } of batches.flatMap((batch) => batch.relations)) {
    const ends = [survivors.get(from) ?? from, survivors.get(to) ?? to] as const;
    const id = contentId('edge', [...ends, relation]);
    const known = edges.get(id);
    const all = [...(known?.evidence ?? []), ...evidence];
    edges.set(id, { id, from: ends[0], to: ends[1], relation, status, weight: all.length, evidence: all });
  }
  return [...edges.values()];
}

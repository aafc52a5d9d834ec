/** The order of the records of a batch: by place in the text, so that the same article always gives the same lines. */
import { type ArticleBatch, type Attribution, compareSpans, type Span } from '@onrecord/schema';

/** The batch with each list in text order; records without a span come last, by id. */
export function sortBatch(batch: ArticleBatch): ArticleBatch {
  const firstMention = new Map<string, Span>();
  const mentions = [...batch.mentions].sort((a, b) => compareSpans(a.span, b.span) || byId(a, b));
  for (const { actorId, span } of mentions)
    if (actorId && !firstMention.has(actorId)) firstMention.set(actorId, span);
  return {
    ...batch,
    mentions,
    actors: [...batch.actors].sort(
      (a, b) => bySpan(firstMention.get(a.id), firstMention.get(b.id)) || byId(a, b),
    ),
    attributions: [...batch.attributions].sort((a, b) => bySpan(firstSpan(a), firstSpan(b)) || byId(a, b)),
    relations: [...batch.relations].sort((a, b) => bySpan(a.evidence[0], b.evidence[0]) || byId(a, b)),
  };
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function bySpan(a: Span | undefined, b: Span | undefined): number {
  if (a && b) return compareSpans(a, b);
  return a ? -1 : b ? 1 : 0;
}

function firstSpan({ cue, content, source }: Attribution): Span | undefined {
  return [...cue, ...content, ...source].sort(compareSpans)[0];
}

/**
 * The lines of the entity map. Typed edges say what the texts state; where they state nothing, an edge of co-quotation
 * says how often one actor speaks about the other. Every edge carries the spans that prove it.
 */
import {
  type ArticleBatch,
  type Attribution,
  compareSpans,
  type MapEdge,
  type RelationType,
  type Span,
} from '@onrecord/schema';
import { contentId } from '@onrecord/schema/ids';
import type { Resolution } from './resolve-actors.ts';

/** All edges, typed ones first, each list sorted by id. */
export function mapEdges(articles: readonly ArticleBatch[], resolution: Resolution): MapEdge[] {
  const typed = typedEdges(articles, resolution);
  const tied = new Set(typed.map(({ from, to }) => pairKey(from, to)));
  const quoted = coQuotations(articles, resolution).filter(({ from, to }) => !tied.has(pairKey(from, to)));
  return [...sorted(typed), ...sorted(quoted)];
}

/** Once may be chance; an actor spoken of twice by another is a tie of the story. */
const LEAST_CO_QUOTATIONS = 2;

function typedEdges(articles: readonly ArticleBatch[], { survivorOf }: Resolution): MapEdge[] {
  const edges = new EdgeList();
  for (const { from, to, relation, status, evidence } of articles.flatMap(({ relations }) => relations))
    if (survivorOf(from) !== survivorOf(to))
      edges.add({ ...endsOf(relation, survivorOf(from), survivorOf(to)), relation, status }, evidence);
  return edges.list();
}

/** Ties that hold in both directions: the texts name either side first, the map draws one line. */
const MUTUAL: ReadonlySet<RelationType> = new Set([
  'exchanged-letters-with',
  'met',
  'negotiates-with',
  'related-to',
  'will-meet',
]);

function endsOf(relation: RelationType, from: string, to: string): { from: string; to: string } {
  return MUTUAL.has(relation) && to < from ? { from: to, to: from } : { from, to };
}

function coQuotations(articles: readonly ArticleBatch[], resolution: Resolution): MapEdge[] {
  const edges = new EdgeList();
  for (const { attributions, mentions } of articles) {
    const spoken = mentions
      .flatMap(({ actorId, span }) => (actorId === null ? [] : [{ actorId, span }]))
      .sort((a, b) => a.span.start - b.span.start);
    for (const attribution of attributions)
      for (const { actorId, content } of spokenOf(attribution, spoken))
        addCoQuotation(edges, attribution, actorId, content, resolution);
  }
  return edges.list().filter(({ weight }) => weight >= LEAST_CO_QUOTATIONS);
}

function addCoQuotation(
  edges: EdgeList,
  { speakerId, stance, duplicateOf }: Attribution,
  about: string,
  content: Span,
  { survivorOf, actorOf }: Resolution,
): void {
  if (speakerId === null || stance === 'silent' || duplicateOf !== null) return;
  const [from, to] = [survivorOf(speakerId), survivorOf(about)].sort();
  const isNamed = (id: string | undefined) => id !== undefined && typeof actorOf(id)?.name === 'string';
  if (from && to && from !== to && isNamed(survivorOf(about)))
    edges.add({ from, to, relation: null, status: null }, [content]);
}

/** The actors mentioned inside the contents of an attribution, each once for each content. `spoken` is sorted by start. */
function spokenOf({ content }: Attribution, spoken: readonly { actorId: string; span: Span }[]) {
  return content.flatMap((part) => {
    const inside = spoken
      .slice(lowerBound(spoken, part.start))
      .filter(({ span }, at, list) => at < list.length && span.start < part.end);
    return [...new Set(inside.filter(({ span }) => span.end <= part.end).map(({ actorId }) => actorId))].map(
      (actorId) => ({ actorId, content: part }),
    );
  });
}

type Ends = Pick<MapEdge, 'from' | 'to' | 'relation' | 'status'>;

/** Joins edges of the same ends, type and status; the weight is the number of different pieces of evidence. */
class EdgeList {
  readonly #edges = new Map<string, Ends & { evidence: Map<string, Span> }>();

  add(ends: Ends, evidence: readonly Span[]): void {
    const id = contentId('edge', [ends.from, ends.to, ends.relation, ends.status]);
    const edge = this.#edges.get(id) ?? { ...ends, evidence: new Map() };
    for (const span of evidence) edge.evidence.set(`${span.text} ${span.start} ${span.end}`, span);
    this.#edges.set(id, edge);
  }

  list(): MapEdge[] {
    return [...this.#edges].map(([id, { evidence, ...ends }]) => {
      const spans = [...evidence.values()].sort(compareSpans);
      return { id, ...ends, weight: spans.length, evidence: spans };
    });
  }
}

function lowerBound(spoken: readonly { span: Span }[], start: number): number {
  let [low, high] = [0, spoken.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spoken[middle]?.span.start ?? start) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function sorted(edges: readonly MapEdge[]): MapEdge[] {
  return [...edges].sort((a, b) => (a.id < b.id ? -1 : 1));
}

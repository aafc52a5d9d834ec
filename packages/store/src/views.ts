/** What readers are told besides the records themselves: counters, facets, the parts of a story, hits of a search. */
import type { AttributionKind, CueClass, MapEdge, Placement, Stance } from '@onrecord/schema';

/**
 * How many attributions each choice would leave, each facet counted with the other filters applied; of more than 4,000
 * the newest 4,000 are counted.
 */
export interface AttributionFacets {
  total: number;
  speakers: { id: string; count: number }[];
  outlets: { id: string; count: number }[];
  kinds: { id: AttributionKind; count: number }[];
  stances: { id: Stance; count: number }[];
  cueClasses: { id: CueClass; count: number }[];
}

/** Counters are kept when records are written, never counted when they are read. */
export interface StoryCounts {
  articles: number;
  outlets: number;
  attributions: number;
  direct: number;
  mixed: number;
  indirect: number;
  silent: number;
  voices: number;
  namedVoices: number;
  unresolved: number;
  sharedPassages: number;
}
export interface ActorCounts {
  attributions: number;
  mentions: number;
  outlets: number;
}
export interface OutletCounts {
  articles: number;
  attributions: number;
}
export interface ArticleCounts {
  words: number;
  attributions: number;
  speakers: number;
}

/** An outlet within a story. Lengths are UTF-16 code units of body text. */
export interface StoryOutlet {
  outletId: string;
  articleIds: string[];
  attributions: number;
  speakers: number;
  bodyLength: number;
  sharedLength: number;
  exclusiveSpeakers: number;
}

/** A voice within a story. */
export interface StoryVoice {
  actorId: string;
  attributions: number;
  direct: number;
  mixed: number;
  indirect: number;
  outletIds: string[];
  cues: { text: string; count: number }[];
}

/** An actor's neighbour on the map. */
export interface Neighbour {
  actorId: string;
  weight: number;
}

/** What a story's map is drawn from. */
export interface StoredMap {
  layout: (Placement & { attributions: number; degree: number })[];
  edges: MapEdge[];
}

/** One found record. Matches are ranges of `snippet`, UTF-16, half-open. */
export interface SearchHit {
  type: 'Article' | 'Attribution' | 'Actor';
  id: string;
  score: number;
  snippet: string;
  matches: { start: number; end: number }[];
}

/** The articles before and after one in the order of its story, the first published first; null beyond either end. */
export interface ArticleNeighbours {
  previous: string | null;
  next: string | null;
}

import type { Span } from './span.ts';
import type { ActorKind } from './vocabulary/index.ts';

/** A form of a name and how often it is printed. */
export interface Alias {
  text: string;
  count: number;
}

/** An id of the same actor elsewhere, such as `{ scheme: 'wikidata', id: 'Q…' }`. */
export interface ActorLink {
  scheme: string;
  id: string;
}

/** Somebody or something that acts, speaks or is spoken of. */
export interface Actor {
  type: 'Actor';
  id: string;
  kind: ActorKind;
  /** The fullest printed name; null if no text names it. */
  name: string | null;
  aliases: Alias[];
  /** Titles and functions as printed. */
  roles: Span[];
  affiliationId: string | null;
  links: ActorLink[];
  /** The actor that this one was merged into. */
  redirectTo: string | null;
}

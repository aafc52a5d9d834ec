import type { Span } from './span.ts';
import type { ActorKind } from './vocabulary/index.ts';

/** A form of a name and how often it is printed. @public */
export interface Alias {
  /** The form as printed. */
  text: string;
  /** How often it is printed in the articles at hand. */
  count: number;
}

/** An id of the same actor elsewhere, such as `{ scheme: 'wikidata', id: 'Q…' }`. @public */
export interface ActorLink {
  /** Whose ids they are, such as `wikidata`. */
  scheme: string;
  /** The id in that scheme. */
  id: string;
}

/** Somebody or something that acts, speaks or is spoken of. @public */
export interface Actor {
  /** Tells the record types apart. */
  type: 'Actor';
  /** Opaque id; never read anything out of it. */
  id: string;
  /** What it is. */
  kind: ActorKind;
  /** The fullest printed name; null if no text names it. */
  name: string | null;
  /** Every form of its name, the fullest among them. */
  aliases: Alias[];
  /** Titles and functions as printed. */
  roles: Span[];
  /** The actor that it belongs to; null when no text says so. */
  affiliationId: string | null;
  /** Ids of it elsewhere. */
  links: ActorLink[];
  /** The actor that this one was merged into. */
  redirectTo: string | null;
}

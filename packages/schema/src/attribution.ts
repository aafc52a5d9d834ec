import type { Assertion } from './made.ts';
import type { Span } from './span.ts';
import type {
  AttributionKind,
  ChainBasis,
  CueClass,
  HopRole,
  Modality,
  Stance,
  UnresolvedBecause,
} from './vocabulary/index.ts';

/** A link of the chain from the publishing outlet outward to the speaker. @public */
export interface Hop {
  /** Null for a link that nobody names. */
  actorId: string | null;
  /** What the link does. */
  role: HopRole;
  /** The link as written; null for the outlet, which need not name itself. */
  span: Span | null;
}

/** The relation of source, cue and content: who is said to have said what. @public */
export interface Attribution extends Assertion {
  /** Tells the record types apart. */
  type: 'Attribution';
  /** Opaque id; the pipeline makes it from the text id and the spans of the roles, so that the same words keep it. */
  id: string;
  /** The article that it stands in. */
  articleId: string;
  /** Whose words the content is in. */
  kind: AttributionKind;
  /** The words that name who said it; empty when none do. */
  source: Span[];
  /** The words that report, such as "said". */
  cue: Span[];
  /** What is said; several spans for a broken quotation. */
  content: Span[];
  /** What stands inside marks, without the marks. */
  quoted: Span[];
  /** What kind of act the cue reports. */
  cueClass: CueClass;
  /** What the speaker does with the content. */
  stance: Stance;
  /** How firmly the content is put forward. */
  modality: Modality;
  /** The actor who said it; null when it is not known. */
  speakerId: string | null;
  /** Why `speakerId` is null; null when it is not. */
  because: UnresolvedBecause | null;
  /** Who said it together with the speaker. */
  coSpeakerIds: string[];
  /** Whom it was said to. */
  addresseeIds: string[];
  /** The way of the words, from the publishing outlet outward to the speaker. */
  chain: Hop[];
  /** What the chain rests on. */
  chainBasis: ChainBasis;
  /** The attribution inside whose content this one stands. */
  nestedIn: string | null;
  /** An earlier attribution of the same article that says the same. */
  duplicateOf: string | null;
  /** The closing mark is missing in the source. */
  unclosedQuote: boolean;
  /** The act that this is a rendering of; null when it is not known. */
  utteranceId: string | null;
}

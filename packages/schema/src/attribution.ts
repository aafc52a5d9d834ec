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

/** A link of the chain from the publishing outlet outward to the speaker. */
export interface Hop {
  /** Null for a link that nobody names. */
  actorId: string | null;
  role: HopRole;
  /** The link as written; null for the outlet, which need not name itself. */
  span: Span | null;
}

/** The relation of source, cue and content: who is said to have said what. */
export interface Attribution extends Assertion {
  type: 'Attribution';
  id: string;
  articleId: string;
  kind: AttributionKind;
  source: Span[];
  cue: Span[];
  content: Span[];
  /** What stands inside marks, without the marks. */
  quoted: Span[];
  cueClass: CueClass;
  stance: Stance;
  modality: Modality;
  speakerId: string | null;
  because: UnresolvedBecause | null;
  coSpeakerIds: string[];
  addresseeIds: string[];
  chain: Hop[];
  chainBasis: ChainBasis;
  /** The attribution inside whose content this one stands. */
  nestedIn: string | null;
  /** An earlier attribution of the same article that says the same. */
  duplicateOf: string | null;
  /** The closing mark is missing in the source. */
  unclosedQuote: boolean;
  utteranceId: string | null;
}

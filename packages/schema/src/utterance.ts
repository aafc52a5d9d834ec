import type { UtteranceDifferenceKind } from './vocabulary/index.ts';
import type { When } from './when.ts';

/** In what renderings differ. @public */
export interface UtteranceDifference {
  /** The renderings that differ. */
  attributionIds: string[];
  /** In what they differ. */
  kind: UtteranceDifferenceKind;
}

/** One spoken or written act and all its renderings. @public */
export interface Utterance {
  /** Tells the record types apart. */
  type: 'Utterance';
  /** Opaque id; never read anything out of it. */
  id: string;
  /** Who spoke or wrote; null when it is not known. */
  speakerId: string | null;
  /** When; null when no text says so. */
  when: When | null;
  /** Where, in the words of a text; null when none says so. */
  where: string | null;
  /** Attribution ids. */
  renderings: string[];
  /** The fullest rendering. */
  best: string | null;
  /** In what the renderings differ. */
  differences: UtteranceDifference[];
}

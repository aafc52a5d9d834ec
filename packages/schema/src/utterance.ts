import type { UtteranceDifferenceKind } from './vocabulary/index.ts';
import type { When } from './when.ts';

/** In what renderings differ. */
export interface UtteranceDifference {
  attributionIds: string[];
  kind: UtteranceDifferenceKind;
}

/** One spoken or written act and all its renderings. */
export interface Utterance {
  type: 'Utterance';
  id: string;
  speakerId: string | null;
  when: When | null;
  where: string | null;
  /** Attribution ids. */
  renderings: string[];
  /** The fullest rendering. */
  best: string | null;
  differences: UtteranceDifference[];
}

import type { JudgementKind, JudgementValue } from './vocabulary/index.ts';

/** A decision about records: who, when, why, and when it was taken back. @public */
export interface Judgement {
  /** Tells the record types apart. */
  type: 'Judgement';
  /** Opaque id; never read anything out of it. */
  id: string;
  /** What is decided. */
  kind: JudgementKind;
  /** Id of the record that it speaks of; for `verdict` of a claim. */
  left: string;
  /** Id of the other record; for `verdict` a word of that vocabulary. */
  right: string;
  /** How it is decided. */
  value: JudgementValue;
  /** Who decided, in words. */
  agent: string;
  /** Why, in words. */
  reason: string;
  /** ISO instant. */
  at: string;
  /** ISO instant of taking it back; null while it holds. */
  retractedAt: string | null;
}

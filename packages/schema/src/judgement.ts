import type { JudgementKind, JudgementValue } from './vocabulary/index.ts';

/** A decision about records: who, when, why, and when it was taken back. */
export interface Judgement {
  type: 'Judgement';
  id: string;
  kind: JudgementKind;
  left: string;
  right: string;
  value: JudgementValue;
  agent: string;
  reason: string;
  /** ISO instant. */
  at: string;
  retractedAt: string | null;
}

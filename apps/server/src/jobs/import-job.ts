/** An import as it stands at one moment. */
import type { Refusal } from '@onrecord/store';
import type { ImportNote } from '../ingest/ingest.ts';

/** How far an import has come. */
export type ImportState = 'queued' | 'running' | 'linking' | 'done' | 'failed';

/** A snapshot: it never changes, the next one replaces it. */
export interface ImportJob {
  id: string;
  /** Id of the caller who started it. */
  startedBy: string;
  state: ImportState;
  /** Number of inputs. */
  total: number;
  /** Inputs that are read, known already, or refused. */
  done: number;
  /** Articles that are new. */
  added: number;
  /** Articles that were stored before. */
  unchanged: number;
  notes: readonly ImportNote[];
  refusals: readonly Pick<Refusal, 'name' | 'code' | 'message'>[];
  storyId: string | null;
  /** Why it failed, in words for the reader; null unless it did. */
  failure: string | null;
}

/** Whether nothing will change any more. */
export function isOver({ state }: ImportJob): boolean {
  return state === 'done' || state === 'failed';
}

/** Exports for tests: what an exporter writes, as one string. */
import type { MapEdge, OnrecordRecord } from '@onrecord/schema';
import { exporterOf } from '../src/export/index.ts';
import { edges as storyEdges, records as storyRecords } from './records.ts';

/** What the exporter writes of these records; of the story for golden files when none are given. */
export async function exported(
  id: string,
  records: readonly OnrecordRecord[] = storyRecords,
  edges: readonly MapEdge[] = storyEdges,
): Promise<string> {
  async function* stream() {
    yield* records;
  }
  let text = '';
  for await (const piece of exporterOf(id).write({ records: stream(), edges: async () => edges }))
    text += piece;
  return text;
}

/** The story with the changes in every record of the type. */
export function storyWith<T extends OnrecordRecord['type']>(
  type: T,
  changes: Partial<Extract<OnrecordRecord, { type: T }>>,
): OnrecordRecord[] {
  return storyRecords.map((record) =>
    record.type === type ? ({ ...record, ...changes } as OnrecordRecord) : record,
  );
}

/**
 * Records that were read lately, for the operations that come after: most pages show the same outlets and the same famous
 * actors. They are kept for one version of the data; with the first write all of them are forgotten.
 */
import type { StoredRecords, StoredType } from '@onrecord/store';
import { LRUCache } from 'lru-cache';

/** Records as they are in one version of the data. */
export interface RememberedRecords {
  get<T extends StoredType>(type: T, id: string): StoredRecords[T] | undefined;
  keep<T extends StoredType>(type: T, id: string, record: StoredRecords[T]): void;
}

/** Where they are kept. */
export interface RecordMemory {
  /** What is remembered of this version; of an older one everything is forgotten. */
  at(version: string): RememberedRecords;
}

/** How many of each type, at 1 to 4 KB each: some 20 MB. Attributions, mentions and texts come back too seldom. */
const MOST: Partial<Record<StoredType, number>> = { Actor: 5_000, Article: 1_000, Outlet: 2_000, Story: 500 };

/** An empty memory. */
export function createRecordMemory(): RecordMemory {
  let current = { version: '', records: emptyRecords() };
  return {
    at(version) {
      // Who still works on an older version goes on with what was remembered of it.
      if (version !== current.version) current = { version, records: emptyRecords() };
      return current.records;
    },
  };
}

function emptyRecords(): RememberedRecords {
  const kept = new Map<StoredType, LRUCache<string, object>>();
  return {
    get: <T extends StoredType>(type: T, id: string) =>
      kept.get(type)?.get(id) as StoredRecords[T] | undefined,
    keep(type, id, record) {
      const max = MOST[type];
      if (max === undefined) return;
      const ofType = kept.get(type) ?? new LRUCache({ max });
      kept.set(type, ofType.set(id, record));
    },
  };
}

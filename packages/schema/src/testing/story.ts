/** The small story of the fixtures, for tests that change a record of it. */
import { story } from '../fixtures/story.ts';
import type { OnrecordRecord, RecordType, RecordTypes } from '../index.ts';

export { inFirst, inSecond } from '../fixtures/story-texts.ts';

/** Fresh copies of all records, in bundle order. */
export function storyRecords(): OnrecordRecord[] {
  return JSON.parse(JSON.stringify(story));
}

/** A fresh copy of the first record of the type. */
export function recordOf<T extends RecordType>(type: T): RecordTypes[T] {
  return storyRecords().find((record) => record.type === type) as RecordTypes[T];
}

/** The story with one record changed. */
export function storyWith<T extends RecordType>(
  type: T,
  change: (record: RecordTypes[T]) => void,
): OnrecordRecord[] {
  const records = storyRecords();
  const record = records.find((one) => one.type === type) as RecordTypes[T];
  change(record);
  return records;
}

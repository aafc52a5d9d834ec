/** Loads records by id: out of the memory when they are there, else all that an operation waits for in one statement. */
import type { StoredRecords, StoredType } from '@onrecord/store';
import DataLoader from 'dataloader';
import type { Context } from '../context.ts';

/** The loader of one type for one operation. */
export class RecordLoader<T extends StoredType> extends DataLoader<string, StoredRecords[T]> {
  readonly #remembered: (id: string) => StoredRecords[T] | undefined;

  constructor(type: T, { store, records }: Pick<Context, 'store' | 'records'>) {
    super(async (ids) => {
      const found = await store.byIds(type, ids);
      found.forEach((record, at) => {
        if (record) records.keep(type, ids[at] as string, record);
      });
      // Null stands for an id that the store does not hold; whether that is allowed is up to the field.
      return found as StoredRecords[T][];
    });
    this.#remembered = (id) => records.get(type, id);
  }

  /** A remembered record comes as it is: executors take values without waiting, and fifty promises a page cost more than the records. */
  override load(id: string): Promise<StoredRecords[T]> {
    const known = this.#remembered(id) as Promise<StoredRecords[T]> | undefined;
    return known ?? super.load(id);
  }

  override loadMany(ids: ArrayLike<string>): Promise<(StoredRecords[T] | Error)[]> {
    return Promise.all(
      Array.from(ids, async (id) => this.load(id)).map((one) => one.catch((error: Error) => error)),
    );
  }
}

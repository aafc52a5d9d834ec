/** From Relay's four arguments to a page of the store, and back to a connection. */
import type { Page, PageRequest } from '@onrecord/store';
import { inputError } from './input-error.ts';
import { DEFAULT_PAGE, MAX_PAGE } from './limits.ts';

/** Relay's arguments as clients send them. */
export interface PageArguments {
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
}

/** A connection with its items as they are resolved further. */
export interface Connection<T> {
  edges: { cursor: string; node: T }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  totalCount: number;
}

/** Throws an input error when a size is not 1 to 100 or when both ends are asked for. */
export function pageRequest({ first, last, after, before }: PageArguments): PageRequest {
  if (first != null && last != null) throw inputError('Give `first` or `last`, not both.');
  refuseSize('first', first);
  refuseSize('last', last);
  return { limit: first ?? last ?? DEFAULT_PAGE, after, before, backward: last != null };
}

/** The connection that shows a page of the store. */
export function connectionOf<T>({ items, hasNext, hasPrevious, total }: Page<T>): Connection<T> {
  return {
    edges: items.map(({ cursor, item }) => ({ cursor, node: item })),
    pageInfo: {
      hasNextPage: hasNext,
      hasPreviousPage: hasPrevious,
      startCursor: items.at(0)?.cursor ?? null,
      endCursor: items.at(-1)?.cursor ?? null,
    },
    totalCount: total,
  };
}

/** Throws an input error for a size outside of 1 to 100. */
export function refuseSize(name: string, size: number | null | undefined): void {
  if (size == null || (size >= 1 && size <= MAX_PAGE)) return;
  throw inputError(
    `\`${name}: ${size}\` is not possible: ask for 1 to ${MAX_PAGE} and follow the cursors for more.`,
  );
}

/** Works on several items at a time and still gives the results in the order of the items. */

/** `work` on each item, at most `atOnce` at a time. Stops at the first error, and takes no further item once `signal` is aborted. */
export async function* inOrder<Item, Result>(
  items: Iterable<Item>,
  atOnce: number,
  work: (item: Item) => Promise<Result>,
  signal?: AbortSignal,
): AsyncGenerator<Result> {
  const running: Promise<Result>[] = [];
  for (const item of items) {
    if (signal?.aborted) break;
    running.push(started(work, item));
    const first = running.length < atOnce ? undefined : running.shift();
    if (first) yield await first;
  }
  for (const rest of running) yield await rest;
}

/** An error of a later item must wait until its turn comes; Node would end the program for it before. */
function started<Item, Result>(work: (item: Item) => Promise<Result>, item: Item): Promise<Result> {
  const result = work(item);
  result.catch(() => undefined);
  return result;
}

/** Works on several items at a time and still gives what comes of them in the order of the items, part by part. */
import { Readable } from 'node:stream';

/**
 * The parts of each item, at most `atOnce` items at a time: those of the first one as they come, while the others work ahead by a
 * few parts and then wait, so that an item of any number of parts needs no memory. Stops at the first error, and takes no further
 * item once `signal` is aborted.
 */
export async function* inOrderInParts<Item, Part>(
  items: Iterable<Item>,
  atOnce: number,
  work: (item: Item) => AsyncGenerator<Part>,
  signal?: AbortSignal,
): AsyncGenerator<Part> {
  const running: Readable[] = [];
  try {
    for (const item of items) {
      if (signal?.aborted) break;
      running.push(started(work(item)));
      if (running.length >= atOnce) yield* takeFirst<Part>(running);
    }
    while (running.length > 0) yield* takeFirst<Part>(running);
  } finally {
    for (const rest of running) rest.destroy();
  }
}

/** How many parts an item may be ahead of the one that is taken: articles of half a MB at the most. */
const PARTS_AHEAD = 16;

function started<Part>(parts: AsyncGenerator<Part>): Readable {
  const stream = Readable.from(parts, { objectMode: true, highWaterMark: PARTS_AHEAD });
  // An error of a later item must wait until its turn comes; Node would end the program for it before.
  stream.on('error', () => undefined);
  stream.read(0);
  return stream;
}

async function* takeFirst<Part>(running: Readable[]): AsyncGenerator<Part> {
  yield* running[0] as AsyncIterable<Part>;
  running.shift();
}

/** Shows how far a long command has come: a bar on a terminal, a plain line now and then elsewhere. Always beside the results. */
import { Presets, SingleBar } from 'cli-progress';

/** Something that shows progress. */
export interface Progress {
  /** How many of all are done, with words about them. */
  show(done: number, words: string): void;
  /** Leaves the terminal as it was found. */
  stop(): void;
}

/** Progress over `total` items, on standard error. */
export function progressOver(total: number, unit: string): Progress {
  return process.stderr.isTTY ? bar(total, unit) : lines(total, unit);
}

/** A log of a large import stays readable, and still tells within seconds that it is alive. */
const LINE_EVERY_MS = 2_000;

function bar(total: number, unit: string): Progress {
  const shown = new SingleBar(
    {
      format: `{bar} {value} of {total} ${unit} {words}`,
      hideCursor: true,
      linewrap: false,
      clearOnComplete: true,
    },
    Presets.shades_classic,
  );
  shown.start(total, 0, { words: '' });
  return { show: (done, words) => shown.update(done, { words }), stop: () => shown.stop() };
}

function lines(total: number, unit: string): Progress {
  let last = '';
  let shownAt = 0;
  const print = (line: string) => {
    if (line !== last) process.stderr.write(`${line}\n`);
    last = line;
    shownAt = Date.now();
  };
  return {
    show(done, words) {
      if (done === total || Date.now() - shownAt >= LINE_EVERY_MS)
        print(`Read ${done} of ${total} ${unit}${words && `, ${words}`}`);
    },
    stop() {},
  };
}

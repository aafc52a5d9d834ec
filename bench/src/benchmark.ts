/** What a benchmark is: it measures, and hands back tables, figures that were promised, and what a reader must know. */

/** One benchmark of the registry. */
export interface Benchmark {
  /** Its name on the command line. */
  name: string;
  /** A heading for its tables. */
  title: string;
  /** How it measures, in a sentence or two. */
  method: string;
  /** True when it runs only if it is asked for by name. */
  isOptional?: boolean;
  run(settings: Settings): Promise<Findings>;
}

/** What the command line set. */
export interface Settings {
  /** Sizes of archives, ascending. */
  articles: readonly number[];
  /** Rounds of which the smallest cost counts. */
  rounds: number;
  /** How long a server is asked in one round, in milliseconds. */
  roundMs: number;
  /** How long servers are warmed up, in milliseconds. */
  warmUpMs: number;
  /** Requests of one kind that a server answers at least while it is warmed up, and half as many in each round. */
  warmUpRequests: number;
  /** The file of the archive of a size; makes it when it is not there. */
  archive(articles: number): Promise<string>;
  /** Tells whoever waits. */
  say(line: string): void;
}

/** What a benchmark found. */
export interface Findings {
  tables: Table[];
  promises: Promised[];
  /** What limits the figures. */
  notes: string[];
}

/** Figures in rows; the first column names them. */
export interface Table {
  columns: string[];
  rows: (string | number | null)[][];
}

/** A figure of which something is promised. */
export interface Promised {
  what: string;
  value: number;
  /** After the value, such as `x ceiling`. */
  unit: string;
  atLeast?: number;
  atMost?: number;
}

/** Whether the promise is kept. */
export function isKept({ value, atLeast, atMost }: Promised): boolean {
  return (atLeast === undefined || value >= atLeast) && (atMost === undefined || value <= atMost);
}

/** The largest archive. */
export function largest({ articles }: Settings): number {
  return articles.at(-1) as number;
}

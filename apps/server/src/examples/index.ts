/** The example operations: tabs of GraphiQL, links of the README, and each of them run by a test. */
import { readdirSync, readFileSync } from 'node:fs';

/** One operation to try. */
export interface Example {
  /** Name of its file. */
  name: string;
  query: string;
}

/** Beside the sources, from the sources and from what is built out of them. */
const FOLDER = new URL('../../src/examples/', import.meta.url);

/** All examples in the order of their numbers. */
export function examples(): Example[] {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.graphql'));
  return names.sort().map((name) => ({ name, query: readFileSync(new URL(name, FOLDER), 'utf8') }));
}

/** Names under which records know files: of several files called alike each takes in as many folders as it needs to be told apart. */
import { dirname, parse, relative, sep } from 'node:path';

/** Something at a path with a name, which is the end of the path. */
interface Named {
  path: string;
  name: string;
}

/** The same items in the same order, no two with the same name. A path that stands there twice keeps its name. */
export function distinctNames<T extends Named>(items: readonly T[]): T[] {
  let named = [...items];
  for (;;) {
    const alike = Map.groupBy(named, ({ name }) => name);
    const longer = named.map((item) => (isAmbiguous(alike.get(item.name) ?? []) ? withParent(item) : item));
    if (longer.every((item, at) => item.name === named[at]?.name)) return named;
    named = longer;
  }
}

function isAmbiguous(alike: readonly Named[]): boolean {
  return new Set(alike.map(({ path }) => path)).size > 1;
}

/** One folder more, up to the root. */
function withParent<T extends Named>(item: T): T {
  const folders = item.name.split(sep).length;
  const { root } = parse(item.path);
  let from = dirname(item.path);
  for (let left = folders; left > 0 && from !== root; left--) from = dirname(from);
  return { ...item, name: relative(from, item.path) };
}

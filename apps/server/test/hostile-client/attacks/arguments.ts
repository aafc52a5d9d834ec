/** Every argument and every field of an input, by variable and written out, with every value that fits badly. */
import { type Attack, type Family, jsonPost } from '../attack.ts';
import { type Target, targetsOf } from '../operations.ts';
import { oddValues } from '../values.ts';

/** So many values for each argument that there are about `count` attacks, and at least two for each. */
export const argumentAttacks: Family = (known, random, count) => {
  const targets = targetsOf(known);
  const each = Math.max(2, Math.ceil(count / targets.length));
  return targets.flatMap((target) =>
    random.some(oddValues(known, random, target.argument.type), each).map((value) => {
      const isWritten = WRITABLE.test(value) && value.length < 1_000 && random.below(4) === 0;
      return isWritten ? written(target, value) : byVariable(target, value, known.cookie);
    }),
  );
};

/** JSON that is GraphQL too. */
const WRITABLE = /^(?:"|-?\d|true|null)/;

function byVariable(target: Target, value: string, cookie: string | null): Attack {
  const operation = target.operation(`($value: ${target.argument.type})`, '$value');
  const body = `{"query":${JSON.stringify(operation)},"variables":{"value":${value}}}`;
  // What would change something is also tried by somebody who may.
  const headers: Record<string, string> = cookie && target.kind !== 'query' ? { cookie } : {};
  return {
    kind: kindOf(target),
    what: `${target.name} = ${value.slice(0, 80)}`,
    shot: jsonPost(body, headers),
  };
}

function written(target: Target, value: string): Attack {
  const body = JSON.stringify({ query: target.operation('', value) });
  return { kind: kindOf(target), what: `${target.name}: ${value.slice(0, 80)}`, shot: jsonPost(body) };
}

function kindOf({ kind, argument }: Target): string {
  if (kind !== 'query') return `hostile values in a ${kind}`;
  return `hostile values of ${String(argument.type).replace(/[![\]]/g, '')}`;
}

/** Good documents with a few characters changed: most are none any more, and the rest ask for what nobody meant. */
import { type Attack, type Family, graphqlPost } from '../attack.ts';
import { reachable } from '../operations.ts';
import type { Random } from '../random.ts';

/** So many documents, each with one to eight changes. */
export const mutatedDocuments: Family = (known, random, count) => {
  const query = known.schema.getQueryType();
  if (!query) return [];
  const good = reachable(known, query).map(
    ({ wrap }) => `query A { ${wrap('__typename ... @include(if: true) { __typename }')} }`,
  );
  return Array.from({ length: count }, (): Attack => {
    const document = mutated(random.pick(good), random);
    return {
      kind: 'documents with changes',
      what: document.slice(0, 120),
      shot: graphqlPost({ query: document }),
    };
  });
};

/** What may be put in: signs of the language, what ends or begins something, and what is no character. */
const PIECES = [
  '{',
  '}',
  '(',
  ')',
  '[',
  ']',
  ':',
  '!',
  '$',
  '@',
  '...',
  '|',
  '&',
  '=',
  '"',
  '"""',
  '\\',
  '#',
  '\n',
  '\u0000',
  '\ud800',
  '0',
  '-',
  '1e9',
  'null',
  'true',
  'on',
  'fragment',
  'query',
  'mutation',
  '__typename',
  '__schema',
  '@skip(if: true)',
  'first: 100',
  'last: 0',
  '$a',
  'é',
];

function mutated(document: string, random: Random): string {
  let text = document;
  for (let changes = 1 + random.below(8); changes > 0; changes -= 1) {
    const at = random.below(text.length + 1);
    const cut = random.below(3) === 0 ? random.below(12) : 0;
    const piece = random.below(4) === 0 ? text.slice(at, at + random.below(40)) : random.pick(PIECES);
    text = text.slice(0, at) + piece + text.slice(at + cut);
  }
  return text;
}

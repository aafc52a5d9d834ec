/** Which attribution stands inside the content of which other one; its chain then goes on from that of the outer one. */
import type { Attribution, Hop } from '@onrecord/schema';
import { isInside } from './draft.ts';

/** The attributions with `nestedIn` set and the chains of nested ones prolonged. Input in any order, output in the same. */
export function nestAttributions(attributions: readonly Attribution[]): Attribution[] {
  const parents = new Map(attributions.map((inner) => [inner.id, parentOf(inner, attributions)]));
  const chains = new Map<string, Hop[]>();
  const chainOf = (one: Attribution): Hop[] => {
    const done = chains.get(one.id);
    if (done) return done;
    const parent = parents.get(one.id);
    const outer = parent && parent.stance !== 'silent' ? chainOf(parent) : null;
    const chain = outer ? [...outer.map(asRelayer), ...one.chain.slice(1)] : one.chain;
    chains.set(one.id, withoutRepeats(chain));
    return chains.get(one.id) as Hop[];
  };
  return attributions.map((one) => ({
    ...one,
    nestedIn: parents.get(one.id)?.id ?? null,
    chain: chainOf(one),
  }));
}

function parentOf(inner: Attribution, all: readonly Attribution[]): Attribution | null {
  const own = [...inner.source, ...inner.cue];
  if (own.length === 0) return null;
  const outers = all.filter(
    (outer) =>
      outer.id !== inner.id &&
      isInside([...own, ...inner.content], outer.content) &&
      width(outer) > width(inner),
  );
  return outers.sort((a, b) => width(a) - width(b))[0] ?? null;
}

const width = ({ content }: Attribution) => content.reduce((sum, { start, end }) => sum + end - start, 0);

const asRelayer = (hop: Hop): Hop => (hop.role === 'speaker' ? { ...hop, role: 'relayer' } : hop);

/** The same actor twice in a row is one link: the outer speaker may quote itself. */
function withoutRepeats(chain: readonly Hop[]): Hop[] {
  const last = chain.at(-1);
  return chain.filter((hop, index) => {
    const next = chain[index + 1];
    return !(
      next &&
      next.actorId === hop.actorId &&
      hop.actorId !== null &&
      hop !== last &&
      hop.role !== 'outlet'
    );
  });
}

/**
 * "Berg said the road is closed, according to NTV" is one statement by Berg that NTV relays, not a second one by NTV. Where an
 * attribution holds hardly more than another one, the outer is taken as the relay of the inner.
 */
import type { Range } from '@onrecord/schema';
import { type Draft, isInside } from './draft.ts';

/** Letters of the outer content that may stand outside of the inner attribution: adverbs and dates around it. */
const REST_SHARE = 0.3;

/** The drafts without those that only relay another one; what relays is noted on the relayed. */
export function joinRelays(text: string, drafts: readonly Draft[]): Draft[] {
  const joined = drafts.map((draft) => ({ ...draft, relayers: [...draft.relayers] }));
  const dropped = new Set<Draft>();
  for (const outer of joined) {
    if (outer.source.length === 0) continue;
    const inner = joined.find((one) => one !== outer && !dropped.has(one) && relays(text, outer, one));
    if (!inner) continue;
    inner.relayers.push(...outer.source.slice(0, 1), ...outer.relayers);
    inner.cue = [...inner.cue, ...outer.cue].sort((a, b) => a.start - b.start);
    dropped.add(outer);
  }
  return joined.filter((draft) => !dropped.has(draft));
}

function relays(text: string, outer: Draft, inner: Draft): boolean {
  if (inner.source.length === 0 || !isInside([...inner.source, ...inner.cue], outer.content)) return false;
  const taken = [...inner.source, ...inner.cue, ...inner.content];
  const all = letters(text, outer.content);
  const rest =
    all -
    outer.content.reduce(
      (sum, range) =>
        sum +
        letters(
          text,
          taken.flatMap((one) => overlap(range, one)),
        ),
      0,
    );
  return rest <= all * REST_SHARE;
}

function overlap(a: Range, b: Range): Range[] {
  const [start, end] = [Math.max(a.start, b.start), Math.min(a.end, b.end)];
  return start < end ? [{ start, end }] : [];
}

function letters(text: string, ranges: readonly Range[]): number {
  return ranges.reduce(
    (sum, { start, end }) => sum + text.slice(start, end).replace(/[^\p{L}\p{N}]/gu, '').length,
    0,
  );
}

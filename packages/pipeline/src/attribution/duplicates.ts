/**
 * The headline and the standfirst say again what the body says. Such an attribution points to the one of the body, so that
 * counting what somebody said counts it once.
 */
import type { Attribution, Block } from '@onrecord/schema';
import { foldedWords } from '../actor/name-found.ts';
import { blockAt } from '../article/read-article.ts';

/** Share of the shorter content's words that the other must hold, too. Headlines shorten, they rarely add. */
const SHARED_WORDS = 0.8;

/** Fewer words than this are shared by chance. */
const FEWEST_WORDS = 4;

/** The attributions with `duplicateOf` set on those that stand above the body and say what one in it says. */
export function markDuplicates(
  attributions: readonly Attribution[],
  blocks: readonly Block[],
): Attribution[] {
  const isAbove = ({ content, cue }: Attribution) => {
    const role = blockAt(blocks, (content[0] ?? cue[0])?.start ?? 0)?.role;
    return role === 'headline' || role === 'standfirst';
  };
  const body = attributions.filter((one) => !isAbove(one));
  return attributions.map((one) => {
    if (!isAbove(one)) return one;
    const same = body.find((other) => isSameSaying(one, other));
    return same ? { ...one, duplicateOf: same.id } : one;
  });
}

/** True when the words of the one content are nearly all in the other. */
export function sharesWords(some: readonly string[], others: readonly string[]): boolean {
  const [shorter, longer] = some.length <= others.length ? [some, new Set(others)] : [others, new Set(some)];
  if (shorter.length < FEWEST_WORDS) return false;
  return shorter.filter((word) => longer.has(word)).length >= shorter.length * SHARED_WORDS;
}

/** The distinct words of an attribution's content, folded. */
export function contentWords(spans: readonly { exact: string }[]): string[] {
  const words = spans.flatMap(({ exact }) => foldedWords(exact.replace(/[^\p{L}\p{N}\s'’-]/gu, ' ')));
  return [...new Set(words.filter((word) => word.length > 2))];
}

function isSameSaying(one: Attribution, other: Attribution): boolean {
  if (one.speakerId !== other.speakerId) return false;
  return sharesWords(contentWords(one.content), contentWords(other.content));
}

/** The shape of a source phrase: its base, before anything that follows the head, and the joint speakers in it. */
import type { Range } from '@onrecord/schema';
import { type Token, tokens } from '@onrecord/text';

/** One speaker of a source phrase: the base of its noun phrase, and the head word of the base. */
export interface SourcePart extends Range {
  head: Token;
  /** All tokens of the base. */
  tokens: Token[];
  /** The part with what follows the head ("residents | of the port"). */
  whole: Range;
}

/** Tells where names end and which of them are only adjectives or names of states. */
export interface NameEnds {
  isNameEnd(offset: number): boolean;
  isOrigin(offset: number): boolean;
}

/** The parts of a source: "Oslo and Stockholm" has two, "Norwegian and Swedish officials" has one. */
export function sourceParts(text: string, source: Range, names: NameEnds): SourcePart[] {
  const all = tokens(text, source).filter(({ text: word }) => !/^[“”"„]$/.test(word));
  const stop = all.findIndex(({ text: word }, index) => index > 0 && isStop(word) && !isAlong(all, index));
  const within = stop < 0 ? all.length : stop;
  const seams = all.flatMap((_, index) => (index < within && isSeam(all, index, names) ? [index] : []));
  const bounds = [-1, ...seams, all.length];
  return bounds.slice(1).flatMap((end, index) => {
    const part = partOf(all.slice((bounds[index] as number) + 1, end));
    return part ? [part] : [];
  });
}

const JOINS = /^(?:and|nor|or|with)$/i;

/** A conjunction joins two speakers when a name ends before it; "U.S. and Norwegian officials" are one group of two origins. */
function isSeam(all: readonly Token[], index: number, names: NameEnds): boolean {
  const [before, token] = [all[index - 1], all[index]];
  if (!token || !JOINS.test(token.text) || !before || index === all.length - 1) return false;
  if (token.text.toLowerCase() === 'with') return isAlong(all, index);
  if (!names.isNameEnd(before.end)) return false;
  const behind = partOf(all.slice(index + 1));
  return !(
    names.isOrigin(before.end) &&
    behind &&
    /^\p{Ll}.*s$/u.test(behind.head.text) &&
    behind.tokens.length > 1
  );
}

const isAlong = (all: readonly Token[], index: number) =>
  /^along$/i.test(all[index - 1]?.text ?? '') || /^along$/i.test(all[index]?.text ?? '');

const isStop = (word: string) => AFTER_HEAD.has(word.toLowerCase()) || word === '(';

/** Words that end the base of a noun phrase. */
const AFTER_HEAD = new Set([
  'about',
  'across',
  'along',
  'among',
  'as',
  'at',
  'aware',
  'based',
  'before',
  'behind',
  'beside',
  'briefed',
  'by',
  'close',
  'during',
  'familiar',
  'for',
  'from',
  'in',
  'inside',
  'involved',
  'living',
  'near',
  'of',
  'on',
  'opposite',
  'outside',
  'over',
  'present',
  'speaking',
  'that',
  'to',
  'under',
  'was',
  'were',
  'which',
  'who',
  'whose',
  'with',
  'within',
  'working',
]);

function partOf(words: readonly Token[]): SourcePart | null {
  const from = words.findIndex(({ text }) => !/^(?:both|either|neither|but|,|-{2,}|[–—])$/i.test(text));
  if (from < 0) return null;
  const rest = words.slice(from);
  const stop = rest.findIndex(
    ({ text }, index) => index > 0 && (isStop(text) || /^(?:[,;:–—]|-{2,})$/.test(text)),
  );
  const base = stop < 0 ? rest : rest.slice(0, stop);
  const head = base.at(-1);
  const [first, last] = [base[0], rest.at(-1)];
  if (!head || !first || !last) return null;
  return {
    start: first.start,
    end: head.end,
    head,
    tokens: base,
    whole: { start: first.start, end: last.end },
  };
}

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

/** The parts of a source: "Oslo and Stockholm" has two, "Norwegian and Swedish officials" has one. */
export function sourceParts(
  text: string,
  source: Range,
  isNameEnd: (offset: number) => boolean,
): SourcePart[] {
  const all = tokens(text, source).filter(({ text: word }) => !/^[“”"„]$/.test(word));
  const seams = all.flatMap((token, index) => (isSeam(all, index, isNameEnd) ? [index] : []));
  const bounds = [-1, ...seams, all.length];
  return bounds.slice(1).flatMap((end, index) => {
    const part = partOf(all.slice((bounds[index] as number) + 1, end));
    return part ? [part] : [];
  });
}

const JOINS = /^(?:and|nor|or|with)$/i;

/** A conjunction joins two speakers when what stands before it is complete: a name, or a noun phrase with a name behind it. */
function isSeam(all: readonly Token[], index: number, isNameEnd: (offset: number) => boolean): boolean {
  const [before, token] = [all[index - 1], all[index]];
  if (!token || !JOINS.test(token.text) || !before || index === all.length - 1) return false;
  if (token.text.toLowerCase() === 'with') return /^along$/i.test(before.text);
  return isNameEnd(before.end);
}

/** Words that end the base of a noun phrase. */
const AFTER_HEAD = new Set([
  'about',
  'along',
  'among',
  'as',
  'at',
  'by',
  'close',
  'familiar',
  'for',
  'from',
  'in',
  'inside',
  'involved',
  'near',
  'of',
  'on',
  'over',
  'that',
  'to',
  'under',
  'were',
  'was',
  'which',
  'who',
  'whose',
  'with',
  'within',
]);

function partOf(words: readonly Token[]): SourcePart | null {
  const from = words.findIndex(({ text }) => !/^(?:both|either|neither|but|,|-{2,}|[–—])$/i.test(text));
  if (from < 0) return null;
  const rest = words.slice(from);
  const stop = rest.findIndex(
    ({ text }, index) =>
      index > 0 && (AFTER_HEAD.has(text.toLowerCase()) || /^(?:[,;:(–—]|-{2,})$/.test(text)),
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

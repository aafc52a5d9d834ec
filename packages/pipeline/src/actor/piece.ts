/**
 * The words that names are made of. A token is one piece, but a hyphen may join a name to something else ("then-President",
 * "Norway-based", "Berg-Lind talks"), and then the name is a piece of its own.
 */
import type { Range } from '@onrecord/schema';
import type { Token } from '@onrecord/text';
import { isCommonWord } from './common-words.ts';
import { knownName } from './countries.ts';

/** One word, figure or mark, with what the reading of names needs to know of it. */
export interface Piece extends Range {
  text: string;
  /** Lower case, without a full stop at the end. */
  lower: string;
  kind: Token['kind'];
  /** Begins with a capital, as a name does. */
  isCapital: boolean;
  /** Cut off another piece: no blank before it. */
  isJoined: boolean;
}

/** The pieces of a sentence's tokens. `isNamePart` tells which capitalised words the article prints on their own. */
export function piecesOf(tokens: readonly Token[], isNamePart: (word: string) => boolean): Piece[] {
  return tokens.flatMap((token, index) =>
    token.kind === 'word' && /[-–]/.test(token.text)
      ? splitHyphens(token, isNamePart, CAPITAL.test(tokens[index - 1]?.text ?? ''))
      : [pieceOf(token, token.start, token.text, false)],
  );
}

const CAPITAL = /^(?:\p{Lu}|(?:al|el|an|ad|as|ash|ul)-\p{Lu})/u;
const PREFIXES = new Set(['anti', 'ex', 'mid', 'non', 'post', 'pre', 'pro', 'then']);

/** What is joined to a name by a hyphen; other lower-case parts are syllables of given names ("Min-ho", "Ki-moon"). */
const SUFFIX =
  /^(?:\p{Ll}+(?:ed|ing)|area|based|born|bound|built|era|friendly|held|language|led|level|like|made|run|style|wide)$/u;

/** "African-American" names a people, not a continent and a state. */
const HYPHENATED_PEOPLE = /^(?:Americans?|British|Canadians?|Australians?)$/;

function pieceOf(token: Token, start: number, text: string, isJoined: boolean): Piece {
  return {
    start,
    end: start + text.length,
    text,
    lower: text.toLowerCase().replace(/\.$/, ''),
    kind: token.kind,
    isCapital: token.kind === 'word' && CAPITAL.test(text),
    isJoined,
  };
}

/** Behind a capital ("Park Min-Ho") two joined capitals are syllables of one name, elsewhere ("the Berg-Lind talks") two names. */
function splitHyphens(token: Token, isNamePart: (word: string) => boolean, isBehindName: boolean): Piece[] {
  const at = token.text.search(/[-–]/);
  const before = token.text.slice(0, at);
  const after = token.text.slice(at + 1);
  if ((isBehindName && /^\p{Lu}/u.test(after)) || !isSeam(before, after, isNamePart))
    return [pieceOf(token, token.start, token.text, false)];
  return [pieceOf(token, token.start, before, false), pieceOf(token, token.start + at + 1, after, true)];
}

function isSeam(before: string, after: string, isNamePart: (word: string) => boolean): boolean {
  const isName = (word: string) => knownName(word) !== null || isNamePart(word);
  if (PREFIXES.has(before.toLowerCase())) return /^\p{Lu}/u.test(after);
  if (!/^\p{Lu}/u.test(before)) return false;
  if (HYPHENATED_PEOPLE.test(after)) return false;
  if (/^\p{Lu}/u.test(after)) return isName(before) && isName(after);
  return SUFFIX.test(after) && (isName(before) || !isCommonWord(before));
}

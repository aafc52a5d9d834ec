/** Reads the names out of an article's sentences: pieces, runs, parts, and what speaks for the kind of each. */
import type { Range } from '@onrecord/schema';
import type { Token } from '@onrecord/text';
import type { ReadText } from '../stage.ts';
import { isMetonym } from './capital-form.ts';
import { type KnownName, knownName } from './countries.ts';
import { OPENERS } from './lexicon/function-words.ts';
import { MEDIA_NOUNS } from './lexicon/role-nouns.ts';
import { kindEvidence, shapeEvidence } from './name-evidence.ts';
import { foldedWords, type NameFound } from './name-found.ts';
import { type NamePart, nameParts } from './name-parts.ts';
import { isTitleCase, nameRuns } from './name-runs.ts';
import { type Piece, piecesOf } from './piece.ts';

/** Every printed name of the article's sentences, in text order. */
export function findNames(read: ReadText): NameFound[] {
  const sentences = tokensBySentence(read);
  const parts = namePartWords(sentences);
  const context = { isNamePart: (word: string) => parts.has(word) };
  const found = sentences.flatMap((tokens, sentence) => {
    const pieces = piecesOf(tokens, context.isNamePart);
    return nameRuns(pieces, context)
      .flatMap((run) => nameParts(pieces, run))
      .map((part) => nameFound(read.text, pieces, widened(pieces, part), sentence));
  });
  return [...found, ...compassNames(read.text, sentences, found)].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
}

/** The tokens of each sentence; both lists are in text order. */
export function tokensBySentence({ sentences, tokens }: ReadText): Token[][] {
  let at = 0;
  return sentences.map(({ end }) => {
    const from = at;
    while (at < tokens.length && (tokens[at] as Token).start < end) at += 1;
    return tokens.slice(from, at);
  });
}

/** Words capitalised in the middle of a sentence that is not in title case: those are names wherever they stand. */
function namePartWords(sentences: readonly Token[][]): Set<string> {
  const words = new Set<string>();
  for (const tokens of sentences) {
    const pieces = piecesOf(tokens, () => false);
    if (isTitleCase(pieces)) continue;
    for (const [index, piece] of pieces.entries()) {
      const before = pieces[index - 1];
      if (!piece.isCapital || !before || before.kind === 'quote' || /^[.:—–(•-]/.test(before.text)) continue;
      if (!OPENERS.has(piece.lower)) words.add(piece.text);
    }
  }
  return words;
}

/** "channel Arctic 7": a figure belongs to the name of a medium. */
const LONGEST_CHANNEL_NUMBER = 3;

function widened(pieces: readonly Piece[], part: NamePart): NamePart {
  const next = pieces[part.to];
  const before = pieces[part.from - 1];
  const isChannel = next?.kind === 'number' && next.text.length <= LONGEST_CHANNEL_NUMBER;
  if (!isChannel || !before || !MEDIA_NOUNS.has(before.lower)) return part;
  return { ...part, to: part.to + 1, known: null };
}

function nameFound(text: string, pieces: readonly Piece[], part: NamePart, sentence: number): NameFound {
  const range = rangeOf(pieces, part);
  return {
    ...range,
    text: text.slice(range.start, range.end),
    words: foldedWords(text.slice(range.start, range.end)),
    form: formOf(pieces, part),
    known: part.known,
    evidence: kindEvidence(pieces, part),
    shape: shapeEvidence(pieces, part),
    title: part.title ? rangeOf(pieces, part.title) : null,
    sentence,
  };
}

function rangeOf(pieces: readonly Piece[], { from, to }: { from: number; to: number }): Range {
  return { start: (pieces[from] as Piece).start, end: (pieces[to - 1] as Piece).end };
}

function formOf(pieces: readonly Piece[], part: NamePart): NameFound['form'] {
  if (part.known?.use === 'adjective') return 'adjective';
  if (part.known?.use === 'capital' && isMetonym(pieces, part)) return 'metonym';
  return 'name';
}

const COMPASS = new Set(['North', 'South', 'East', 'West']);

/** "the North" is short for the one state so named in the article; "the West" alone is the states called Western. */
function compassNames(text: string, sentences: readonly Token[][], found: readonly NameFound[]): NameFound[] {
  return sentences.flatMap((tokens, sentence) =>
    tokens.flatMap((token, index) => {
      const article = tokens[index - 1];
      if (!COMPASS.has(token.text) || article?.text.toLowerCase() !== 'the') return [];
      const inside = found.find(({ start, end }) => start <= token.start && end >= token.end);
      if (inside && inside.end > token.end) return [];
      const known = compassTarget(token.text, found);
      const next = tokens[index + 1];
      if (!known || (next && /^\p{Lu}/u.test(next.text))) return [];
      if (inside) inside.words = [];
      const words = foldedWords(known.name);
      const range = { start: article.start, end: token.end };
      return [
        {
          ...range,
          text: text.slice(range.start, range.end),
          words,
          form: 'name' as const,
          known,
          evidence: {},
          shape: {},
          title: null,
          sentence,
        },
      ];
    }),
  );
}

function compassTarget(direction: string, found: readonly NameFound[]): KnownName | null {
  const isSo = ({ known }: NameFound) => known?.kind === 'country' && known.name.startsWith(`${direction} `);
  return found.find(isSo)?.known ?? (direction === 'West' ? knownName('Western') : null);
}

/**
 * Reads the corpora that come as tokens (MEANTIME, ECB+) and puts their texts together again as a newspaper prints them, so that
 * the pipeline reads them as articles and its offsets can be compared with the annotated tokens.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Range } from '@onrecord/text';

/** An annotated mention of somebody or something, as a range of the text that was put together. */
export interface GoldMention extends Range {
  text: string;
  type: string;
  chain: string;
  isPronoun: boolean;
  /** Every word begins with a capital, but for small words inside and an article in front. */
  isName: boolean;
}

/** A document with its annotated entities. */
export interface CorpusDocument {
  id: string;
  topic: string;
  text: string;
  mentions: GoldMention[];
}

/** The documents of a corpus folder, or null when it is not there. */
export function readTokenCorpus(folder: string): CorpusDocument[] | null {
  const [docs, mentions] = ['docs.jsonl', 'mentions.jsonl'].map((name) => path.join(folder, name));
  if (!docs || !mentions || !existsSync(docs) || !existsSync(mentions)) return null;
  const byDocument = Map.groupBy(readLines<MentionLine>(mentions), ({ doc }) => doc);
  return readLines<DocumentLine>(docs).map((line) => {
    const { text, ranges } = printedText(line);
    const entities = (byDocument.get(line.id) ?? []).filter(({ kind }) => kind === 'entity');
    return {
      id: line.id,
      topic: line.topic,
      text,
      mentions: entities.flatMap((one) => goldMention(text, ranges, one)),
    };
  });
}

interface DocumentLine {
  id: string;
  topic: string;
  sentences: { n: number; first: number; tokens: string[] }[];
}

interface MentionLine {
  doc: string;
  tokens: number[];
  text: string;
  kind: string;
  type: string;
  chain: string;
  pronoun: boolean;
}

const readLines = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

/** One paragraph a sentence for the headline and whatever does not end like a sentence; the others follow on one line. */
function printedText({ sentences }: DocumentLine): { text: string; ranges: Map<number, Range> } {
  const ranges = new Map<number, Range>();
  let text = '';
  let isOpenQuote = false;
  for (const { first, tokens } of sentences) {
    const isRunOn = /[.!?”"’']$/.test(text);
    if (text) text += isRunOn && /^(?:[.!?]|''|")$/.test(tokens.at(-1) ?? '') ? ' ' : '\n\n';
    let isGlued = true;
    for (const [index, token] of tokens.entries()) {
      const isQuote = /^(?:``|''|")$/.test(token);
      if (isQuote) isOpenQuote = token === '``' || (token === '"' && !isOpenQuote);
      const printed = isQuote ? (isOpenQuote ? '“' : '”') : (BRACKETS.get(token) ?? token);
      if (!isGlued && !CLOSING.test(printed)) text += ' ';
      ranges.set(first + index, { start: text.length, end: text.length + printed.length });
      text += printed;
      isGlued = /^[“([$]$/.test(printed);
    }
    isOpenQuote = false;
  }
  return { text, ranges };
}

const BRACKETS = new Map([
  ['-LRB-', '('],
  ['-LSB-', '['],
  ['-RRB-', ')'],
  ['-RSB-', ']'],
]);

const CLOSING = /^(?:[,.;:!?%)\]”]|['’](?:s|re|ve|ll|d|m)?|n['’]t)$/i;

function goldMention(text: string, ranges: ReadonlyMap<number, Range>, line: MentionLine): GoldMention[] {
  const [first, last] = [ranges.get(line.tokens[0] ?? -1), ranges.get(line.tokens.at(-1) ?? -1)];
  if (!first || !last) return [];
  const range = withoutPossessive(text, { start: first.start, end: last.end });
  const printed = text.slice(range.start, range.end);
  const words = printed.replace(/^(?:the|a|an)\s/i, '').split(/\s+/);
  const isName =
    /^\p{Lu}/u.test(words[0] ?? '') &&
    words.every((word) => /^(?:\p{Lu}|\p{N}|\p{P}|(?:of|the|and|for|de|van|al)$)/u.test(word));
  return [{ ...range, text: printed, type: line.type, chain: line.chain, isPronoun: line.pronoun, isName }];
}

function withoutPossessive(text: string, { start, end }: Range): Range {
  const tail = /\s*['’]s?$/.exec(text.slice(start, end))?.[0].length ?? 0;
  return { start, end: end - tail };
}

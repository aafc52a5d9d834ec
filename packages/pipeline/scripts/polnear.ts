/** Reads the PolNeAR articles and the word annotations that were derived from it, as the scripts of the rule tagger need them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { paragraphs, type Range, sentences, type Token, tokens } from '@onrecord/text';
import type { TaggerArticle } from '../src/attribution/tagger/tagger.ts';

/** One annotated attribution; each role is a list of fragments in UTF-16 code units. */
export interface GoldAttribution {
  source: Range[];
  cue: Range[];
  content: Range[];
}

/** An article as the tagger sees it, with what the annotator marked. */
export interface GoldArticle {
  id: string;
  article: TaggerArticle;
  gold: GoldAttribution[];
}

/** The folder of the corpus, or null when it is not there. */
export function polnearFolder(data: string): string | null {
  const folder = path.join(data, 'polnear');
  return existsSync(path.join(folder, 'train')) ? folder : null;
}

/** All articles of a split, by file name; of several annotators the first in byte order counts, as in the scorer. */
export function readSplit(folder: string, split: string): GoldArticle[] {
  const directory = path.join(folder, split);
  const names = readdirSync(directory).sort();
  return names
    .filter((name) => name.endsWith('.txt'))
    .map((name) => {
      const id = name.slice(0, -'.txt'.length);
      const annotation = names.find((other) => other.startsWith(`${id}_`) && other.endsWith('.ann'));
      if (!annotation) throw new Error(`${directory}/${name} has no .ann file beside it.`);
      const text = readFileSync(path.join(directory, name), 'utf8');
      const gold = readAnnotation(readFileSync(path.join(directory, annotation), 'utf8'));
      return { id, article: articleOf(text), gold };
    });
}

/** The tagger's view of a plain text in which every paragraph is article text. */
export function articleOf(text: string): TaggerArticle {
  const blocks = paragraphs(text);
  const parts = blocks.flatMap((block) => sentences(text, block));
  return { text, paragraphs: blocks, sentences: parts, tokens: parts.flatMap((part) => tokens(text, part)) };
}

/** A word as CoreNLP annotated it; `head` is the start offset of the word it hangs on, -1 for the top of its sentence. */
export interface AnnotatedWord {
  tag: string;
  head: number;
  relation: string;
}

/** Annotated words by start offset, by article (`train/STEM`, `dev/STEM`). */
export function readWords(folder: string): Map<string, Map<number, AnnotatedWord>> {
  const lines = gunzipSync(readFileSync(path.join(folder, 'train-deps.tsv.gz')))
    .toString('utf8')
    .split('\n');
  const byArticle = new Map<string, Map<number, AnnotatedWord>>();
  let words = new Map<number, AnnotatedWord>();
  let sentence: string[][] = [];
  for (const line of lines) {
    if (line.startsWith('# doc ')) {
      words = new Map();
      byArticle.set(line.slice('# doc '.length).trim(), words);
    } else if (line === '') {
      for (const [start, , , tag = '', , , head, relation = ''] of sentence)
        words.set(Number(start), { tag, head: Number(sentence[Number(head) - 1]?.[0] ?? -1), relation });
      sentence = [];
    } else if (!line.startsWith('# ')) sentence.push(line.split('\t'));
  }
  return byArticle;
}

/** The tokens of each sentence of an article. */
export function tokensBySentence(article: TaggerArticle): Token[][] {
  let at = 0;
  return article.sentences.map(({ end }) => {
    const from = at;
    while (at < article.tokens.length && (article.tokens[at]?.end ?? 0) <= end) at++;
    return article.tokens.slice(from, at);
  });
}

function readAnnotation(annotation: string): GoldAttribution[] {
  const spans = new Map<string, Range[]>();
  const found: GoldAttribution[] = [];
  for (const line of annotation.split('\n')) {
    const [id = '', body = ''] = line.split('\t');
    if (/^T\d/.test(id)) spans.set(id, fragments(body.slice(body.indexOf(' ') + 1)));
    if (!/^E\d/.test(id)) continue;
    const one: GoldAttribution = { source: [], cue: [], content: [] };
    for (const part of body.trim().split(/\s+/)) {
      const [name = '', target = ''] = part.split(':');
      const role = name.replace(/\d+$/, '').toLowerCase();
      if (role === 'source' || role === 'cue' || role === 'content')
        one[role].push(...(spans.get(target) ?? []));
    }
    found.push(one);
  }
  return found;
}

function fragments(offsets: string): Range[] {
  return offsets.split(';').map((pair) => {
    const [start = 0, end = 0] = pair.trim().split(/\s+/).map(Number);
    return { start, end };
  });
}

/**
 * An article with the spans of a tagger marked in it, so that what follows the tagger can be tested apart from it:
 * `{s:Ada Lind} {c:said} {t:the dam is safe}.` is one attribution; a figure before the colon tells several apart.
 */

import type { Range } from '@onrecord/schema';
import { extractArticle } from '../../pipeline.ts';
import type { ArticleInput } from '../../stage.ts';
import type { AttributionTagger, TaggedAttribution } from '../tagger/tagger.ts';

const MARK = /\{(?<role>[sct])(?<number>\d?):(?<words>[^{}]*)\}/u;

/** The batch of the marked article, read with a tagger that finds exactly the marked spans. */
export async function extractMarked(marked: string, metadata: ArticleInput['metadata'] = {}) {
  const { text, attributions } = readMarks(marked);
  const tagger: AttributionTagger = {
    name: 'marks',
    version: '1.0.0',
    tag: async () => [{ tokens: [], attributions }],
  };
  return extractArticle({ text, metadata }, { tagger });
}

function readMarks(marked: string): { text: string; attributions: TaggedAttribution[] } {
  const byNumber = new Map<string, TaggedAttribution>();
  const ranges: Range[] = [];
  let text = marked;
  for (let match = MARK.exec(text); match; match = MARK.exec(text)) {
    const { role, number, words } = match.groups as { role: string; number: string; words: string };
    const found = byNumber.get(number) ?? { source: [], cue: [], content: [], confidence: 1 };
    byNumber.set(number, found);
    const prefix = match[0].length - words.length - 1;
    for (const range of ranges) shift(range, match.index, match.index + match[0].length, prefix);
    const range = { start: match.index, end: match.index + words.length };
    ranges.push(range);
    (role === 's' ? found.source : role === 'c' ? found.cue : found.content).push(range);
    text = text.slice(0, match.index) + words + text.slice(match.index + match[0].length);
  }
  return { text, attributions: [...byNumber.values()] };
}

/** Moves a range that was read before: what is taken out of the text in front of it no longer counts. */
function shift(range: Range, markStart: number, markEnd: number, prefix: number): void {
  const by = (offset: number) => (offset >= markEnd ? prefix + 1 : offset > markStart ? prefix : 0);
  const [start, end] = [range.start - by(range.start), range.end - by(range.end)];
  range.start = start;
  range.end = end;
}

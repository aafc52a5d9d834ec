/** Counts the whole sentences of a quotation around a sentence: "A. B," he said. "C." is one content of three sentences. */
import type { QuotedNeighbours } from './content-candidate.ts';
import type { ArticleView, SentenceView } from './sentence-view.ts';

/** The wholly quoted sentences directly before and behind, in the paragraph or where the quotation goes on in the next one. */
export function quotedNeighbours({ sentences, passages }: ArticleView, at: number): QuotedNeighbours {
  const own = sentences[at];
  let before = 0;
  for (; own && before < MOST; before++) {
    const previous = sentences[at - before - 1];
    const isNear = previous?.paragraph === own.paragraph || (before === 0 && DASH.test(own.words[0] ?? ''));
    const goesOn = before > 0 && previous?.paragraph === sentences[at - before]?.paragraph;
    if (!isQuoted(previous) || !(isNear || goesOn)) break;
  }
  return { before, after: sentencesAfter(sentences, passages, at) };
}

/** Behind "She wrote:" at the end of a paragraph the whole next paragraph is what was written, with marks or without. */
function sentencesAfter(
  sentences: ArticleView['sentences'],
  passages: ArticleView['passages'],
  at: number,
): number {
  const announced = sentences[at]?.words.at(-1) === ':' ? sentences[at + 1]?.paragraph : undefined;
  let after = 0;
  for (; after < MOST; after++) {
    const next = sentences[at + after + 1];
    const previous = sentences[at + after];
    if (next && next.paragraph === announced) continue;
    const goesOn = passages[previous?.passage.at(-1) ?? -1]?.continues ?? false;
    if (!next || !isQuoted(next) || (next.paragraph !== previous?.paragraph && !goesOn)) break;
  }
  return after;
}

/** A name on a line of its own below the quotation. */
const DASH = /^--?$/;

/** Longer quotations are speeches; the bound keeps time linear. */
const MOST = 12;

function isQuoted(sentence: SentenceView | undefined): boolean {
  return sentence?.passage.every((passage, at) => passage >= 0 || sentence.tags[at] === '.') ?? false;
}

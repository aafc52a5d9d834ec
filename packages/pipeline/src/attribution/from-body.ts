/**
 * A standfirst often tells in the outlet's own voice what the body attributes to somebody. Such a line takes speaker and chain
 * from the attribution of the body, marked `from-body`, so that nobody reads it as the outlet's own finding.
 */
import { type Attribution, type Block, compareSpans, spanOf } from '@onrecord/schema';
import { spanRolesId } from '@onrecord/schema/ids';
import type { QuotedPassage } from '@onrecord/text';
import { blockAt } from '../article/read-article.ts';
import type { ReadText } from '../stage.ts';
import { contentWords, sharesWords } from './duplicates.ts';
import { quotedWordsOf } from './quoted.ts';

/** How sure it is that a line with nearly all words of an attribution says the same. */
const FROM_BODY_CONFIDENCE = 0.6;

/** Attributions for the lines of headline and standfirst that have none and say what the body attributes. */
export function attributionsFromBody(
  read: ReadText,
  attributions: readonly Attribution[],
  passages: readonly QuotedPassage[],
): Attribution[] {
  const lines = read.sentences.filter(({ start }) => isAbove(blockAt(read.blocks, start)));
  const free = lines.filter(
    ({ start, end }) =>
      !attributions.some(({ content }) => content.some((one) => one.start < end && start < one.end)),
  );
  return free.flatMap((line) => {
    const content = [spanOf(read.textId, read.text, line)];
    const words = contentWords(content);
    const same = attributions.find(
      (one) => one.speakerId && one.nestedIn === null && sharesWords(words, contentWords(one.content)),
    );
    if (!same) return [];
    const { kind, quoted, unclosedQuote } = quotedWordsOf(read.text, content, passages);
    const copy: Attribution = {
      ...same,
      id: spanRolesId('attribution', read.textId, { content }),
      kind,
      source: [],
      cue: [],
      content,
      quoted: quoted.map((range) => spanOf(read.textId, read.text, range)).sort(compareSpans),
      unclosedQuote,
      addresseeIds: [],
      chainBasis: 'from-body',
      duplicateOf: same.id,
      made: { ...same.made, confidence: FROM_BODY_CONFIDENCE },
    };
    return [copy];
  });
}

const isAbove = (block: Block | null) => block?.role === 'standfirst' || block?.role === 'headline';

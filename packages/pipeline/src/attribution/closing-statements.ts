/**
 * "The bridge will close for a year, two engineers briefed on the plan told the Courier.": a sentence that ends with who told it,
 * or goes on with whom that one cites. Taggers overlook such an ending behind a long content; hardly anything else looks like it.
 */
import type { Range } from '@onrecord/schema';
import type { Draft } from './draft.ts';
import type { GrowingCast } from './growing-cast.ts';
import { isHumanHead } from './human-head.ts';
import { nominalOf } from './nominal-kind.ts';
import { sourceParts } from './source-phrase.ts';

/** Drafts for sentences that end so and in which no draft has that cue. */
export function closingStatements(cast: GrowingCast, drafts: readonly Draft[]): Draft[] {
  const { sentences, text } = cast.read;
  return sentences.flatMap((sentence) => {
    const found = closingIn(text, sentence);
    if (!found || drafts.some(({ cue }) => cue.some((one) => touches(one, found.cue)))) return [];
    if (!isSpeaker(cast, found.source)) return [];
    const { source, cue, content } = found;
    const draft = { source: [source], cue: [cue], content: [content], sentence, relayers: [], cited: [] };
    return [{ ...draft, confidence: CLOSING_CONFIDENCE }];
  });
}

/** A fixed form with somebody who can speak in it is hardly ever anything else. */
const CLOSING_CONFIDENCE = 0.8;

interface Closing {
  source: Range;
  cue: Range;
  content: Range;
}

/** Fewer words are an opener ("On the quay, Berg told …"), not a content. */
const FEWEST_WORDS = 6;

const CLOSING =
  /^(?<content>[^“”"]+),\s(?<source>[^,“”"]{2,100}?)\s(?<cue>(?:(?:has|have|had)\s)?(?:told\s(?<ear>[^,.“”"]{2,50})|said|reported))(?:\s(?:on|late on|early on)\s\p{Lu}\p{L}+day)?(?:\.?$|(?=,\s(?:citing|quoting)\s))/u;

function closingIn(text: string, sentence: Range): Closing | null {
  const groups = CLOSING.exec(text.slice(sentence.start, sentence.end))?.groups;
  const { content, source, cue, ear } = groups ?? {};
  if (!content || !source || !cue || content.split(/\s+/).length < FEWEST_WORDS) return null;
  if (/^(?:and|as|but|he|it|she|they|which|who|while)\b/iu.test(source)) return null;
  if (ear && /\b(?:that|to|about|how|what|why|whether|where)\b/iu.test(ear)) return null;
  const from = sentence.start + content.length + 2;
  const said = from + source.length + 1;
  return {
    source: { start: from, end: from + source.length },
    cue: { start: said, end: said + cue.length - (ear ? ear.length + 1 : 0) },
    content: { start: sentence.start, end: sentence.start + content.length },
  };
}

/** A name, or a noun for people or a body. */
function isSpeaker(cast: GrowingCast, source: Range): boolean {
  const { text } = cast.read;
  const [part] = sourceParts(text, source, { isNameEnd: () => false, isOrigin: () => false });
  if (!part) return false;
  if (cast.index.endingAt(part.end).some(({ form }) => form === 'name')) return true;
  const words = text.slice(part.start, part.end);
  return nominalOf(part.head.text, words).sort === 'actor' || isHumanHead(part.head.text, words, 'said');
}

const touches = (a: Range, b: Range) => a.start < b.end && b.start < a.end;

/**
 * Who passes the words on: "Berg said, according to the broadcaster NTV", "told the Courier", "citing the police", "in remarks
 * carried by state media". One hop is read from the sentence; longer chains come from attributions inside attributions.
 */
import type { Range } from '@onrecord/schema';

/** A link as written. */
export interface RelayerFound extends Range {
  how: 'according-to' | 'carried-by' | 'told';
}

/** "Y reported, citing X": the one cited is the speaker, the one who cites is the relayer. */
export interface CitedFound extends Range {
  /** Where "citing" begins. */
  cue: Range;
}

/** A noun phrase as it stands behind a preposition: up to a comma, a verb or the end of the sentence. */
const PHRASE = String.raw`(?<phrase>(?:(?!\b(?:said|says|that|which|who|after|before|on|in|as|but|when|while|during|and then)\b)[^,.;:()“”"—–])+(?:\.(?=\p{L}\.)[^,.;:()“”"—–]+)*)`;
const ACCORDING = new RegExp(
  String.raw`\b(?:according to|as reported by|as quoted by|quoted by|cited by|as cited by)\s+(?:(?:a |an |the )?(?:reports?|comments|remarks|statements?|accounts?) (?:from|by|in|on|carried by|published by)\s+)?${PHRASE}`,
  'giu',
);
const CARRIED = new RegExp(
  [
    String.raw`\b(?:remarks|comments|statements?|interview|posts?|address|speech|video|message|letter|briefing|article|report)\s+(?:posted|published|carried|quoted|cited|broadcast|released|aired|reported|distributed|shown|shared)\s+(?:by|on|in)\s+${PHRASE}`,
    String.raw`\b(?:interview|remarks|comments)\s+(?:with|to)\s+${PHRASE.replaceAll('phrase', 'other')}`,
  ].join('|'),
  'giu',
);
const CITING = new RegExp(
  String.raw`\b(?<cue>citing|quoting|which cited|which quoted|cited|quoted)\s+${PHRASE}`,
  'giu',
);

/** The relayers named in the rest of the sentence that an attribution stands in. */
export function relayersIn(text: string, sentence: Range, skip: readonly Range[]): RelayerFound[] {
  const line = text.slice(sentence.start, sentence.end);
  const found = [...matches(line, ACCORDING, 'according-to'), ...matches(line, CARRIED, 'carried-by')].map(
    ({ start, end, how }) => ({ start: start + sentence.start, end: end + sentence.start, how }),
  );
  return found.filter((one) => !skip.some(({ start, end }) => start < one.end && one.start < end));
}

/** The source that the sentence cites, or null. */
export function citedIn(text: string, sentence: Range): CitedFound | null {
  const line = text.slice(sentence.start, sentence.end);
  for (const match of line.matchAll(CITING)) {
    const phrase = match.groups?.phrase?.trimEnd();
    const cue = match.groups?.cue;
    if (!phrase || !cue) continue;
    const start = sentence.start + match.index + match[0].indexOf(phrase, cue.length);
    const cueStart = sentence.start + match.index;
    return { start, end: start + phrase.length, cue: { start: cueStart, end: cueStart + cue.length } };
  }
  return null;
}

function matches(line: string, pattern: RegExp, how: RelayerFound['how']): RelayerFound[] {
  return [...line.matchAll(pattern)].flatMap((match) => {
    const phrase = (match.groups?.phrase ?? match.groups?.other)?.trimEnd();
    if (!phrase) return [];
    const start = match.index + match[0].lastIndexOf(phrase);
    return [{ start, end: start + phrase.length, how }];
  });
}

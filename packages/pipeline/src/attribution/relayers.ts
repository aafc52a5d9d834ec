/**
 * Who passes the words on, as written: "Berg said, according to the broadcaster NTV, citing the police", "in remarks carried by
 * state media", "in an interview with the Courier". Each phrase comes with those whom it cites in turn.
 */
import type { Range } from '@onrecord/schema';

/** A link as written, with the further links that it cites, from the outlet outward. */
export interface RelayerFound extends Range {
  how: 'according-to' | 'carried-by' | 'given-to';
  cited: Range[];
}

/** "…, citing X": the words for citing, and X. */
export interface CitedFound extends Range {
  /** Where "citing" begins and ends. */
  cue: Range;
}

/** The relayers named in the sentence that an attribution stands in, the outermost first; those that touch `skip` are left out. */
export function relayersIn(text: string, sentence: Range, skip: readonly Range[]): RelayerFound[] {
  const line = text.slice(sentence.start, sentence.end);
  const citings = citingsIn(text, sentence);
  const found = PATTERNS.flatMap(([how, pattern]) =>
    phrasesIn(line, pattern).map(({ start, end }): RelayerFound => {
      const range = { start: start + sentence.start, end: end + sentence.start };
      return { ...range, how, cited: citedBehind(text, range, citings) };
    }),
  );
  return found.filter((one) => !skip.some((other) => touches(one, other)));
}

/** Every "citing X" of the sentence, in text order. */
export function citingsIn(text: string, sentence: Range): CitedFound[] {
  const line = text.slice(sentence.start, sentence.end);
  return [...line.matchAll(CITING)].flatMap((match): CitedFound[] => {
    const { phrase, cue } = match.groups as { phrase: string; cue: string };
    const words = phrase.trimEnd();
    const from = sentence.start + match.index;
    const start = from + match[0].indexOf(words, cue.length);
    return words ? [{ start, end: start + words.length, cue: { start: from, end: from + cue.length } }] : [];
  });
}

/** Those whom a phrase cites: "NTV, citing the police, who cited a witness" has two behind the first. */
export function citedBehind(text: string, phrase: Range, citings: readonly CitedFound[]): Range[] {
  const next = citings.find(
    ({ cue }) => cue.start >= phrase.end && /^[\s,]*$/u.test(text.slice(phrase.end, cue.start)),
  );
  return next ? [{ start: next.start, end: next.end }, ...citedBehind(text, next, citings)] : [];
}

/** Words that end a noun phrase behind a preposition. */
const ENDS = `said|says|reported|that|which|who|after|before|on|in|as|but|when|while|during|and then|posted|published|released`;

/** A noun phrase as it stands behind a preposition: up to a comma, a verb or the end of the sentence. */
const PHRASE = String.raw`(?<phrase>(?:(?!\b(?:${ENDS})\b)[^,.;:()“”"—–])+(?:\.(?=\p{L}\.)[^,.;:()“”"—–]+)*)`;
const DOCUMENT = String.raw`(?:a |an |the )?(?:\p{Ll}+ )?(?:reports?|comments|remarks|statements?|accounts?|story|article|dispatch|transcript) (?:from|by|in|on|carried by|published by|published in|released by)\s+`;
const REMARKS = `(?:remarks|comments|statements?|interview|posts?|address|speech|video|footage|audio|transcript|message|letter|essay|column|briefing|article|report)`;
const CARRYING = `(?:posted|published|carried|quoted|cited|broadcast|televised|printed|released|aired|reported|relayed|distributed|shown|shared|circulated)`;

const PATTERNS: readonly (readonly [RelayerFound['how'], RegExp])[] = [
  [
    'according-to',
    new RegExp(
      String.raw`\b(?:according to|(?:as )?(?:reported|quoted|cited|relayed|carried|broadcast|paraphrased) by)\s+(?:${DOCUMENT})?${PHRASE}`,
      'giu',
    ),
  ],
  [
    'carried-by',
    new RegExp(String.raw`\b${REMARKS}\s+(?:later\s+)?${CARRYING}\s+(?:by|on|in)\s+${PHRASE}`, 'giu'),
  ],
  [
    'given-to',
    new RegExp(String.raw`\b(?:interview|remarks|comments)\s+(?:with|to|on|for)\s+${PHRASE}`, 'giu'),
  ],
];

const CITING = new RegExp(
  String.raw`\b(?<cue>citing|quoting|(?:which|who|that) (?:cited|quoted))\s+${PHRASE}`,
  'giu',
);

const touches = (a: Range, b: Range) => a.start < b.end && b.start < a.end;

/** The phrases of one pattern; "remarks carried by NTV" is found under two, and the first one keeps it. */
function phrasesIn(line: string, pattern: RegExp): Range[] {
  return [...line.matchAll(pattern)].flatMap((match) => {
    const phrase = match.groups?.phrase?.trimEnd();
    if (!phrase) return [];
    const start = match.index + match[0].lastIndexOf(phrase);
    return [{ start, end: start + phrase.length }];
  });
}

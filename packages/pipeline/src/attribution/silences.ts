/**
 * Refusals and absences of speech that a tagger overlooks: "declined to comment", "stayed silent on the fire", "neither side
 * confirmed the date". They are records of not speaking and are never shown as quotes.
 */
import type { Mention, Range } from '@onrecord/schema';
import type { ReadText } from '../stage.ts';
import type { Draft } from './draft.ts';
import type { MentionIndex } from './mention-index.ts';

/** A fixed phrase with a subject in front of it is hardly ever anything else. */
const SILENCE_CONFIDENCE = 0.8;

const ADVERB = String.raw`(?:immediately|initially|repeatedly|publicly|so far|yet|also)\s+`;
const NOT = String.raw`(?:did|does|do|has|have|had|would)(?:\s+not|n['’]t)\s+(?:${ADVERB})?`;

/** What is printed for not speaking; the words behind it are what was not spoken of. */
const PHRASES: readonly RegExp[] = [
  /\b(?:(?:has|have|had)\s+)?(?:declined|refused)\s+(?:to\s+(?:comment|say|answer|discuss|elaborate|confirm|give|provide|name|identify|respond|be interviewed|be named)|(?:any\s+)?comment)(?:\s+(?:on|about|further))*/iu,
  new RegExp(String.raw`\b${NOT}(?:respond|reply|responded|replied)(?:\s+to)?`, 'iu'),
  new RegExp(
    String.raw`\b${NOT}(?:comment|elaborate|specify|specified|commented|elaborated|say|said|disclose|disclosed|mention|mentioned|reveal|provide details)(?:\s+(?:on|about))?`,
    'iu',
  ),
  /\b(?:could|can)\s*(?:not|n['’]t)\s+(?:immediately\s+)?be\s+(?:reached|contacted)(?=\s+(?:for\s+(?:comment|an?\b)|by\s+(?:tele)?phone|by\s+e-?mail))/iu,
  /\b(?:was|were)(?:\s+not|n['’]t)\s+(?:immediately\s+)?(?:available|reachable)(?=\s+for\b)/iu,
  new RegExp(
    String.raw`\b${NOT}(?:return|returned|answer|answered)(?=\s+(?:\w+\s+){0,3}?(?:calls?|e-?mails?|messages?|requests?|questions?|letters?)\b)`,
    'iu',
  ),
  /\b(?:(?:has|have|had)\s+)?(?:kept|stayed|remained|been)\s+(?:mum|silent|quiet|tight-lipped)(?:\s+(?:on|about|over|ahead of))?/iu,
  /\b(?:(?:has|have|had)\s+)?(?:made|gave|given|offered|issued)\s+no\s+(?:mention|comment|statement|explanation|details?)(?:\s+(?:of|on|about|for))?/iu,
  new RegExp(
    String.raw`(?<=\bneither\b[^.;]{1,60})\b(?:(?:has|have|had)\s+)?(?:${ADVERB})?(?:confirmed|commented(?:\s+on)?|specified|said|elaborated(?:\s+on)?|disclosed|mentioned)`,
    'iu',
  ),
];

/** Drafts for silences in sentences where no draft has that cue. */
export function silenceDrafts(read: ReadText, drafts: readonly Draft[], index: MentionIndex): Draft[] {
  return read.sentences.flatMap((sentence) => {
    const line = read.text.slice(sentence.start, sentence.end);
    const match = PHRASES.map((pattern) => pattern.exec(line)).find((one) => one !== null);
    if (!match) return [];
    const cue = {
      start: sentence.start + match.index,
      end: sentence.start + match.index + match[0].trimEnd().length,
    };
    if (drafts.some((draft) => draft.cue.some(({ start, end }) => start < cue.end && cue.start < end)))
      return [];
    const source = subjectBefore(read.text, cue, sentence, index);
    if (!source) return [];
    const content = objectBehind(read.text, cue, sentence);
    return [
      {
        source: [source],
        cue: [cue],
        content,
        confidence: SILENCE_CONFIDENCE,
        sentence,
        relayers: [],
        cited: [],
      },
    ];
  });
}

/** The noun phrase right before the cue: from the first of the joined names or descriptions to the last. */
function subjectBefore(text: string, cue: Range, sentence: Range, index: MentionIndex): Range | null {
  const before = text.slice(sentence.start, cue.start);
  const clause =
    /(?:^|[,;]\s+|\b(?:but|and|as|while|though|although|because)\s+)(?<subject>(?:(?:neither|both|the|a|an)\s+)?[^,;“”"]{2,80}?)\s*$/iu.exec(
      before,
    )?.groups?.subject;
  if (!clause) return null;
  const start = sentence.start + before.lastIndexOf(clause);
  const range = {
    start: start + (/^\s*/u.exec(clause)?.[0].length ?? 0),
    end: sentence.start + before.trimEnd().length,
  };
  const inside: Mention[] = index.touching(range);
  const isNoun = /\b(?:\p{Ll}+)$/u.test(text.slice(range.start, range.end));
  return inside.length > 0 || isNoun ? range : null;
}

/** What was not spoken of: up to the next clause. */
function objectBehind(text: string, cue: Range, sentence: Range): Range[] {
  const rest = text.slice(cue.end, sentence.end);
  const object =
    /^\s+(?<object>[^,;“”]+?)(?=[,;.]?\s*$|[,;]|\s+(?:according to|during his|during her)\b)/iu.exec(rest)
      ?.groups?.object;
  if (!object) return [];
  const start = cue.end + rest.indexOf(object);
  return [{ start, end: start + object.length }];
}

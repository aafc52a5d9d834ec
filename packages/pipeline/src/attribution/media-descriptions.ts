/**
 * "The Norwegian state news agency", "the agency": a medium by description. It is the one medium that the article names and ties
 * to that country, or the one that it named just before; never the publisher of the article itself.
 */
import type { Mention, Range } from '@onrecord/schema';
import { MEDIA_NOUNS } from '../actor/lexicon/role-nouns.ts';
import { isMedium } from '../actor/media-noun.ts';
import type { GrowingCast } from './growing-cast.ts';
import type { SourcePart } from './source-phrase.ts';

/** The named medium that the description stands for, or null when none or several fit. */
export function describedMedium(cast: GrowingCast, phrase: SourcePart): string | null {
  const words = cast.read.text.slice(phrase.start, phrase.end);
  const head = phrase.head.text.toLowerCase();
  if (!MEDIA_NOUNS.has(head) || !/^(?:the|this|that)\s|['’]s\s/iu.test(words)) return null;
  const country = cast.index.within(phrase).find(({ actorId }) => cast.kindOf(actorId) === 'country');
  const named = mediaNamed(cast);
  if (country && isMedium(head, words.toLowerCase()))
    return onlyOne(named.filter((one) => isTied(cast, one, country.actorId as string)));
  if (country || !BARE.test(words)) return null;
  const before = named.filter(({ span }) => span.end <= phrase.start);
  return onlyOne(before.filter((one) => isMedium(head, words.toLowerCase()) || isCalled(cast, one, head)));
}

/** "The agency", "the state agency": nothing in it tells it apart. */
const BARE = /^(?:the|this|that)\s(?:(?:news|official|state|same)\s)*\p{Ll}+$/iu;

function onlyOne(mentions: readonly Mention[]): string | null {
  const ids = [...new Set(mentions.map(({ actorId }) => actorId as string))];
  return ids.length === 1 ? (ids[0] as string) : null;
}

function mediaNamed(cast: GrowingCast): Mention[] {
  return cast.index.within({ start: 0, end: cast.read.text.length }).filter(({ form, actorId }) => {
    const kind = cast.kindOf(actorId);
    const isMedia = kind === 'news-outlet' || kind === 'state-news-agency';
    return form === 'name' && actorId !== cast.publisherId && isMedia;
  });
}

/** How far from the name the words stand that tell whose medium it is, or what it is called. */
const REACH = 70;
const MEDIUM = /\b(?:agency|broadcaster|channel|media|news|newspaper|outlet|radio|television|tv)\b/iu;

/** "Norwegian state agency NAME" or "NAME, the state agency of Norway": country and kind stand beside the name. */
function isTied(cast: GrowingCast, mention: Mention, countryId: string): boolean {
  const { text } = cast.read;
  return sidesOf(text, mention).some(
    (side) =>
      MEDIUM.test(text.slice(side.start, side.end)) &&
      cast.index.within(side).some(({ actorId }) => actorId === countryId),
  );
}

/** "The NAME news agency" and "NAME, a news agency" are called an agency; a regulator is one, too, and is not meant. */
function isCalled({ read }: GrowingCast, mention: Mention, head: string): boolean {
  const { end, exact } = mention.span;
  const next = new RegExp(`^\\s(?:\\p{Ll}+\\s){0,2}${head}\\b`, 'u').test(read.text.slice(end, end + REACH));
  const isInName = exact.toLowerCase().endsWith(head);
  return (
    next ||
    isInName ||
    sidesOf(read.text, mention).some((side) =>
      new RegExp(`\\b${head}\\s?$`, 'u').test(read.text.slice(side.start, side.end)),
    )
  );
}

/** The words before the name in its clause, and the apposition behind it. */
function sidesOf(text: string, { span }: Mention): Range[] {
  const before = /[^,.;:“”()]*$/u.exec(text.slice(Math.max(0, span.start - REACH), span.start))?.[0] ?? '';
  const behind = /^,\s[^,.;:“”()]*/u.exec(text.slice(span.end, span.end + REACH))?.[0] ?? '';
  return [
    { start: span.start - before.length, end: span.start },
    { start: span.end, end: span.end + behind.length },
  ];
}

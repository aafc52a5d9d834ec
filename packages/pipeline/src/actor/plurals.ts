/**
 * "They": two who were named together ("Oslo and Stockholm … they"), or the one group named before. Any other plural noun for
 * people in between may be meant as well and leaves the word open.
 */
import type { Actor, Mention } from '@onrecord/schema';
import type { Token } from '@onrecord/text';
import { GROUP_NOUNS, PERSON_NOUNS } from './lexicon/role-nouns.ts';
import type { SentenceCast } from './sentence-cast.ts';

/** The actors that a plural pronoun stands for. */
export interface PluralFound {
  actorIds: string[];
}

/** The antecedent of a plural pronoun, or null when none is clear. */
export function pluralAntecedent(
  sentences: readonly SentenceCast[],
  here: SentenceCast,
  { start }: Token,
  actors: ReadonlyMap<string, Actor>,
): PluralFound | null {
  for (const sentence of [here, sentences[here.index - 1]]) {
    if (!sentence || here.paragraph - sentence.paragraph > 1) return null;
    const before = sentence.mentions.filter(
      ({ actorId, span, form }) => actorId && span.end <= start && form !== 'adjective',
    );
    const found = pluralsIn(sentence, before, actors);
    const isOther = sentence.tokens.some(
      (token) => token.end <= start && isPeople(token.text) && !found.some(({ end }) => end === token.end),
    );
    if (isOther || found.length > 1) return null;
    if (found[0]) return { actorIds: found[0].actorIds };
  }
  return null;
}

interface Plural extends PluralFound {
  end: number;
}

function pluralsIn(
  sentence: SentenceCast,
  mentions: readonly Mention[],
  actors: ReadonlyMap<string, Actor>,
): Plural[] {
  const found: Plural[] = [];
  for (const [index, mention] of mentions.entries()) {
    const kind = actors.get(mention.actorId ?? '')?.kind;
    const next = mentions[index + 1];
    if (mention.coActorIds.length > 0)
      found.push({ actorIds: [mention.actorId as string, ...mention.coActorIds], end: mention.span.end });
    else if (kind === 'group' && mention.form !== 'pronoun')
      found.push({ actorIds: [mention.actorId as string], end: mention.span.end });
    else if (next && isJoined(sentence, mention, next, actors))
      found.push({ actorIds: [mention.actorId as string, next.actorId as string], end: next.span.end });
  }
  const distinct = new Map(found.map((one) => [[...one.actorIds].sort().join(' '), one]));
  return [...distinct.values()];
}

/** "Berg and Lind": two of one kind with nothing but "and" between them, and no third before. */
function isJoined(
  { tokens }: SentenceCast,
  first: Mention,
  second: Mention,
  actors: ReadonlyMap<string, Actor>,
): boolean {
  const kinds = [first, second].map(({ actorId }) => actors.get(actorId ?? '')?.kind);
  if (kinds[0] !== kinds[1] || first.actorId === second.actorId || kinds[0] === 'place') return false;
  const between = tokens.filter(({ start, end }) => start >= first.span.end && end <= second.span.start);
  const before = tokens.filter(({ end }) => end <= first.span.start).at(-1)?.text;
  return between.length === 1 && between[0]?.text === 'and' && before !== ',' && before !== 'and';
}

function isPeople(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    GROUP_NOUNS.has(lower) ||
    (/[^s]s$/.test(lower) && PERSON_NOUNS.has(lower.slice(0, -1))) ||
    /(?<!^wo)men$/.test(lower) ||
    lower === 'children'
  );
}

/**
 * By which route the words came and to whom they were said. The route goes from the outlet outward: who reports, whom that one
 * cites, who carried the remarks, whom the speaker told.
 */
import type { Range } from '@onrecord/schema';
import { addresseePhrase } from './addressees.ts';
import type { Link } from './chain.ts';
import { type Draft, wordsOf } from './draft.ts';
import { type RelayerFound, relayersIn } from './relayers.ts';
import { type Scene, speakersSoFar, type Told, toldJustBefore } from './scene.ts';
import { isMediumPhrase, resolveSpeakers } from './speakers.ts';

/** Relayers and addressees of one attribution. */
export interface Route {
  relayers: Link[];
  addresseeIds: string[];
  isCarriedOver: boolean;
}

/** The route of a draft whose speaker is known; `all` are the drafts of the article. */
export function routeOf(scene: Scene, draft: Draft, speakerId: string | null, all: readonly Draft[]): Route {
  const told = addresseeOf(scene, draft, speakerId);
  const written = writtenLinks(scene, draft, all);
  const ear = told.range;
  const ears = told.actorIds
    .filter((id) => id !== scene.outlet.actorId && MEDIA.has(scene.cast.kindOf(id) ?? ''))
    .map((actorId): Link => ({ actorId, range: ear }));
  const relayers = [...written, ...ears];
  const carried = relayers.length === 0 ? carriedOver(scene, draft, speakerId) : null;
  return {
    relayers: carried ? [...carried.relayers] : relayers,
    addresseeIds: told.actorIds.length === 0 && carried ? [...carried.addresseeIds] : told.actorIds,
    isCarriedOver: carried !== null && carried.relayers.length > 0,
  };
}

const MEDIA: ReadonlySet<string> = new Set(['news-outlet', 'state-news-agency']);

function addresseeOf(
  scene: Scene,
  draft: Draft,
  speakerId: string | null,
): { actorIds: string[]; range: Range | null } {
  const { read, cast } = scene;
  const phrase = draft.told ?? addresseePhrase(read.text, draft, cast.index);
  if (!phrase || draft.source.some((source) => touches(source, phrase))) return { actorIds: [], range: null };
  const { actorIds } = resolveSpeakers(cast, phrase, { before: speakersSoFar(scene), cue: '' });
  return { actorIds: actorIds.filter((id) => id !== speakerId), range: phrase };
}

function writtenLinks(scene: Scene, draft: Draft, all: readonly Draft[]): Link[] {
  const { read } = scene;
  const others = all.filter((other) => other !== draft && other.sentence.start === draft.sentence.start);
  const taken = [
    ...draft.source,
    ...draft.content,
    ...draft.relayers,
    ...others.flatMap(({ source, relayers }) => [...source, ...relayers]),
  ];
  const found = relayersIn(read.text, draft.sentence, taken).filter(
    (one) => isNear(draft, one, others) && canRelay(scene, one),
  );
  const phrases = [...draft.relayers, ...found.flatMap((one) => [one as Range, ...one.cited])];
  return phrases.flatMap(({ start, end }) => linkAt(scene, { start, end }));
}

/** The statement that a relay phrase belongs to is the one next to it: no other speaks in between. */
function isNear(draft: Draft, { start, end }: Range, others: readonly Draft[]): boolean {
  const [first, last] = [draft.cue[0], draft.cue.at(-1)];
  if (!first || !last) return true;
  const isBetween = ({ cue, source }: Draft) =>
    source[0]?.start !== draft.source[0]?.start &&
    cue.some((one) =>
      end <= first.start
        ? one.start >= end && one.end <= first.start
        : one.start >= last.end && one.end <= start,
    );
  return !others.some(isBetween);
}

/** Remarks "to parliament" or "on the roof" are relayed by nobody; a medium or whoever posts them is one who relays. */
function canRelay({ cast, read }: Scene, found: RelayerFound): boolean {
  if (found.how === 'according-to') return true;
  const words = read.text.slice(found.start, found.end);
  if (/^(?:its|his|her|their)\s/iu.test(words)) return false;
  if (isMediumPhrase(cast, found)) return true;
  const before = read.text.slice(Math.max(0, found.start - 4), found.start);
  return found.how === 'carried-by' && (/\bby\s$/u.test(before) || OWN_SITE.test(words));
}

/** "The union's website": what an owner publishes there, the owner relays. */
const OWN_SITE = /['’]s?\s(?:\p{L}+\s){0,2}(?:account|blog|channel|feed|page|site|website)$/iu;

function linkAt(scene: Scene, range: Range): Link[] {
  const heard = { before: [], cue: 'said' };
  const { actorIds } = resolveSpeakers(scene.cast, range, heard);
  return actorIds[0] ? [{ actorId: actorIds[0], range }] : [];
}

/** Cues of going on with what was just begun. */
const GOING_ON = /\b(?:add|continu|went on|also)/iu;

/** Cues that may go on; whoever asks or denies turns to somebody anew. */
const PLAIN =
  /\b(?:add|concede|confirm|continu|describ|explain|insist|not|recall|repl|sa[iy]|stress|went on|wr[io]t)/iu;

/** Words that tell of another occasion of speaking. */
const OCCASION =
  /\b(?:earlier|later|last (?:week|month|year)|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|separately|told|in an? |at an? )/iu;

/**
 * "He added …" behind "the minister told the Courier …": the same speaker goes on in the next sentence, by the same route and to
 * the same ears, unless the sentence tells of another occasion.
 */
function carriedOver(scene: Scene, draft: Draft, speakerId: string | null): Told | null {
  const last = toldJustBefore(scene, draft);
  if (!last || !speakerId || last.speakerId !== speakerId) return null;
  if (last.sentence.start === draft.sentence.start) return null;
  const { text } = scene.read;
  if (!PLAIN.test(wordsOf(text, draft.cue))) return null;
  const [first, end] = [draft.source[0]?.start ?? draft.sentence.start, draft.cue.at(-1)?.end ?? 0];
  const around = text.slice(Math.min(first, draft.cue[0]?.start ?? first), end + OCCASION_REACH);
  return GOING_ON.test(wordsOf(text, draft.cue)) || !OCCASION.test(around.split('“')[0] ?? '') ? last : null;
}

/** How far behind the cue the words for an occasion stand. */
const OCCASION_REACH = 20;

const touches = (a: Range, b: Range) => a.start < b.end && b.start < a.end;

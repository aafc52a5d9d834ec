/** What one article adds to the counters of its actors: pure, so that adding and rebuilding cannot disagree. */
import type { Attribution, AttributionKind, Mention } from '@onrecord/schema';

/** A cue and how often a voice is reported with it. */
export interface CueCount {
  text: string;
  count: number;
}

/** What an article says of one actor. */
export interface ActorTally {
  attributions: number;
  direct: number;
  mixed: number;
  indirect: number;
  mentions: number;
  cues: CueCount[];
}

/** More distinct cues of one voice than a reader looks at; the list is kept with the most used first. */
const CUES_KEPT = 50;

/** The tally of every actor that speaks or is mentioned. */
export function tallyActors(
  attributions: readonly Attribution[],
  mentions: readonly Mention[],
): Map<string, ActorTally> {
  const tallies = new Map<string, ActorTally>();
  for (const mention of mentions)
    for (const actorId of mentionedBy(mention)) tallyOf(tallies, actorId).mentions++;
  for (const said of attributions) {
    if (said.speakerId === null) continue;
    const tally = tallyOf(tallies, said.speakerId);
    tally.attributions++;
    tally[said.kind]++;
    tally.cues = addCues(tally.cues, cuesOf(said));
  }
  return tallies;
}

/** Both lists as one, the most used first, equal ones by their letters. */
export function addCues(known: readonly CueCount[], added: readonly CueCount[]): CueCount[] {
  const counts = new Map(known.map(({ text, count }) => [text, count]));
  for (const { text, count } of added) counts.set(text, (counts.get(text) ?? 0) + count);
  return [...counts]
    .map(([text, count]) => ({ text, count }))
    .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1))
    .slice(0, CUES_KEPT);
}

/** How many attributions there are of each kind. */
export function countKinds(attributions: readonly Attribution[]): Record<AttributionKind, number> {
  const counts = { direct: 0, mixed: 0, indirect: 0 };
  for (const { kind } of attributions) counts[kind]++;
  return counts;
}

/** How many attributions have each kind, stance and cue class, by the names of the totals. */
export function countTraits(
  attributions: readonly Attribution[],
): Record<`${'kind' | 'stance' | 'cueClass'} ${string}`, number> {
  const counts: ReturnType<typeof countTraits> = {};
  for (const said of attributions)
    for (const trait of ['kind', 'stance', 'cueClass'] as const) {
      const name = `${trait} ${said[trait]}` as const;
      counts[name] = (counts[name] ?? 0) + 1;
    }
  return counts;
}

/** Who is mentioned inside the content of an attribution and is not its speaker. `mentions` ascend by their start. */
export function actorsAbout(said: Attribution, mentions: readonly Mention[]): Set<string> {
  const about = new Set<string>();
  for (const { start, end } of said.content)
    for (let at = firstFrom(mentions, start); at < mentions.length; at++) {
      const mention = mentions[at] as Mention;
      if (mention.span.start >= end) break;
      if (mention.span.end <= end) for (const id of mentionedBy(mention)) about.add(id);
    }
  if (said.speakerId !== null) about.delete(said.speakerId);
  return about;
}

function mentionedBy({ actorId, coActorIds }: Mention): string[] {
  return actorId === null ? [...coActorIds] : [actorId, ...coActorIds];
}

function tallyOf(tallies: Map<string, ActorTally>, actorId: string): ActorTally {
  const known = tallies.get(actorId);
  if (known) return known;
  const tally = { attributions: 0, direct: 0, mixed: 0, indirect: 0, mentions: 0, cues: [] };
  tallies.set(actorId, tally);
  return tally;
}

function cuesOf({ cue }: Attribution): CueCount[] {
  const text = cue
    .map(({ exact }) => exact)
    .join(' … ')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? [] : [{ text, count: 1 }];
}

/** The first mention that begins at `start` or later, by halving. */
function firstFrom(mentions: readonly Mention[], start: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as Mention).span.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Which mentions of an article a relation rule sees, in two views of each sentence. */
import type { ActorKind, Mention, Range } from '@onrecord/schema';
import type { CastOfArticle } from '../stage.ts';
import type { Party } from './template.ts';

/** The parties of a sentence as names only, and with pronouns and descriptions. */
export interface PartiesOfSentence {
  names: Party[];
  all: Party[];
}

/** Sorts the mentions of the article into its sentences; `sentences` are in text order. */
export function partiesOfSentences(
  sentences: readonly Range[],
  { actors, mentions }: CastOfArticle,
): PartiesOfSentence[] {
  const kinds = new Map(actors.map(({ id, kind }) => [id, kind]));
  const parties = mentions.flatMap((mention) => partyOf(mention, kinds)).sort(outermostFirst);
  let at = 0;
  return sentences.map(({ start, end }) => {
    while (at < parties.length && (parties[at]?.start ?? end) < start) at += 1;
    const inside: Party[] = [];
    for (let next = at; next < parties.length; next += 1) {
      const party = parties[next];
      if (!party || party.start >= end) break;
      if (party.end <= end) inside.push(party);
    }
    return {
      names: withoutOverlap(inside.filter(({ form }) => NAMING.has(form))),
      all: withoutOverlap(inside),
    };
  });
}

const NAMING: ReadonlySet<Mention['form']> = new Set(['name', 'metonym', 'adjective']);

/** These stand before a noun, which is then somebody else: "his adviser". */
const POSSESSIVE_PRONOUN = /^(?:her|his|its|my|our|their|whose|your)$/iu;

function partyOf(
  { actorId, coActorIds, form, span }: Mention,
  kinds: ReadonlyMap<string, ActorKind>,
): Party[] {
  const actorIds = [...(actorId === null ? [] : [actorId]), ...coActorIds];
  const kind = kinds.get(actorIds[0] ?? '');
  if (!kind || (form === 'pronoun' && POSSESSIVE_PRONOUN.test(span.exact))) return [];
  return [{ start: span.start, end: span.end, actorIds, kind, form }];
}

function outermostFirst(a: Party, b: Party): number {
  return a.start - b.start || b.end - a.end;
}

function withoutOverlap(parties: readonly Party[]): Party[] {
  let end = 0;
  return parties.filter((party) => {
    if (party.start < end) return false;
    end = party.end;
    return true;
  });
}

/** Which mentions of an article a relation rule sees, in two views of each sentence. */
import type { ActorKind, Mention, Range } from '@onrecord/schema';
import type { CastOfArticle } from '../stage.ts';
import type { Party } from './template.ts';

/** The parties of a sentence as names only, with pronouns and descriptions, and as names inside a description. */
export interface PartiesOfSentence {
  names: Party[];
  all: Party[];
  /** Descriptions that hold names: "the Tarvian leader" ties its own actor to Tarvia. */
  nested: { whole: Party; names: Party[] }[];
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
    const names = withoutOverlap(inside.filter(isNaming));
    return { names, all: withoutOverlap(inside.filter(isActing)), nested: nestedIn(inside, names) };
  });
}

/** A described event or document swallows the names in it ("the invasion of Tarvia") and does nothing by itself. */
function isActing({ form, kind }: Party): boolean {
  return form !== 'description' || (kind !== 'event' && kind !== 'document');
}

function nestedIn(parties: readonly Party[], names: readonly Party[]): PartiesOfSentence['nested'] {
  return parties.flatMap((whole) => {
    if (whole.form !== 'description' || whole.actorIds.length !== 1) return [];
    const inside = names.filter(({ start, end }) => start >= whole.start && end <= whole.end);
    return inside.length ? [{ whole, names: inside }] : [];
  });
}

function isNaming({ form }: Party): boolean {
  return NAMING.has(form);
}

const NAMING: ReadonlySet<Mention['form']> = new Set(['name', 'metonym', 'adjective']);

/** Possessives stand before a noun, which is then somebody else ("his adviser"); relative pronouns join clauses. */
const JOINING_PRONOUN = /^(?:her|his|its|my|our|that|their|which|who|whom|whose|your)$/iu;

function partyOf(
  { actorId, coActorIds, form, span }: Mention,
  kinds: ReadonlyMap<string, ActorKind>,
): Party[] {
  const actorIds = [...(actorId === null ? [] : [actorId]), ...coActorIds];
  const kind = kinds.get(actorIds[0] ?? '');
  if (!kind || (form === 'pronoun' && JOINING_PRONOUN.test(span.exact))) return [];
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

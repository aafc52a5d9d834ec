/**
 * Resolution as a view: assertions keep the ids of their article's own actors, and readers see the survivors.
 * These functions make the view of a record; it is stored only where it differs from the assertion.
 */
import type { Actor, Attribution, Mention, Outlet, Relation } from '@onrecord/schema';
import { StoreError } from '../errors.ts';

/** The actor that an id stands for today. */
export type Survivor = (actorId: string) => string;

/** Follows the redirects among `actors` to their ends. Throws a StoreError when they run in a circle. */
export function survivorsAmong(actors: readonly Actor[]): Map<string, string> {
  const redirects = new Map(actors.map(({ id, redirectTo }) => [id, redirectTo]));
  return new Map(actors.map(({ id }) => [id, endOf(id, redirects)]));
}

/** The attribution as resolved, within the utterance that the story's articles render together. */
export function resolveAttribution(
  said: Attribution,
  survivor: Survivor,
  utteranceId: string | null,
): Attribution {
  const speakerId = orNull(said.speakerId, survivor);
  return {
    ...said,
    speakerId,
    coSpeakerIds: others(said.coSpeakerIds, speakerId, survivor),
    addresseeIds: others(said.addresseeIds, null, survivor),
    chain: said.chain.map((hop) => ({ ...hop, actorId: orNull(hop.actorId, survivor) })),
    utteranceId,
  };
}

/** The mention as resolved. */
export function resolveMention(mention: Mention, survivor: Survivor): Mention {
  const actorId = orNull(mention.actorId, survivor);
  return { ...mention, actorId, coActorIds: others(mention.coActorIds, actorId, survivor) };
}

/** The relation as resolved. */
export function resolveRelation(relation: Relation, survivor: Survivor): Relation {
  return { ...relation, from: survivor(relation.from), to: survivor(relation.to) };
}

/** The outlet as resolved. */
export function resolveOutlet(outlet: Outlet, survivor: Survivor): Outlet {
  return { ...outlet, actorId: survivor(outlet.actorId) };
}

/** The actor as resolved: a merged one names its survivor. */
export function resolveActor(actor: Actor, survivor: Survivor): Actor {
  const end = survivor(actor.id);
  return {
    ...actor,
    affiliationId: orNull(actor.affiliationId, survivor),
    redirectTo: end === actor.id ? null : end,
  };
}

/** The JSON of a view, or null where it says what the assertion says. */
export function viewOf(body: string, resolved: object): string | null {
  const view = JSON.stringify(resolved);
  return view === body ? null : view;
}

function endOf(id: string, redirects: ReadonlyMap<string, string | null>): string {
  const seen = new Set<string>();
  let end = id;
  for (let next = redirects.get(end); next; next = redirects.get(end)) {
    if (seen.has(next))
      throw new StoreError(
        'bad_record',
        `The actor ${id} redirects in a circle. Let one of its actors survive with redirectTo null.`,
      );
    seen.add(next);
    end = next;
  }
  return end;
}

function orNull(id: string | null, survivor: Survivor): string | null {
  return id === null ? null : survivor(id);
}

/** Two of a list may have become one, or the one beside whom they stand. */
function others(ids: readonly string[], beside: string | null, survivor: Survivor): string[] {
  return [...new Set(ids.map(survivor))].filter((id) => id !== beside);
}

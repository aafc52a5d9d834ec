/**
 * The outlet of an article and the actor behind it. An outlet that names itself has one id for all its articles; one that does
 * not is known by its text alone, and its actor has no name.
 */
import type { Actor, Mention, Outlet, OutletKind } from '@onrecord/schema';
import { contentId } from '@onrecord/schema/ids';
import { mentionOf, namelessActor } from '../actor/cast.ts';
import type { CastOfArticle, ReadText } from '../stage.ts';
import { isSameName, nameWords, type PublisherFound } from './publisher.ts';

/** The outlet and the cast with its actor in it. */
export interface OutletOfArticle {
  outlet: Outlet;
  cast: CastOfArticle;
}

/** Finds the outlet's actor among the cast, or adds one, and makes the outlet's record. */
export function outletOf(read: ReadText, publisher: PublisherFound, cast: CastOfArticle): OutletOfArticle {
  const { name } = publisher;
  const known = name === null ? undefined : cast.actors.find((actor) => isOutletActor(actor, name));
  const actor: Actor = known
    ? { ...known, kind: known.kind === 'state-news-agency' ? known.kind : 'news-outlet', name }
    : newActor(read, publisher);
  const mentions = mentionsInFurniture(read, publisher, actor.id);
  const others = cast.actors.filter(({ id }) => id !== actor.id);
  return {
    outlet: outletRecord(read, publisher, actor),
    cast: { actors: [...others, actor], mentions: [...cast.mentions, ...mentions] },
  };
}

function isOutletActor(actor: Actor, name: string): boolean {
  const canBe =
    actor.kind === 'news-outlet' || actor.kind === 'state-news-agency' || actor.kind === 'organisation';
  return canBe && actor.aliases.some(({ text }) => isSameName(text, name));
}

function newActor(read: ReadText, { name, basis }: PublisherFound): Actor {
  const first = basis[0];
  const actor = namelessActor(read, 'news-outlet', first ?? { start: 0, end: 0 });
  const id = first ? actor.id : contentId('actor', [read.textId, 'publisher']);
  return { ...actor, id, name };
}

function mentionsInFurniture(read: ReadText, { basis }: PublisherFound, actorId: string): Mention[] {
  return basis.map((span) => mentionOf(read, span, 'name', actorId, FURNITURE_CONFIDENCE));
}

/** The wordings that state a publisher leave hardly another reading. */
const FURNITURE_CONFIDENCE = 0.95;

function outletRecord(read: ReadText, { name, domains }: PublisherFound, actor: Actor): Outlet {
  return {
    type: 'Outlet',
    id: contentId('outlet', name === null ? [read.textId] : [nameWords(name).join(' ')]),
    name,
    kind: outletKind(name),
    country: null,
    domains: name === null ? [] : domains,
    actorId: actor.id,
  };
}

/** Words in a name that tell the kind of outlet; all others leave it unknown. */
const KIND_WORDS: readonly [RegExp, OutletKind][] = [
  [/\b(?:radio|television|tv|broadcasting|broadcaster|channel)\b/iu, 'broadcaster'],
  [/\b(?:news agency|agency|newswire|wire|press agency)\b/iu, 'agency'],
  [
    /\b(?:bulletin|chronicle|courier|daily|gazette|guardian|herald|journal|mail|newspaper|observer|post|standard|star|telegraph|times|tribune)\b/iu,
    'newspaper',
  ],
];

function outletKind(name: string | null): OutletKind {
  return KIND_WORDS.find(([pattern]) => name !== null && pattern.test(name))?.[1] ?? 'unknown';
}

/**
 * "The company", "the country", "the senator": a noun for a sort of actor stands for the one of that sort who was named just
 * before. Whoever is known by another role or another state is not meant; two of the sort leave it open.
 */
import type { Actor, ActorKind, Mention } from '@onrecord/schema';
import { antecedentOf } from './antecedents.ts';
import type { DescriptionFound } from './descriptions.ts';
import type { RoleFound } from './roles.ts';
import type { SentenceCast } from './sentence-cast.ts';

const ORGANISATION: ReadonlySet<ActorKind> = new Set(['organisation']);
const PERSON: ReadonlySet<ActorKind> = new Set(['person']);
const OUTLET: ReadonlySet<ActorKind> = new Set(['news-outlet', 'state-news-agency']);
const COUNTRY: ReadonlySet<ActorKind> = new Set(['country']);

/** Nouns that are hardly used of somebody not named, and the kinds of actor that they can mean. */
export const SORT_NOUNS: ReadonlyMap<string, ReadonlySet<ActorKind>> = new Map([
  ...[
    'airline',
    'automaker',
    'bank',
    'carmaker',
    'charity',
    'club',
    'company',
    'firm',
    'manufacturer',
    'party',
    'retailer',
    'team',
    'union',
  ].map((noun) => [noun, ORGANISATION] as const),
  ...['broadcaster', 'newspaper', 'tabloid'].map((noun) => [noun, OUTLET] as const),
  ...['country', 'nation'].map((noun) => [noun, COUNTRY] as const),
  ...[
    'actor',
    'actress',
    'author',
    'billionaire',
    'businessman',
    'businesswoman',
    'chancellor',
    'congressman',
    'congresswoman',
    'dictator',
    'governor',
    'leader',
    'mayor',
    'nominee',
    'premier',
    'president',
    'senator',
    'singer',
    'strongman',
  ].map((noun) => [noun, PERSON] as const),
]);

/** How many sentences back the named one may stand. */
const REACH = 2;

/** What is looked at to find the nearest. */
export interface NearestSearch {
  sentences: readonly SentenceCast[];
  here: SentenceCast;
  found: DescriptionFound;
  actors: ReadonlyMap<string, Actor>;
  roles: readonly RoleFound[];
}

/** The one actor of the noun's sort who was named just before, or null. */
export function nearestOfSort({ sentences, here, found, actors, roles }: NearestSearch): string | null {
  const kinds = SORT_NOUNS.get(found.head);
  if (!kinds || (kinds !== PERSON && found.of.length > 0)) return null;
  const isCandidate = ({ actorId, form, coActorIds }: Mention) =>
    form !== 'adjective' &&
    coActorIds.length === 0 &&
    kinds.has(actors.get(actorId ?? '')?.kind ?? 'other') &&
    (kinds !== PERSON ||
      isCompatible(
        roles.filter((role) => role.actorId === actorId),
        found,
      ));
  return antecedentOf({
    sentences,
    here,
    start: found.start,
    isCandidate,
    reach: REACH,
    takesSubject: kinds !== COUNTRY && found.of.length === 0,
    isBound: false,
    skipsOwn: true,
  }).actorId;
}

/** Somebody of another state, or with an office of his own, is not "the Norwegian president". */
function isCompatible(roles: readonly RoleFound[], { of, head }: DescriptionFound): boolean {
  if (roles.some((role) => role.head === head && of.length === 0)) return true;
  return roles.every(
    (role) => of.every((id) => role.of.length === 0 || role.of.includes(id)) && !isOffice(role.head),
  );
}

/** Whoever holds one of these is called by it. */
const isOffice = (head: string) =>
  /^(?:ambassador|analyst|chancellor|congressman|congresswoman|governor|mayor|minister|premier|president|secretary|senator|spokesman|spokeswoman|spokesperson)$/.test(
    head,
  );

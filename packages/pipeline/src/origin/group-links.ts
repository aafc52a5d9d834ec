/** Groups of alike places: what two articles share, a third may share as well. */
import { compareSpans, type PassageKind, type SameOrigin } from '@onrecord/schema';
import type { PassageLink, Place } from './passage-link.ts';

/** All places of one passage. */
export interface PassageGroup {
  kind: PassageKind;
  sameOrigin: SameOrigin;
  /** In the order of `compareSpans`, no two overlapping. */
  places: Place[];
  /** The least share of its links. */
  share: number;
}

/** Groups of links of one kind whose places overlap. */
export function groupLinks(links: readonly PassageLink[]): PassageGroup[] {
  const kinds = [...new Set(links.map(({ kind }) => kind))].sort();
  return kinds.flatMap((kind) => groupsOfKind(links.filter((link) => link.kind === kind)));
}

function groupsOfKind(links: readonly PassageLink[]): PassageGroup[] {
  const places = distinctPlaces(links.flatMap(({ a, b }) => [a, b]));
  const groupOf = new Map<Place, LinkedPlaces>();
  for (const link of links) {
    const [a, b] = [holderOf(link.a, places), holderOf(link.b, places)];
    if (a && b && a !== b) join(groupOf, a, b, link);
  }
  return [...new Set(groupOf.values())].map((group) => passageGroup(group.places, group.links));
}

interface LinkedPlaces {
  places: Place[];
  links: PassageLink[];
}

/** The smaller group moves into the larger one, so that long chains stay cheap. */
function join(groupOf: Map<Place, LinkedPlaces>, a: Place, b: Place, link: PassageLink): void {
  const [left, right] = [a, b].map((place) => groupOf.get(place) ?? { places: [place], links: [] });
  if (!left || !right) return;
  const [into, from] = left.places.length >= right.places.length ? [left, right] : [right, left];
  if (into !== from) {
    into.places.push(...from.places);
    into.links.push(...from.links);
  }
  into.links.push(link);
  for (const place of [a, b, ...from.places]) groupOf.set(place, into);
}

function passageGroup(places: Place[], links: readonly PassageLink[]): PassageGroup {
  return {
    kind: links[0]?.kind ?? 'other',
    sameOrigin: links.every(({ sameOrigin }) => sameOrigin === 'yes') ? 'yes' : 'probable',
    places: places.sort((a, b) => compareSpans(a.text.span(a), b.text.span(b))),
    share: Math.min(...links.map(({ share }) => share)),
  };
}

/** Places that overlap are one: the longer one stands for both. */
function distinctPlaces(places: readonly Place[]): Map<string, Place[]> {
  const longestFirst = [...places].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const byText = new Map<string, Place[]>();
  for (const place of longestFirst) {
    const kept = byText.get(place.text.textId) ?? [];
    if (!kept.some((one) => overlaps(one, place))) byText.set(place.text.textId, [...kept, place]);
  }
  return byText;
}

function holderOf(place: Place, places: ReadonlyMap<string, readonly Place[]>): Place | undefined {
  return places.get(place.text.textId)?.find((one) => overlaps(one, place));
}

function overlaps(a: Place, b: Place): boolean {
  return a.start < b.end && b.start < a.end;
}

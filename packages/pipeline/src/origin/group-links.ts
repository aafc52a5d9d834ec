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
  const groups: { places: Set<Place>; links: PassageLink[] }[] = [];
  for (const link of links) {
    const ends = [holderOf(link.a, places), holderOf(link.b, places)].filter((place) => place !== undefined);
    const touched = groups.filter((group) => ends.some((end) => group.places.has(end)));
    for (const group of touched) groups.splice(groups.indexOf(group), 1);
    groups.push({
      places: new Set([...touched.flatMap((group) => [...group.places]), ...ends]),
      links: [...touched.flatMap((group) => group.links), link],
    });
  }
  return groups
    .filter(({ places: { size } }) => size >= 2)
    .map((group) => passageGroup([...group.places], group.links));
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

/** The chain of an attribution: from the publishing outlet outward over those who relay to the one who spoke. */
import { type Actor, type ChainBasis, type Hop, type Range, spanOf } from '@onrecord/schema';
import type { ReadText } from '../stage.ts';

/** A link of the chain as it was resolved. */
export interface Link {
  actorId: string | null;
  range: Range | null;
}

/** What a chain is made of. */
export interface ChainParts {
  outletActorId: string;
  relayers: readonly Link[];
  speaker: Link;
}

/** The hops in their order. A speaker that the text does not tell is left out; the outlet never is. */
export function chainOf(read: ReadText, parts: ChainParts, byId: ReadonlyMap<string, Actor>): Hop[] {
  const { outletActorId, relayers, speaker } = parts;
  const spanOrNull = (range: Range | null) => range && spanOf(read.textId, read.text, range);
  const between = relayers
    .filter(({ actorId }) => actorId !== outletActorId && actorId !== speaker.actorId)
    .map(
      (link): Hop => ({ actorId: link.actorId, role: relayerRole(link, byId), span: spanOrNull(link.range) }),
    );
  const last: Hop[] = speaker.actorId
    ? [{ actorId: speaker.actorId, role: 'speaker', span: spanOrNull(speaker.range) }]
    : [];
  return [{ actorId: outletActorId, role: 'outlet', span: null }, ...distinct(between), ...last];
}

/** Where the chain is told. */
export function chainBasisOf(isCarriedOver: boolean, isFromBody: boolean): ChainBasis {
  if (isFromBody) return 'from-body';
  return isCarriedOver ? 'carried-over' : 'stated';
}

function relayerRole({ actorId }: Link, byId: ReadonlyMap<string, Actor>): Hop['role'] {
  const kind = actorId ? byId.get(actorId)?.kind : undefined;
  if (kind === undefined) return 'unnamed';
  return kind === 'document' ? 'document' : 'relayer';
}

function distinct(hops: readonly Hop[]): Hop[] {
  return hops.filter((hop, index) => hops.findIndex(({ actorId }) => actorId === hop.actorId) === index);
}

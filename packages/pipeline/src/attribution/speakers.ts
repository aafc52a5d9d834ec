/**
 * Who speaks: from the words of a source to actors of the cast. A name inside the source decides; else a pronoun, a description or
 * the state behind "government"; else the source is somebody unnamed, who becomes an actor without a name.
 */
import type { ActorKind, Mention, Range, UnresolvedBecause } from '@onrecord/schema';
import { MEDIA_NOUNS } from '../actor/lexicon/role-nouns.ts';
import { isMedium as isMediumNoun } from '../actor/media-noun.ts';
import type { GrowingCast } from './growing-cast.ts';
import { isHumanHead } from './human-head.ts';
import { describedMedium } from './media-descriptions.ts';
import { nominalOf, singularOf } from './nominal-kind.ts';
import { type SourcePart, sourceParts } from './source-phrase.ts';

/** Who a phrase stands for. */
export interface Speakers {
  actorIds: string[];
  because: UnresolvedBecause | null;
  /** The phrase is a pronoun, a description or a document: what it refers to stands in a sentence before. */
  isCarriedOver: boolean;
}

/** What is known around a phrase: who spoke so far (for "the statement"), and the words of the cue. */
export interface Heard {
  before: readonly string[];
  cue: string;
}

/** The speakers of a phrase. Unnamed ones join the cast. */
export function resolveSpeakers(cast: GrowingCast, phrase: Range, heard: Heard): Speakers {
  const endings = (offset: number) => cast.index.endingAt(offset).filter(({ form }) => form !== 'pronoun');
  const parts = sourceParts(cast.read.text, phrase, {
    isNameEnd: (offset) => endings(offset).some(({ form }) => form !== 'adjective'),
    isOrigin: (offset) => endings(offset).some(({ actorId }) => cast.kindOf(actorId) === 'country'),
  }).map((part) => resolvePart(cast, part, heard));
  const actorIds = [...new Set(parts.flatMap((part) => part.actorIds))];
  const first = parts[0] ?? unresolved('no-source', false);
  const because = actorIds.length > 0 ? null : (first.because ?? 'no-antecedent');
  return { actorIds, because, isCarriedOver: first.isCarriedOver };
}

/** True when the phrase stands for a medium, named or not. */
export function isMediumPhrase(cast: GrowingCast, phrase: Range): boolean {
  const { text } = cast.read;
  const parts = sourceParts(text, phrase, { isNameEnd: () => false, isOrigin: () => false });
  return parts.some((part) => {
    const ending = cast.index.endingAt(part.end);
    const named = ending.find(({ form }) => form === 'name' || form === 'description') ?? apposed(cast, part);
    const kind = cast.kindOf(named?.actorId);
    if (kind) return isMedium(kind);
    const { head } = part;
    if (/^reports?$/iu.test(head.text)) return MEDIA.test(text.slice(part.start, part.end));
    const words = text.slice(part.start, part.end).toLowerCase();
    return [head.text.toLowerCase(), singularOf(head.text.toLowerCase())].some(
      (noun) => MEDIA_NOUNS.has(noun) && isMediumNoun(noun, words),
    );
  });
}

const isMedium = (kind: ActorKind | undefined) => kind === 'news-outlet' || kind === 'state-news-agency';

const MEDIA =
  /\b(?:broadcaster|media|news|newspapers?|press|radio|television|tv|magazine|daily|tabloid|reports?)\b/iu;

/** Pronouns for somebody who stays unnamed. */
const SOMEBODY = /^(?:someone|somebody|one|some|many|others|few|most|several)$/i;

function resolvePart(cast: GrowingCast, part: SourcePart, heard: Heard): Speakers {
  const ending = cast.index.endingAt(part.end);
  const named =
    ending.find(({ form }) => form === 'name' || form === 'metonym') ??
    apposed(cast, part) ??
    nameBehind(cast, part) ??
    ending.find(({ form }) => form === 'adjective');
  if (named) return spoken(named, false);
  const referring = ending.find(({ form }) => form === 'pronoun' || form === 'description');
  return referring?.actorId ? spoken(referring, true) : resolveNominal(cast, part, referring, heard);
}

/** "Its spokesman, Ola Berg": the name follows the role. */
function nameBehind(cast: GrowingCast, { end, whole, head }: SourcePart): Mention | undefined {
  const gap = /^,\s/u.exec(cast.read.text.slice(end, whole.end))?.[0];
  if (!gap || !/^\p{Ll}/u.test(head.text)) return undefined;
  return cast.index
    .startingAt(end + gap.length)
    .find(({ form, actorId }) => form === 'name' && cast.kindOf(actorId) === 'person');
}

/** A source whose head is a common noun. */
function resolveNominal(
  cast: GrowingCast,
  part: SourcePart,
  referring: Mention | undefined,
  { before, cue }: Heard,
): Speakers {
  const words = cast.read.text.slice(part.start, part.end);
  const { sort, kind } = nominalOf(part.head.text, words);
  const inside = cast.index.within(part).filter(({ form }) => form !== 'pronoun');
  const owner = inside.filter(({ form }) => form !== 'description').at(-1);
  if (sort === 'government' && owner && cast.kindOf(owner.actorId) === 'country') return spoken(owner, false);
  const publisher = sort === 'document' ? publisherOf(cast, part) : undefined;
  if (publisher) return spoken(publisher, false);
  if (sort === 'document')
    return /['’]s?\s/u.test(words) ? ownedDocument(inside.at(-1)) : documentSpeaker(owner, before);
  const medium = describedMedium(cast, part);
  if (medium) return { actorIds: [medium], because: null, isCarriedOver: true };
  if (referring) return unresolved(referring.because, true);
  const isHuman = sort === null && isHumanHead(part.head.text, words, cue);
  if (sort === null && !isHuman && !SOMEBODY.test(part.head.text)) {
    const party = owner ?? inside.at(-1);
    return party?.actorId ? spoken(party, false) : unresolved('no-antecedent', false);
  }
  const { actorId, isKnown } = cast.unnamedSpeaker(part, isHuman ? 'unnamed-source' : kind);
  return { actorIds: [actorId], because: null, isCarriedOver: isKnown };
}

/** Kinds of bodies that a noun behind the name tells again: "the Courier newspaper", "the Ostbank company". */
const APPOSED_KINDS = ['news-outlet', 'state-news-agency', 'organisation'];

/** What may stand between a name and the noun that tells its kind: "the Norvik state news | agency". */
const MEDIUM_MODIFIERS =
  /\s(?:(?:daily|financial|news|official|press|private|public|radio|state|state-run|television|tv|weekly|wire)\s)*$/iu;

function apposed(cast: GrowingCast, part: SourcePart): Mention | undefined {
  if (!/^\p{Ll}/u.test(part.head.text) || nominalOf(part.head.text, '').sort !== 'actor') return undefined;
  const modifiers = MEDIUM_MODIFIERS.exec(cast.read.text.slice(part.start, part.head.start))?.[0] ?? ' ';
  const name = cast.index.endingAt(part.head.start - modifiers.length).find(({ form }) => form === 'name');
  return APPOSED_KINDS.includes(cast.kindOf(name?.actorId) ?? '') ? name : undefined;
}

/** "A report in the Herald", "an article by Ada Berg": what follows the document tells whose it is. */
function publisherOf(cast: GrowingCast, { end, whole }: SourcePart): Mention | undefined {
  const link = /^\s(?:by|carried by|from|in|on|published by|published in)\s(?:the\s)?/iu.exec(
    cast.read.text.slice(end, whole.end),
  )?.[0];
  const named = link === undefined ? undefined : cast.index.startingAt(end + link.length)[0];
  const isByAuthor = /^\s(?:by|from)\b/iu.test(link ?? '');
  return named?.actorId && (isByAuthor || isMedium(cast.kindOf(named.actorId))) ? named : undefined;
}

/** "Oslo's report" speaks for its owner. */
function ownedDocument(owner: Mention | undefined): Speakers {
  return owner?.actorId ? spoken(owner, false) : unresolved('no-antecedent', true);
}

/** "The statement" speaks for whoever spoke before. */
function documentSpeaker(owner: Mention | undefined, before: readonly string[]): Speakers {
  if (owner?.actorId) return spoken(owner, false);
  const last = before.at(-1);
  return last ? { actorIds: [last], because: null, isCarriedOver: true } : unresolved('no-antecedent', true);
}

function spoken({ actorId, coActorIds, because }: Mention, isCarriedOver: boolean): Speakers {
  return { actorIds: actorId ? [actorId, ...coActorIds] : [], because, isCarriedOver };
}

function unresolved(because: UnresolvedBecause | null, isCarriedOver: boolean): Speakers {
  return { actorIds: [], because, isCarriedOver };
}

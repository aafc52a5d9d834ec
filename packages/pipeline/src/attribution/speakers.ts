/**
 * Who speaks: from the words of a source to actors of the cast. A name inside the source decides; else a pronoun, a description or
 * the state behind "government"; else the source is somebody unnamed, who becomes an actor without a name.
 */
import type { Actor, Mention, Range, UnresolvedBecause } from '@onrecord/schema';
import { mentionOf, namelessActor } from '../actor/cast.ts';
import { actorsById } from '../actor/sentence-cast.ts';
import type { CastOfArticle, ReadText } from '../stage.ts';
import { type MentionIndex, mentionIndex } from './mention-index.ts';
import { nominalOf, singularOf } from './nominal-kind.ts';
import { type SourcePart, sourceParts } from './source-phrase.ts';

/** Who a phrase stands for. */
export interface Speakers {
  actorIds: string[];
  because: UnresolvedBecause | null;
  /** The phrase is a pronoun, a description or a document: what it refers to stands in a sentence before. */
  isCarriedOver: boolean;
}

/** Resolves phrases to actors and collects the unnamed ones that it makes on the way. */
export interface SpeakerResolver {
  resolve(phrase: Range, before?: readonly string[]): Speakers;
  /** True for a medium, named or not. */
  isMedium(phrase: Range): boolean;
  index: MentionIndex;
  /** The cast with all actors and mentions made so far. */
  cast(): CastOfArticle;
}

/** A source with a common noun for its head is right about this often. */
const NOMINAL_CONFIDENCE = 0.7;

/** A resolver over one article's cast. */
export function speakerResolver(read: ReadText, cast: CastOfArticle): SpeakerResolver {
  const actors = [...cast.actors];
  const mentions = [...cast.mentions];
  const byId = actorsById(actors);
  const index = mentionIndex(mentions);
  const unnamed: { id: string; head: string; phrase: string }[] = [];

  function resolve(phrase: Range, before: readonly string[] = []): Speakers {
    const endings = (offset: number) => index.endingAt(offset).filter(({ form }) => form !== 'pronoun');
    const parts = sourceParts(read.text, phrase, {
      isNameEnd: (offset) => endings(offset).some(({ form }) => form !== 'adjective'),
      isOrigin: (offset) => endings(offset).some(({ actorId }) => isState(actorId)),
    }).map((part) => resolvePart(part, before));
    const actorIds = [...new Set(parts.flatMap((part) => part.actorIds))];
    const first = parts[0] ?? { because: 'no-source' as const, isCarriedOver: false };
    return {
      actorIds,
      because: actorIds.length > 0 ? null : (first.because ?? 'no-antecedent'),
      isCarriedOver: first.isCarriedOver,
    };
  }

  function resolvePart(part: SourcePart, before: readonly string[]): Speakers {
    const inside = index.within(part);
    const ending = index.endingAt(part.end);
    const named =
      ending.find(({ form }) => form === 'name' || form === 'metonym') ??
      apposed(part) ??
      ending.find(({ form }) => form === 'adjective');
    if (named) return spoken(named, false);
    const referring = ending.find(({ form }) => form === 'pronoun' || form === 'description');
    if (referring?.actorId) return spoken(referring, true);
    const nominal = nominalOf(part.head.text, read.text.slice(part.start, part.end));
    const owner = inside.filter(({ form }) => form !== 'pronoun' && form !== 'description').at(-1);
    if (nominal.sort === 'government' && owner && isState(owner.actorId)) return spoken(owner, false);
    if (nominal.sort === 'document') {
      const possessor = inside.filter(({ form }) => form !== 'pronoun').at(-1);
      const isOwned = /['’]s?\s/u.test(read.text.slice(part.start, part.end));
      return documentSpeaker(isOwned ? possessor : owner, before, isOwned);
    }
    if (referring) return { actorIds: [], because: referring.because, isCarriedOver: true };
    if (
      nominal.sort === null &&
      !/^(?:someone|somebody|one|some|many|others|few|most|several)$/i.test(part.head.text)
    )
      return owner ? spoken(owner, false) : { actorIds: [], because: 'no-antecedent', isCarriedOver: false };
    return unnamedSpeaker(part, nominal.kind);
  }

  const isState = (actorId: string | null) => actorId !== null && byId.get(actorId)?.kind === 'country';

  /** "The Courier newspaper", "the Ostbank company": a body named right before the noun that tells what it is. */
  function apposed(part: SourcePart): Mention | undefined {
    if (!/^\p{Ll}/u.test(part.head.text) || nominalOf(part.head.text, '').sort !== 'actor') return undefined;
    const name = index.endingAt(part.head.start - 1).find(({ form }) => form === 'name');
    const kind = name?.actorId ? byId.get(name.actorId)?.kind : undefined;
    return kind && ['news-outlet', 'state-news-agency', 'organisation'].includes(kind) ? name : undefined;
  }

  /** "The statement" speaks for whoever spoke before; "Oslo's report" for its owner. */
  function documentSpeaker(
    owner: Mention | undefined,
    before: readonly string[],
    isOwned: boolean,
  ): Speakers {
    if (owner?.actorId) return spoken(owner, false);
    if (isOwned) return { actorIds: [], because: 'no-antecedent', isCarriedOver: true };
    const last = before.at(-1);
    return last
      ? { actorIds: [last], because: null, isCarriedOver: true }
      : { actorIds: [], because: 'no-antecedent', isCarriedOver: true };
  }

  function unnamedSpeaker(part: SourcePart, kind: Actor['kind']): Speakers {
    const phrase = read.text.slice(part.start, part.end).toLowerCase();
    const head = singularOf(part.head.text.toLowerCase());
    const isDefinite = /^(?:the|this|that|these|those)\s/.test(phrase);
    const earlier = unnamed.filter((one) =>
      isDefinite ? one.head === head : one.phrase === phrase && !/^an?\s/.test(phrase),
    );
    const id = earlier.at(-1)?.id ?? addUnnamed(part, kind, head, phrase);
    const actorId = earlier.length > 0 ? id : null;
    if (actorId) addMention(part.whole, actorId);
    return { actorIds: [id], because: null, isCarriedOver: isDefinite && earlier.length > 0 };
  }

  function addUnnamed(part: SourcePart, kind: Actor['kind'], head: string, phrase: string): string {
    const actor = namelessActor(read, kind, part.whole);
    if (!byId.has(actor.id)) {
      actors.push(actor);
      byId.set(actor.id, actor);
      unnamed.push({ id: actor.id, head, phrase });
    }
    addMention(part.whole, actor.id);
    return actor.id;
  }

  function addMention(range: Range, actorId: string): void {
    const mention = mentionOf(read, range, 'description', actorId, NOMINAL_CONFIDENCE);
    if (mentions.some(({ id }) => id === mention.id)) return;
    mentions.push(mention);
    index.add(mention);
  }

  function isMedium(phrase: Range): boolean {
    const parts = sourceParts(read.text, phrase, { isNameEnd: () => false, isOrigin: () => false });
    return parts.some((part) => {
      const named =
        index.endingAt(part.end).find(({ form }) => form === 'name' || form === 'description') ??
        apposed(part);
      const kind = named?.actorId ? byId.get(named.actorId)?.kind : undefined;
      if (kind) return kind === 'news-outlet' || kind === 'state-news-agency';
      const nominal = nominalOf(part.head.text, read.text.slice(part.start, part.end));
      return (
        MEDIA.test(read.text.slice(part.start, part.end)) &&
        (nominal.sort === 'actor' || nominal.sort === 'document')
      );
    });
  }

  return { resolve, isMedium, index, cast: () => ({ actors, mentions }) };
}

const MEDIA =
  /\b(?:broadcaster|media|news|newspapers?|press|radio|television|tv|magazine|daily|tabloid|reports?)\b/iu;

function spoken({ actorId, coActorIds, because }: Mention, isCarriedOver: boolean): Speakers {
  return { actorIds: actorId ? [actorId, ...coActorIds] : [], because, isCarriedOver };
}

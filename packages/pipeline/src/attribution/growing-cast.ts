/** The cast while attributions are read: it grows by the people and bodies who speak without a name. */
import type { Actor, ActorKind, Mention, Range } from '@onrecord/schema';
import { mentionOf, namelessActor } from '../actor/cast.ts';
import { actorsById } from '../actor/sentence-cast.ts';
import type { CastOfArticle, ReadText } from '../stage.ts';
import { type MentionIndex, mentionIndex } from './mention-index.ts';
import { singularOf } from './nominal-kind.ts';
import type { SourcePart } from './source-phrase.ts';

/** A source with a common noun for its head is right about this often. */
const NOMINAL_CONFIDENCE = 0.7;

/** Actors and mentions of one article, to which unnamed speakers can be added. */
export class GrowingCast {
  readonly read: ReadText;
  readonly index: MentionIndex;
  readonly byId: Map<string, Actor>;
  private readonly mentions: Mention[];
  private readonly unnamed: { id: string; head: string; phrase: string }[] = [];

  /** The actor who publishes the article: no description inside the article is taken for it. */
  readonly publisherId: string | null;

  constructor(read: ReadText, cast: CastOfArticle, publisherId: string | null = null) {
    this.read = read;
    this.publisherId = publisherId;
    this.mentions = [...cast.mentions];
    this.index = mentionIndex(this.mentions);
    this.byId = actorsById(cast.actors);
  }

  /** Everything found so far. */
  cast(): CastOfArticle {
    return { actors: [...this.byId.values()], mentions: [...this.mentions] };
  }

  kindOf(actorId: string | null | undefined): ActorKind | undefined {
    return actorId ? this.byId.get(actorId)?.kind : undefined;
  }

  /** The unnamed speaker of a phrase: one met before ("the official", "U.S. officials" again) or a new one. */
  unnamedSpeaker(part: SourcePart, kind: ActorKind): { actorId: string; isKnown: boolean } {
    const phrase = this.read.text.slice(part.start, part.end).toLowerCase();
    const head = singularOf(part.head.text.toLowerCase());
    const isDefinite = /^(?:the|this|that|these|those)\s/.test(phrase);
    const isSame = (one: { head: string; phrase: string }) =>
      isDefinite ? one.head === head : one.phrase === phrase && !/^an?\s/.test(phrase);
    const earlier = this.unnamed.filter(isSame).at(-1);
    const actorId = earlier?.id ?? this.addUnnamed(part, kind, { head, phrase });
    this.addMention(part.whole, actorId);
    return { actorId, isKnown: isDefinite && earlier !== undefined };
  }

  private addUnnamed(part: SourcePart, kind: ActorKind, words: { head: string; phrase: string }): string {
    const aliases = [{ text: labelOf(this.read.text, part), count: 1 }];
    const actor = { ...namelessActor(this.read, kind, part.whole), aliases };
    if (!this.byId.has(actor.id)) {
      this.byId.set(actor.id, actor);
      this.unnamed.push({ id: actor.id, ...words });
    }
    return actor.id;
  }

  private addMention(range: Range, actorId: string): void {
    const mention = mentionOf(this.read, range, 'description', actorId, NOMINAL_CONFIDENCE);
    if (this.mentions.some(({ id }) => id === mention.id)) return;
    this.mentions.push(mention);
    this.index.add(mention);
  }
}

/** Longest label of an unnamed speaker, in characters; what follows the head is left out beyond it. */
const LONGEST_LABEL = 60;

/** The printed words that stand for a name: "a person familiar with the plan", without a relative clause. */
function labelOf(text: string, part: SourcePart): string {
  const words = (range: Range) => text.slice(range.start, range.end).replace(/\s+/g, ' ');
  const whole = words(part.whole).split(/\s?[,;:–—(]|\s(?:who|that|which|whose|said|says)\b/u)[0] ?? '';
  const base = words(part);
  return whole.length > base.length && whole.length <= LONGEST_LABEL ? whole : base;
}

/**
 * Pronouns of the third person. A pronoun is resolved only when one antecedent is clear: the one person (or body) named before
 * it in the sentence, else who acts in the sentence before. Two candidates of equal rank leave it open as ambiguous.
 */
import type { Actor, ActorKind, Mention } from '@onrecord/schema';
import type { Token } from '@onrecord/text';
import type { CastOfArticle, ReadText } from '../stage.ts';
import { type Antecedent, antecedentOf } from './antecedents.ts';
import { mentionOf } from './cast.ts';
import { genderOf } from './gender.ts';
import { type PluralFound, pluralAntecedent } from './plurals.ts';
import { actorsById, type SentenceCast, sentenceCasts } from './sentence-cast.ts';

/** Mentions for the pronouns of the article. */
export function pronounMentions(read: ReadText, cast: CastOfArticle): Mention[] {
  const context: Context = {
    actors: actorsById(cast.actors),
    sentences: sentenceCasts(read, cast),
    genders: new Map(cast.actors.flatMap((actor) => knownGender(actor))),
  };
  return context.sentences.flatMap((sentence) =>
    sentence.tokens.flatMap((token, index) => {
      const mention = pronounMention(read, context, sentence, index, token);
      if (mention?.actorId) insert(sentence.mentions, mention);
      return mention ? [mention] : [];
    }),
  );
}

/** Among resolved pronouns about this share is right; they are the weakest of the mentions. */
const PRONOUN_CONFIDENCE = 0.65;

interface Context {
  actors: ReadonlyMap<string, Actor>;
  sentences: readonly SentenceCast[];
  /** The pronoun that goes with an actor: from titles and given names, then from pronouns resolved so far. */
  genders: Map<string, string>;
}

function knownGender(actor: Actor): [string, string][] {
  const gender = actor.kind === 'person' ? genderOf(actor) : null;
  return gender ? [[actor.id, gender]] : [];
}

interface Pronoun {
  kinds: ReadonlySet<ActorKind>;
  gender: string;
}

const PERSONS: ReadonlySet<ActorKind> = new Set(['person']);
const BODIES: ReadonlySet<ActorKind> = new Set([
  'country',
  'government-body',
  'news-outlet',
  'organisation',
  'state-news-agency',
]);

const PRONOUNS = new Map<string, Pronoun>([
  ...['he', 'him', 'himself', 'his'].map((word) => [word, { kinds: PERSONS, gender: 'he' }] as const),
  ...['she', 'her', 'hers', 'herself'].map((word) => [word, { kinds: PERSONS, gender: 'she' }] as const),
  ...['it', 'its', 'itself'].map((word) => [word, { kinds: BODIES, gender: 'it' }] as const),
]);

const PLURAL = /^(?:they|them|their|theirs|themselves)$/i;

function pronounMention(
  read: ReadText,
  context: Context,
  sentence: SentenceCast,
  index: number,
  token: Token,
): Mention | null {
  if (PLURAL.test(token.text)) {
    const found = pluralAntecedent(context.sentences, sentence, token, context.actors);
    return found ? pluralMention(read, token, found) : null;
  }
  if (RELATIVE.has(token.text)) return relativeMention(read, context, sentence, index);
  const pronoun = PRONOUNS.get(token.text.toLowerCase());
  if (!pronoun || !isReferring(sentence.tokens, index)) return null;
  const { actorId, because } = singular(context, sentence, token, pronoun);
  if (actorId && pronoun.gender !== 'it') context.genders.set(actorId, pronoun.gender);
  return mentionOf(read, token, 'pronoun', actorId, PRONOUN_CONFIDENCE, because);
}

/** Relative pronouns and what may stand right before them. */
const RELATIVE: ReadonlyMap<string, ReadonlySet<ActorKind>> = new Map([
  ['who', PERSONS],
  ['whom', PERSONS],
  ['which', new Set<ActorKind>([...BODIES, 'event', 'place'])],
]);

/** A relative clause hangs on the words right before it: "Lind, who" and "the Norvane group, which". */
const RELATIVE_CONFIDENCE = 0.9;

function relativeMention(
  read: ReadText,
  { actors }: Context,
  { tokens, mentions }: SentenceCast,
  index: number,
): Mention | null {
  const token = tokens[index] as Token;
  const before = tokens[index - 1]?.text === ',' ? tokens[index - 2] : tokens[index - 1];
  const owner = mentions.filter(({ span }) => span.end === before?.end).at(-1);
  const kind = actors.get(owner?.actorId ?? '')?.kind;
  if (!owner?.actorId || !kind || owner.form === 'adjective' || owner.coActorIds.length > 0) return null;
  if (!RELATIVE.get(token.text)?.has(kind)) return null;
  const earlier = tokens.filter(({ end }) => end <= owner.span.start).at(-1)?.text ?? '';
  if (/^(?:and|or|,)$/.test(earlier)) return null;
  if (token.text === 'which' && tokens[index - 1]?.text !== ',') return null;
  return mentionOf(read, token, 'pronoun', owner.actorId, RELATIVE_CONFIDENCE);
}

function pluralMention(read: ReadText, token: Token, { actorIds }: PluralFound): Mention {
  const [first = null, ...others] = actorIds;
  const mention = mentionOf(read, token, 'pronoun', first, PRONOUN_CONFIDENCE, 'ambiguous');
  return { ...mention, coActorIds: others };
}

/** How many sentences back an antecedent may stand. */
const REACH = 2;
/** At the start of a quotation somebody else begins to speak, of somebody just named or of nobody named here. */
const REACH_OF_QUOTED = 1;

/** Forms that stand with a noun or back on the subject; with "its" the owner is often not who acts. */
const BACKWARD = /^(?:its|itself)$/i;

function singular(
  { sentences, actors, genders }: Context,
  here: SentenceCast,
  { start, text }: Token,
  pronoun: Pronoun,
): Antecedent {
  const opener = here.tokens[0];
  const isQuoted = here.tokens.filter(({ end }) => end <= start).at(-1)?.kind === 'quote';
  const goesOn =
    opener !== undefined && opener.start < start && opener.text.toLowerCase() === text.toLowerCase();
  const isCandidate = ({ actorId, form, coActorIds }: Mention) =>
    form !== 'adjective' &&
    coActorIds.length === 0 &&
    actorId !== null &&
    pronoun.kinds.has(actors.get(actorId)?.kind ?? 'group') &&
    (genders.get(actorId) ?? pronoun.gender) === pronoun.gender;
  return antecedentOf({
    sentences,
    here,
    start,
    isCandidate,
    reach: isQuoted ? REACH_OF_QUOTED : REACH,
    takesSubject: !BACKWARD.test(text),
    isBound: /^(?:his|hers?|its)$/i.test(text),
    skipsOwn: goesOn && !here.mentions.some((one) => one.span.end <= start && isCandidate(one)),
  });
}

/** What follows "it" when it stands for somebody who acts; before other words it is mostly the empty "it". */
const AFTER_ACTING_IT =
  /^(?:also|announced|believes|began|called|could|denied|did|does|expects|failed|had|has|hopes|intends|later|launched|plans|promised|refused|rejected|said|says|strikes|wants|warned|would|\p{Ll}{3,}ed)$/iu;

/** Verbs of the empty "it": "it seemed", "it happened", "it turned out". */
const EMPTY_IT = /^(?:appeared|emerged|happened|mattered|rained|seemed|snowed|started|turned)$/i;

function isReferring(tokens: readonly Token[], index: number): boolean {
  const [token, next, later] = [tokens[index], tokens[index + 1], tokens[index + 2]];
  if (!/^it$/i.test(token?.text ?? '')) return true;
  if (/^(?:be|been|appear|seem|take|come|happen)$/i.test(later?.text ?? '')) return false;
  return AFTER_ACTING_IT.test(next?.text ?? '') && !EMPTY_IT.test(next?.text ?? '');
}

/** Keeps text order: a resolved pronoun is itself an antecedent of the next. */
function insert(mentions: Mention[], mention: Mention): void {
  const at = mentions.findIndex(({ span }) => span.start > mention.span.start);
  mentions.splice(at < 0 ? mentions.length : at, 0, mention);
}

/**
 * What the article says of its people and bodies beside their names: the role before a name ("police chief Ada Lind") or behind
 * it ("Ada Lind, the police chief"). Later descriptions ("the chief") are resolved through these.
 */
import type { Range } from '@onrecord/schema';
import type { Token } from '@onrecord/text';
import type { CastOfArticle, ReadText } from '../stage.ts';
import { BODY_NOUNS, MEDIA_NOUNS, PERSON_NOUNS } from './lexicon/role-nouns.ts';
import { TITLE_HEADS } from './lexicon/titles.ts';
import { type SentenceCast, sentenceCasts } from './sentence-cast.ts';

/** One role of one actor. */
export interface RoleFound {
  actorId: string;
  range: Range;
  /** The head noun, lower case. */
  head: string;
  /** Actors named inside the role phrase or just before it, such as the state in "Norwegian minister". */
  of: string[];
  /** Where the name stands: a description is resolved only to roles before it. */
  at: number;
}

/** Every role that stands beside a name, in text order. */
export function findRoles(read: ReadText, cast: CastOfArticle): RoleFound[] {
  const people = new Set(cast.actors.filter(({ kind }) => kind === 'person').map(({ id }) => id));
  return sentenceCasts(read, cast).flatMap((sentence) =>
    sentence.mentions.flatMap((mention) => {
      if (mention.form !== 'name' || !mention.actorId) return [];
      const at = mention.span;
      const around = [roleBefore(sentence, at, people), roleBehind(sentence, at)];
      return around.flatMap((role) =>
        role && (people.has(mention.actorId as string) || !isOfPerson(role.head))
          ? [{ actorId: mention.actorId as string, at: at.start, of: namedIn(sentence, role), ...role }]
          : [],
      );
    }),
  );
}

/** "In Asker, the mayor met …": the town is no mayor. */
const isOfPerson = (head: string) =>
  PERSON_NOUNS.has(head) && !BODY_NOUNS.has(head) && !MEDIA_NOUNS.has(head);

/** True for a noun that tells what somebody or some body is. */
export function isRoleNoun(word: string): boolean {
  const lower = word.toLowerCase();
  return PERSON_NOUNS.has(lower) || TITLE_HEADS.has(lower) || BODY_NOUNS.has(lower) || MEDIA_NOUNS.has(lower);
}

/** Longest role in words; longer ones are clauses. */
const LONGEST_ROLE = 14;

interface Role {
  range: Range;
  head: string;
}

function roleBefore(
  { tokens, mentions }: SentenceCast,
  name: Range,
  people: ReadonlySet<string>,
): Role | null {
  const last = tokens.findIndex(({ start }) => start >= name.start) - 1;
  const head = tokens[last < -1 ? tokens.length - 1 : last];
  if (head?.kind !== 'word' || !isRoleNoun(head.text)) return null;
  let from = last;
  const isOther = (token: Token | undefined) =>
    mentions.some(
      ({ actorId, span }) =>
        people.has(actorId ?? '') && span.end === token?.end && !isOwnerAt(tokens, span.end),
    );
  while (from > 0 && last - from < LONGEST_ROLE && isRoleWord(tokens[from - 1]) && !isOther(tokens[from - 1]))
    from -= 1;
  return {
    range: { start: (tokens[from] as Token).start, end: head.end },
    head: head.text.toLowerCase().replace(/\.$/, ''),
  };
}

/** "Lind's spokesman": an owner belongs to the role. */
const isOwnerAt = (tokens: readonly Token[], end: number) =>
  tokens.some(({ start, text }) => start === end && /^['’]s?$/.test(text));

/** Words inside a role before a name; a small word, comma or verb ends it. */
const BREAKS = new Set([
  'a',
  'an',
  'and',
  'as',
  'at',
  'by',
  'for',
  'from',
  'in',
  'is',
  'of',
  'on',
  'said',
  'says',
  'that',
  'the',
  'to',
  'told',
  'was',
  'when',
  'which',
  'while',
  'who',
  'with',
  'after',
  'before',
  'his',
  'her',
  'its',
  'their',
  'but',
  'or',
  'if',
  'because',
  'against',
  'under',
]);

function isRoleWord(token: Token | undefined): boolean {
  return token?.kind === 'word' && !BREAKS.has(token.text.toLowerCase());
}

function roleBehind({ tokens }: SentenceCast, name: Range): Role | null {
  const comma = tokens.findIndex(({ start }) => start >= name.end);
  if (comma < 0 || tokens[comma]?.text !== ',') return null;
  const first = tokens[comma + 1];
  if (!first || /^(?:who|which|and|but|said|says)$/i.test(first.text)) return null;
  let end = comma + 1;
  let head: Token | null = null;
  while (
    end < tokens.length &&
    end - comma <= LONGEST_ROLE &&
    !/^[,.;:—–)]$|^--$/.test(tokens[end]?.text ?? '')
  ) {
    const token = tokens[end] as Token;
    const isPostmodified = head !== null && /^(?:of|for|at|in|on|who|with|from|to)$/i.test(token.text);
    if (isPostmodified) break;
    if (isRoleNoun(token.text)) head = token;
    end += 1;
  }
  const next = head ? tokens[tokens.indexOf(head) + 1] : undefined;
  const isBeforeName = next !== undefined && /^\p{Lu}/u.test(next.text);
  if (!head || isBeforeName) return null;
  return { range: { start: first.start, end: head.end }, head: head.text.toLowerCase() };
}

function namedIn({ mentions }: SentenceCast, { range }: Role): string[] {
  const inside = mentions.filter(
    ({ span, form }) => form !== 'pronoun' && span.start >= range.start - 1 && span.end <= range.end,
  );
  return inside.flatMap(({ actorId }) => (actorId ? [actorId] : []));
}

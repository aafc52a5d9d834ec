/**
 * A vocabulary is data: one entry of id, label and definition. Validation, the GraphQL enum, the legend on screen
 * and the documentation all derive from the same entries, so that a word is added in one place.
 */

/** One word of a vocabulary. @public */
export interface VocabularyEntry<Id extends string = string> {
  /** The value written in records, kebab-case. */
  readonly id: Id;
  /** The word on screen. */
  readonly label: string;
  /** One sentence that says when to use it. */
  readonly definition: string;
}

/** A named list of words. `ids` keeps the order of the entries. @public */
export interface Vocabulary<Id extends string = string> {
  /** Kebab-case, such as `claim-relation-type`. */
  readonly name: string;
  /** Its words with their definitions. */
  readonly entries: readonly VocabularyEntry<Id>[];
  /** The ids of the entries, in their order. */
  readonly ids: readonly Id[];
  /** True when `value` is one of the ids. */
  has(value: unknown): value is Id;
  /**
   * The entry of an id.
   *
   * @throws RangeError for an id that is none of its own.
   */
  entry(id: Id): VocabularyEntry<Id>;
}

/** The ids of a vocabulary as a union type. @public */
export type IdOf<V extends Vocabulary> = V['ids'][number];

const OTHER = {
  id: 'other',
  label: 'Other',
  definition: 'None of these words fits; the record says in otherText what is meant.',
} as const;

/** A vocabulary that a publisher's own word may fall outside of: `other` is added as its last entry. */
export function openVocabulary<const Id extends string>(
  name: string,
  entries: readonly VocabularyEntry<Id>[],
): Vocabulary<Id | 'other'> {
  return closedVocabulary<Id | 'other'>(name, [...entries, OTHER]);
}

/** A vocabulary whose values are part of the data model itself, so that nothing can stand outside of it. */
export function closedVocabulary<const Id extends string>(
  name: string,
  entries: readonly VocabularyEntry<Id>[],
): Vocabulary<Id> {
  const byId = new Map<string, VocabularyEntry<Id>>(entries.map((entry) => [entry.id, entry]));
  return {
    name,
    entries,
    ids: entries.map((entry) => entry.id),
    has: (value): value is Id => typeof value === 'string' && byId.has(value),
    entry: (id) => {
      const entry = byId.get(id);
      if (!entry) throw new RangeError(`"${id}" is no word of the vocabulary ${name}.`);
      return entry;
    },
  };
}

/** The shape of a relation rule: which phrases state the relation, and how the words around tell its status. */
import type { RelationStatus, RelationType } from '@onrecord/schema';
import { compilePhrase } from './phrase.ts';

/** One way of stating a relation. */
export interface RelationPhrase {
  expression: RegExp;
  /** The status that the phrase itself gives; otherwise the auxiliaries and the attribution tell. */
  status?: RelationStatus;
}

/** One relation type with its phrases. */
export interface RelationRule {
  id: RelationType;
  /**
   * `names` sees names, metonyms and adjectives of origin, as titles need; `all` sees pronouns and descriptions as well and
   * takes the outermost of nested mentions, as verbs need.
   */
  view: 'names' | 'all';
  phrases: readonly RelationPhrase[];
  /** Which time the auxiliaries must tell; `any` makes what is still to come `planned`. */
  tense: 'past' | 'future' | 'any';
  /** Conduct that others dispute: inside an attribution it is that speaker's allegation. */
  isContested: boolean;
}

/** A phrase in the language of `phrase.ts`, or with its status. */
export type PhraseSource = string | { phrase: string; status: RelationStatus };

/** Builds a rule from its phrases. */
export function relationRule(
  id: RelationType,
  phrases: readonly PhraseSource[],
  options: Partial<Omit<RelationRule, 'id' | 'phrases'>> = {},
): RelationRule {
  return {
    id,
    view: 'all',
    tense: 'any',
    isContested: false,
    ...options,
    phrases: phrases.map((source) =>
      typeof source === 'string'
        ? { expression: compilePhrase(source) }
        : { expression: compilePhrase(source.phrase), status: source.status },
    ),
  };
}

/** The words for what hangs on what in a sentence. */

/** Kinds of dependency that the rules look at (Universal Dependencies, version 1); `other` is the rest. */
export const RELATIONS = [
  'acl',
  'relcl',
  'advcl',
  'advmod',
  'amod',
  'appos',
  'aux',
  'auxpass',
  'case',
  'cc',
  'ccomp',
  'compound',
  'conj',
  'cop',
  'dep',
  'det',
  'dobj',
  'expl',
  'iobj',
  'mark',
  'neg',
  'nmod',
  'poss',
  'npmod',
  'tmod',
  'nsubj',
  'nsubjpass',
  'csubj',
  'nummod',
  'parataxis',
  'prt',
  'root',
  'xcomp',
  'other',
] as const;

/** One kind of dependency. */
export type Relation = (typeof RELATIONS)[number];

/** The word that a word hangs on: its place among the words of the sentence, -1 for the top and for marks. */
export interface Dependency {
  head: number;
  relation: Relation;
}

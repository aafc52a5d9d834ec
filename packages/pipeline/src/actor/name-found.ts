/** The shape in which names pass from the reading of sentences to the building of actors. */
import type { ActorKind, MentionForm, Range } from '@onrecord/schema';
import type { KnownName } from './countries.ts';

/** What around one printed name speaks for which kind of actor. */
export type KindEvidence = Partial<Record<ActorKind, number>>;

/** A printed name, before it is known whose it is. */
export interface NameFound extends Range {
  text: string;
  /** Words in lower case without accents and hyphens: equal for spellings of one name. */
  words: string[];
  form: MentionForm;
  /** Entry of the geographic lexicon, null for all other names. */
  known: KnownName | null;
  /** What the words around it tell. */
  evidence: KindEvidence;
  /** What its own words tell: the same at every place where they are printed, and so counted once. */
  shape: KindEvidence;
  /** The title printed before it. */
  title: Range | null;
  /** Index of the sentence in the text. */
  sentence: number;
}

/** The words of a name in the form in which spellings are compared. */
export function foldedWords(name: string): string[] {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’']s$|[‘’']$/i, '')
    .replace(/[.’'‘]/g, '')
    .toLowerCase()
    .split(/[\s\-–/]+/)
    .filter(Boolean);
}

/** Global ids: the record id itself, whose part before the colon tells the type. */

/** Type names by the prefix of their ids. */
const typesByPrefix = {
  actor: 'Actor',
  article: 'Article',
  attribution: 'Attribution',
  'import-job': 'ImportJob',
  mention: 'Mention',
  outlet: 'Outlet',
  passage: 'SharedPassage',
  story: 'Story',
  utterance: 'Utterance',
} as const;

/** Name of a type that has ids. */
export type NodeType = (typeof typesByPrefix)[keyof typeof typesByPrefix];

/** The type that an id belongs to, or null when no type has such ids. */
export function nodeTypeOf(id: string): NodeType | null {
  const prefix = id.slice(0, Math.max(0, id.indexOf(':')));
  return Object.hasOwn(typesByPrefix, prefix) ? typesByPrefix[prefix as keyof typeof typesByPrefix] : null;
}

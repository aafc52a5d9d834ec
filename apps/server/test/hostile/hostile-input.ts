/** What the hostile-input suite feeds to the command line, and what must not leak out of it. */

/** A file and a web address that no input may lead to. */
export interface Canary {
  /** The absolute path of a file that holds `secret`. */
  path: string;
  /** A service on loopback that counts who asks. */
  url: string;
  /** Words that must never show in what is printed. */
  secret: string;
}

/** What may come of an input: an article, or a refusal with one of these codes. */
export type Outcome = 'article' | RefusalCode;

/** The named refusals; `failed`, which blames the program, is none of them. */
export type RefusalCode =
  | 'empty'
  | 'encrypted'
  | 'no_article'
  | 'no_mapping'
  | 'not_grounded'
  | 'not_text'
  | 'nul'
  | 'too_deep'
  | 'too_large'
  | 'too_much_memory'
  | 'too_slow'
  | 'unknown_format'
  | 'unreadable'
  | 'unstable'
  | 'invalid_bundle'
  | 'unsupported_bundle';

/** One hostile input. */
export interface HostileInput {
  /** For the table and the name of the test. */
  what: string;
  /** The name of the file, whose ending chooses the importer as in life. */
  name: string;
  /** Its bytes; or `place` for what no bytes can be. */
  bytes?(canary: Canary): Uint8Array | string;
  /** Puts the input there; may return a function that ends what was begun. */
  place?(path: string, canary: Canary): Promise<unknown>;
  /** Everything that may come of it. */
  expected: readonly Outcome[];
  /** The part of the text that an article must have, where a part of it could be lost unnoticed. */
  words?: string;
  /** Too heavy to be read in a folder with others: left to the long run, unless it is one of `worstInputs`. */
  run?: 'long';
}

/** Paragraphs that pass for an article wherever they stand. */
export const STORY = [
  'The quay at Larnwick was closed on Monday after waves broke two of its piers, the harbour office said.',
  '“Stay away from the water until the wind drops,” harbour master Oda Renning told the Skerry Post on Tuesday.',
  'Ferries will not sail before Thursday, according to Sundline, which operates the crossing to the islands.',
] as const;

/** A phrase in the middle of STORY. */
export const STORY_WORDS = 'until the wind drops';

/** The story as paragraphs of HTML or XML. */
export const STORY_MARKUP: string = STORY.map((paragraph) => `<p>${paragraph}</p>`).join('\n');

/** The story in a page. */
export function pageOf(body: string = STORY_MARKUP, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Quay shut</title>${head}</head><body><article><h1>Quay shut after storm</h1>${body}</article></body></html>`;
}

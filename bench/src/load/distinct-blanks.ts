/** Makes equal requests different without changing what they ask, so that no cache of answers knows them. */

const BLANKS = [' ', '\n', '\t', '\r'];

/** 4^10 are a million different ends of always the same length. */
const LENGTH = 10;

/** Blanks that JSON allows at its end, another sequence for each number below a million. */
export function distinctBlanks(number: number): string {
  let blanks = '';
  for (let at = 0, rest = number; at < LENGTH; at++, rest = Math.floor(rest / BLANKS.length))
    blanks += BLANKS[rest % BLANKS.length];
  return blanks;
}

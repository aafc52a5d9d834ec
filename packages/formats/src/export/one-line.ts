/** Words of an article on one line, for cells, labels and lists. */

/** The text with each run of white space and controls as one space, so that it cannot break out of its line. */
export function oneLine(text: string): string {
  return text.replace(BREAKS, ' ').trim();
}

/** White space, C0 and C1 controls, and the characters that turn the direction of what follows them. */
const BREAKS = /[\s\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;

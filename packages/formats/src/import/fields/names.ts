/** The names in bylines, one by one. */

/** Each name once, in order: of `By Ada Berg and Ole Dahl` two. */
export function namesIn(bylines: readonly string[]): string[] {
  const names = bylines.flatMap((byline) => byline.replace(LEAD, '').split(BETWEEN));
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== '' && !ADDRESS.test(name)))];
}

const LEAD = /^\s*by:?\s+/i;
const BETWEEN = /\s*[,;|]\s*(?:and\s+)?|\s+(?:and|&)\s+/i;

/** An account or page instead of a name. */
const ADDRESS = /^(?:https?:\/\/|\S+@\S+$)/i;

/**
 * The rule `lf-1`: CRLF and CR become LF, and nothing else. Every stored offset counts characters after this rule, so it
 * must stay as small as this: no trimming, no Unicode normalisation, no typographic repair.
 */

/** The name under which a stored text records the rule it was normalised with. */
export const TEXT_RULE = 'lf-1';

/** The text with every line end written as a single LF; applying it twice changes nothing. */
export function normaliseLf1(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** Whether the text has no lone surrogate, that is, whether it can be written as UTF-8 and read back unchanged. */
export function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}

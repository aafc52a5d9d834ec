/**
 * Text from an article must not become a formula in a spreadsheet. A guarded cell gets an apostrophe in front, as OWASP
 * advises ("CSV Injection"). Spreadsheets that split at another character than the comma would begin a cell in the
 * middle of ours, so the same is done after every character at which one may split. Nothing is lost: `withoutGuard`
 * gives back each text exactly.
 */

/** The text with an apostrophe wherever a formula could begin. */
export function guardFormula(text: string): string {
  return text.replace(UNGUARDED, "'");
}

/** The text that `guardFormula` was given. */
export function withoutGuard(cell: string): string {
  return cell.replace(GUARDED, '');
}

/** With the full-width and small forms, which some spreadsheets read as the plain ones. */
const FORMULA = '=+\\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b';

/** What a spreadsheet may strip before it looks for a formula, and apostrophes, so that taking one off is unambiguous. */
const SKIPPED = "['\\s\\p{Cc}\\p{Cf}]";

/** The same without the characters that begin a part of their own: each part is read once, so that the time is linear. */
const SKIPPED_IN_PART = `(?![\\t\\r\\n])${SKIPPED}`;

/** What makes the beginning of a cell dangerous: a formula, or a tab or line break by itself. */
const AT_BEGINNING = `(?=${SKIPPED}*[${FORMULA}]|'*[\\t\\r\\n])`;

/** What makes the beginning of a part dangerous. */
const IN_PART = `(?=(?:${SKIPPED_IN_PART})*[${FORMULA}])`;

/** Behind what a spreadsheet may split at. */
const BEHIND_SEPARATOR = '(?<=[;|\\t\\r\\n])';

const UNGUARDED = new RegExp(`^${AT_BEGINNING}|${BEHIND_SEPARATOR}${IN_PART}`, 'gu');

/** The same places with the apostrophe that was put there. */
const GUARDED = new RegExp(`^'${AT_BEGINNING}|${BEHIND_SEPARATOR}'${IN_PART}`, 'gu');

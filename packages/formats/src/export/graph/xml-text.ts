/** What may stand in an XML 1.0 document. */

/** The text with U+FFFD in place of every character that XML 1.0 forbids, even escaped. */
export function xmlText(text: string): string {
  return text.toWellFormed().replace(FORBIDDEN, '\ufffd');
}

/** Everything outside the production `Char` of XML 1.0. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

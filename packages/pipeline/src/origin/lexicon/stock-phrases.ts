/**
 * What newspapers write alike without copying: the formulas for a refused or missing answer and for how something was
 * said. Regular expressions over folded words with single blanks; written for this project. Sorted.
 */
export const STOCK_PHRASES: readonly RegExp[] = [
  /\bcould not (?:immediately )?be (?:independently )?(?:confirmed|reached|verified)(?: for comment)?\b/g,
  /\bdeclined (?:to comment|to give (?:further )?details|comment|an interview)\b/g,
  /\bdid not (?:immediately )?(?:answer|reply|respond|return)(?: to)?(?: an?| our| several| multiple)?(?: \w+){0,2} (?:requests?|calls?|messages?|emails?|questions)(?: seeking| for)?(?: an?)?(?: comment| interview)?\b/g,
  /\bon condition of anonymity(?: because (?:he|she|they) (?:was|were) not authori[sz]ed to (?:speak|talk)(?: publicly| to the media| to the press)?)?\b/g,
  /\bspoke to reporters\b/g,
  /\btold a (?:news conference|press conference|briefing)\b/g,
];

/** Words under a picture: they end with the photographer's credit; the description for screen readers stands beside them. */
import type { LineRule } from './rule.ts';

/** "(Name Surname/Agency)" or "(Photo: Name)" at the end of the line. */
const IN_BRACKETS =
  /\((?:(?:[Pp]hoto|[Pp]hotograph|[Ii]mage|[Pp]icture|[Cc]redit|[Ff]ile)s?(?: by|:)?\s*)?\p{Lu}[\p{L}.'’\s-]{1,40}\/\s?\p{Lu}[^()]{1,50}\)[.\s]*$|\((?:[Pp]hoto|[Pp]hotograph|[Ii]mage|[Pp]icture|[Ff]ile photo)s?(?: by|:)\s*[^()]{2,60}\)[.\s]*$/u;

/** "Photograph: Name/Agency" or "Name/Agency via Agency" at the end of the line. */
const OPEN =
  /(?:^|[\s.])(?:[Ff]ile )?(?:[Pp]hoto|[Pp]hotograph|[Ii]mage|[Pp]icture)s?(?: by| [Cc]redit| [Ss]ource)?:\s*\p{Lu}[^.:]{1,60}$|\p{L}\/\p{Lu}[\p{L}\s]{1,30} via (?:\p{Lu}\p{L}+ ?){1,3}[.)\s]*$/u;

/** Sights open with an indefinite subject, and say what is seen in the present. */
const SIGHT =
  /^(?:An?|Two|Three|Four|Five|Several|Some|Many|People|Men|Women|Children)\s.*\b(?:is|are|sits?|stands?|walks?|holds?|looks?|waves?|poses?|smiles?|shakes?|speaks?|\p{Ll}+ing)\b/u;

/** A description is one plain sentence. */
const SIGHT_WORDS = 30;

/** A line that ends with a picture credit. */
export const caption: LineRule = {
  role: 'caption',
  score: 0.92,
  reason: 'Ends with the credit of a picture.',
  holds: ({ text, words }) => words <= CAPTION_WORDS && (IN_BRACKETS.test(text) || OPEN.test(text)),
};

/** A caption with its background sentence. */
const CAPTION_WORDS = 90;

/** The description of the picture, next to its caption. */
export const pictureDescription: LineRule = {
  role: 'caption',
  score: 0.7,
  reason: 'Says in the present what a picture shows, next to its caption.',
  holds: (line, page) =>
    line.words <= SIGHT_WORDS &&
    !/["“”]/u.test(line.text) &&
    SIGHT.test(line.text) &&
    (page.roleAt(line.index + 1) === 'caption' || page.roleAt(line.index - 1) === 'caption'),
};

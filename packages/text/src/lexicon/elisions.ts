/**
 * Words that English writes with an apostrophe in front, for letters left out ("’til", "rock ’n’ roll"). A closed set of
 * everyday English, written for this project; figures ("’90s") are told by their shape. Sorted, one a line, without the mark.
 */
export const ELISIONS: ReadonlySet<string> = new Set([
  'bout',
  'cause',
  'cos',
  'em',
  'er',
  'im',
  'n',
  'neath',
  'nother',
  'nuff',
  'round',
  'til',
  'tis',
  'twas',
  'twere',
  'twill',
]);

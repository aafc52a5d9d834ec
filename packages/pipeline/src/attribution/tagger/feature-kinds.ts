/**
 * Numbers of the kinds of features. A kind keeps the hashes of what different rules saw apart; changing one means learning the weights
 * again. Where a list of values is described, its first number is given and the list counts on from there.
 */

/** Of a word being a cue: by the kind of act, by the lemma, by the tag. */
export const CUE = {
  always: 1,
  lemma: 2,
  lemmaByTag: 3,
  act: 4,
  actByTag: 5,
  placeByAct: 10,
  placeByLemma: 40,
  placeByTag: 70,
  helper: 100,
  childByAct: 101,
  childByLemma: 102,
  childByTag: 103,
  childBehind: 104,
  quotedByAct: 105,
  quotedByLemma: 106,
  quotedByNext: 107,
} as const;

/** Of a noun phrase being the source, and of the text naming none. */
export const SOURCE = {
  place: 200,
  placeByAct: 220,
  placeByLemma: 240,
  none: 270,
  noneByAct: 280,
  noneByLemma: 290,
} as const;

/** Of a content as a whole: which parts it has, quotations, what it leaves over. */
export const CONTENT = {
  shape: 300,
  shapeByAct: 301,
  shapeByLemma: 302,
  side: 303,
  sideByAct: 304,
  sideByForm: 305,
  quotes: 306,
  quotesByAct: 307,
  sideByLemma: 308,
  rest: 309,
  restByAct: 310,
  restByForm: 311,
  split: 312,
  splitByAct: 313,
} as const;

/** Of the edges of one stretch of a content; each list has room for 20 values, by themselves, by act and by lemma. */
export const RUN = {
  behindStart: 320,
  behindEnd: 400,
  behindWhole: 480,
  before: 560,
  byAct: 20,
  byLemma: 40,
} as const;

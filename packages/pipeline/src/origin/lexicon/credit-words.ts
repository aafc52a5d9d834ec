/** Words that make a named outlet the supplier of what is printed, from the usual credit lines of newspapers. Sorted. */

/** Stand right before the name: "told the Delta Post", "according to Delta Radio". */
export const BEFORE_A_SUPPLIER = [
  'according to',
  'as reported by',
  'cited by',
  'citing',
  'interview with',
  'obtained by',
  'published by',
  'quoted by',
  'reported by',
  'seen by',
  'speaking to',
  'spoke to',
  'told',
  'via',
] as const;

/** Stand right behind the name: "Delta Radio reported". */
export const BEHIND_A_SUPPLIER = [
  'has reported',
  'quoted',
  'reported',
  'reports',
  'said',
  'says',
  'wrote',
] as const;

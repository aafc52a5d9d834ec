/**
 * Two-letter names of world bodies that every newspaper prints without their long form. Other pairs of letters stand for
 * too many things to be resolved by their initials. Folded long forms; sorted by the letters.
 */
export const STANDARD_ACRONYMS: ReadonlyMap<string, string> = new Map([
  ['au', 'african union'],
  ['eu', 'european union'],
  ['un', 'united nations'],
]);

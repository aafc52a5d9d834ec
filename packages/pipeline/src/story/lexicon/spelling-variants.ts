/**
 * Words that occur in names of bodies and are spelled in two ways on the two sides of the Atlantic, from the usual
 * spelling tables of British and American English. Sorted by the British form.
 */
export const SPELLING_VARIANTS: ReadonlyMap<string, string> = new Map([
  ['centre', 'center'],
  ['centres', 'centers'],
  ['defence', 'defense'],
  ['harbour', 'harbor'],
  ['labour', 'labor'],
  ['metre', 'meter'],
  ['organisation', 'organization'],
  ['organisations', 'organizations'],
  ['programme', 'program'],
  ['theatre', 'theater'],
]);

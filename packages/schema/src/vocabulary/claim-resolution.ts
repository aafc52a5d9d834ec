import { type IdOf, openVocabulary } from './vocabulary.ts';

/** How a difference between claims stands. @public */
export const claimResolutions = openVocabulary('claim-resolution', [
  { id: 'open', label: 'Open', definition: 'Not settled.' },
  { id: 'overtaken', label: 'Overtaken', definition: 'The later report settles it.' },
  { id: 'different-definition', label: 'Different definition', definition: 'They count different things.' },
  { id: 'different-time', label: 'Different time', definition: 'They speak of different times.' },
  { id: 'different-place', label: 'Different place', definition: 'They speak of different places.' },
]);

/** How a difference between claims stands. @public */
export type ClaimResolution = IdOf<typeof claimResolutions>;

import { closedVocabulary, type IdOf } from './vocabulary.ts';

/** Where the words that give a chain stand. @public */
export const chainBases = closedVocabulary('chain-basis', [
  { id: 'stated', label: 'Stated', definition: 'In the same sentence.' },
  { id: 'carried-over', label: 'Carried over', definition: 'In a sentence before.' },
  { id: 'from-body', label: 'From the body', definition: 'In the body, for a headline or standfirst.' },
]);

/** Where the words that give a chain stand. @public */
export type ChainBasis = IdOf<typeof chainBases>;

import { type IdOf, openVocabulary } from './vocabulary.ts';

/** In what renderings of one utterance differ. @public */
export const utteranceDifferences = openVocabulary('utterance-difference', [
  { id: 'words-inside-marks', label: 'Words inside marks', definition: 'The quoted words differ.' },
  {
    id: 'speaker-levelled-up',
    label: 'Speaker levelled up',
    definition: 'A person became an office or a country.',
  },
  { id: 'date-dropped', label: 'Date dropped', definition: 'One leaves the date out.' },
  { id: 'carrier-dropped', label: 'Carrier dropped', definition: 'One leaves out who carried the words.' },
  { id: 'order-changed', label: 'Order changed', definition: 'The parts stand in another order.' },
  { id: 'translation', label: 'Translation', definition: 'They are two translations.' },
]);

/** In what renderings of one utterance differ. @public */
export type UtteranceDifferenceKind = IdOf<typeof utteranceDifferences>;

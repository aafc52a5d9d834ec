/** The format of Onrecord itself: every record with every field, one a line, so that another Onrecord can read it back. */
import { writeBundle } from '@onrecord/schema/bundle';
import type { Exporter } from './exporter.ts';

/** Writes a bundle as JSON Lines. It sorts nothing, so that a story larger than memory can pass. */
export const bundleExporter: Exporter = {
  id: 'bundle',
  label: 'Onrecord bundle (JSON Lines)',
  description: 'Every record with every field, one a line; another Onrecord reads it back.',
  mediaType: 'application/jsonl',
  extension: 'jsonl',
  write: ({ records }) => writeBundle(records),
};

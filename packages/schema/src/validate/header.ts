import { z } from 'zod';
import { BUNDLE_UNIT } from '../bundle.ts';

/** The shape of the first line of a bundle. @public */
export const headerSchema = z.looseObject({
  onrecord: z.string().regex(/^\d+\.\d+$/),
  unit: z.literal(BUNDLE_UNIT),
  generator: z.string(),
});

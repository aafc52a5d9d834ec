import { z } from 'zod';
import { makers } from '../vocabulary/index.ts';
import { annotations, share, word } from './fields.ts';

/** The shape of `Made`. */
export const madeSchema = z.looseObject({
  by: word(makers),
  stage: z.string().min(1),
  version: z.string().min(1),
  confidence: share,
});

annotations.add(madeSchema, {
  id: 'Made',
  description: 'Who made an assertion, with which version, and how sure.',
});

import { z } from 'zod';
import { outletKinds } from '../vocabulary/index.ts';
import { id, otherText, reference, word } from './fields.ts';

const COUNTRY_CODE = /^[A-Z]{2}$/;

/** The shape of `Outlet`. */
export const outletSchema = z.looseObject({
  type: z.literal('Outlet'),
  id,
  name: z.string().nullable(),
  kind: word(outletKinds),
  country: z.string().regex(COUNTRY_CODE).nullable(),
  domains: z.array(z.string()),
  actorId: reference('Actor'),
  otherText,
});

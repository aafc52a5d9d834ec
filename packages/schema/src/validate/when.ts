import { z } from 'zod';
import { dateHows, datePrecisions } from '../vocabulary/index.ts';
import { annotations, dayOrTime, word } from './fields.ts';
import { spanSchema } from './span.ts';

/** The shape of `When`. */
export const whenSchema = z.looseObject({
  earliest: dayOrTime,
  latest: dayOrTime.nullable(),
  precision: word(datePrecisions),
  partOfDay: z.string().nullish(),
  zone: z.string().nullish(),
  basis: z.array(spanSchema),
  how: word(dateHows),
});

annotations.add(whenSchema, {
  id: 'When',
  description: 'A time as far as it is known, with the words that tell it.',
});

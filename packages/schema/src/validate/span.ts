import { z } from 'zod';
import { annotations, count, reference } from './fields.ts';

/** The shape of a span; whether it is true of its text is a question of grounding. */
export const spanSchema = z.looseObject({
  text: reference('TextVersion'),
  start: count,
  end: count,
  exact: z.string().min(1),
});

annotations.add(spanSchema, {
  id: 'Span',
  description:
    'The words of a text version between two offsets: UTF-16 code units, half-open, text.slice(start, end) === exact.',
});

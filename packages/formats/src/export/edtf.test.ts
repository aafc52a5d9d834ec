import type { When } from '@onrecord/schema';
import { describe, expect, it } from 'vitest';
import { edtfOf } from './edtf.ts';

const when = (precision: When['precision'], earliest: string, latest: string | null): When => ({
  precision,
  earliest,
  latest,
  basis: [],
  how: 'stated',
});

describe('a time as text', () => {
  it.each([
    ['day', '2031-03-03', '2031-03-03', '2031-03-03'],
    ['hour', '2031-03-03T14:00:00Z', '2031-03-03T15:00:00Z', '2031-03-03T14:00:00Z'],
    ['month', '2031-03-01', '2031-03-31', '2031-03'],
    ['year', '2031-01-01', '2031-12-31', '2031'],
    ['week', '2031-03-03', '2031-03-09', '2031-03-03/2031-03-09'],
    ['range', '2031-03-03', '2031-04-01', '2031-03-03/2031-04-01'],
    ['range', '2031-03-03', '2031-03-03', '2031-03-03'],
    ['open', '2031-03-03', null, '2031-03-03/..'],
    ['day', '2031-03-03', null, '2031-03-03/..'],
  ] as const)('is as precise as it is known: %s from %s to %s', (precision, earliest, latest, text) => {
    expect(edtfOf(when(precision, earliest, latest))).toBe(text);
  });
});

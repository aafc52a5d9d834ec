import { describe, expect, it } from 'vitest';
import { MIN_SHARED_TOKENS, sharedRuns } from './index.ts';

const A =
  'On Monday the old bridge at Port Ash has closed to lorries until spring, the council told reporters.';
const B = 'PORT ASH — “The old bridge at Port-Ash has closed to lorries until Spring!” That was all.';

describe('sharedRuns', () => {
  it('finds a passage whatever its case, marks, dashes and spacing', () => {
    const [run, ...others] = sharedRuns(A, B);
    expect(others).toEqual([]);
    expect(A.slice(run?.a.start, run?.a.end)).toBe(
      'the old bridge at Port Ash has closed to lorries until spring',
    );
    expect(B.slice(run?.b.start, run?.b.end)).toBe(
      'The old bridge at Port-Ash has closed to lorries until Spring',
    );
    expect(run?.tokens).toBe(12);
  });

  it('compares "U.S." with "US" and "6,500" with "6500"', () => {
    expect(
      sharedRuns('The U.S. fleet of 6,500 men', 'the US fleet of 6500 men', { minTokens: 6 }),
    ).toHaveLength(1);
  });

  it('reports nothing shorter than the minimum', () => {
    const words = 'one two three four five six seven eight nine'.split(' ');
    const short = words.slice(0, MIN_SHARED_TOKENS - 1).join(' ');
    const long = words.slice(0, MIN_SHARED_TOKENS).join(' ');
    expect(sharedRuns(short, short)).toEqual([]);
    expect(sharedRuns(long, long)).toHaveLength(1);
  });

  it('takes the longest of several places', () => {
    const [run] = sharedRuns('a b c d', 'a b x a b c d', { minTokens: 2 });
    expect(run).toEqual({ a: { start: 0, end: 7 }, b: { start: 6, end: 13 }, tokens: 4 });
  });

  it('compares only the parts that are asked for', () => {
    const text = 'The ferry sails at noon. The ferry sails at noon.';
    const runs = sharedRuns(text, text, {
      minTokens: 4,
      withinA: { start: 0, end: 24 },
      withinB: { start: 25, end: text.length },
    });
    expect(runs).toEqual([{ a: { start: 0, end: 23 }, b: { start: 25, end: 48 }, tokens: 5 }]);
  });
});

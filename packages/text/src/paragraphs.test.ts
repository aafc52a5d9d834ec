import { describe, expect, it } from 'vitest';
import { paragraphs } from './index.ts';

describe('paragraphs', () => {
  it('takes every line that is not blank, with or without blank lines between, and trims it', () => {
    const text = '  Bridge closes \n\n\t\nThe bridge closed.\nIt is old.\u00a0\n';
    expect(paragraphs(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Bridge closes',
      'The bridge closed.',
      'It is old.',
    ]);
  });

  it('does not join hard-wrapped lines', () => {
    expect(paragraphs('The bridge closed on\nMonday.')).toHaveLength(2);
  });

  it('finds nothing in a blank text', () => {
    expect(paragraphs(' \n\n')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { creditLine } from './credit-line.ts';

describe('the line of credits', () => {
  it('names everybody once under what they did', () => {
    const credits = [
      { role: 'BYLINE', name: 'Ana Ruiz' },
      { role: 'PHOTO', name: 'Tom Falk' },
      { role: 'BYLINE', name: 'Ana Ruiz' },
      { role: 'PHOTO', name: 'Ana Ruiz' },
    ];
    expect(creditLine(credits)).toBe('Byline Ana Ruiz · Photo Tom Falk, Ana Ruiz');
  });
});

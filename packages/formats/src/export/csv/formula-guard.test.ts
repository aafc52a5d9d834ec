import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardFormula, withoutGuard } from './formula-guard.ts';

describe('guarding a cell against formulas', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t'=1"],
    ['\rtext', "'\rtext"],
    ['  =1', "'  =1"],
    ['\u00a0=1', "'\u00a0=1"],
    ['\ufeff=1', "'\ufeff=1"],
    ['\u200b@x', "'\u200b@x"],
    ['＝1', "'＝1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠x', "'＠x"],
    ["'=1", "''=1"],
    [' \n=1', "' \n'=1"],
    ['fares;=1', "fares;'=1"],
    ['fares\n=1', "fares\n'=1"],
    ['a|@x', "a|'@x"],
  ])('writes %j as %j', (text, cell) => {
    expect(guardFormula(text)).toBe(cell);
    expect(withoutGuard(cell)).toBe(text);
  });

  it.each(['Two plus two = 4', 'a-b', "it's", '“- no,” she said', '', 'x; y', '1-2'])(
    'leaves %j as it is',
    (text) => {
      expect(guardFormula(text)).toBe(text);
    },
  );

  /** Text made of what the guard looks at, with something else in between. */
  const tricky = fc.string({
    unit: fc.constantFrom("'", '=', '-', ' ', '\t', '\n', '\r', ';', '|', 'a', '＝', '\u200b'),
  });

  it('gives back every text exactly', () => {
    fc.assert(
      fc.property(fc.oneof(tricky, fc.string({ unit: 'binary' })), (text) => {
        expect(withoutGuard(guardFormula(text))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves no cell, and no part that another separator would cut off, that begins with a formula', () => {
    fc.assert(
      fc.property(tricky, (text) => {
        for (const part of guardFormula(text).split(/[;|\t\r\n]/))
          expect(part).not.toMatch(/^[\s\u200b]*[=+\-@＝]/);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads a cell of nothing but line breaks in linear time', () => {
    const lines = '\n'.repeat(1_000_000);
    expect(guardFormula(lines)).toBe(`'${lines}`);
    expect(guardFormula(`${lines}=1`)).toBe(`'${lines}'=1`);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spanOf } from '../span.ts';
import { textAndWholeRange } from '../testing/arbitrary-text.ts';
import {
  CONTEXT_LENGTH,
  offsetMap,
  positionSelectorOf,
  quoteSelectorOf,
  selectorsOf,
  spanOfSelectors,
} from './index.ts';

const VERSION = { id: 'v1', text: '🌊 Zoe\u0308 Lund said: “We wait.” Her deputy said: “We wait.”' };
const FIRST = { start: VERSION.text.indexOf('We'), end: VERSION.text.indexOf('We') + 8 };

describe('selectors of a span', () => {
  it('count the position in code points', () => {
    expect(positionSelectorOf(VERSION.text, FIRST)).toEqual({
      type: 'TextPositionSelector',
      start: FIRST.start - 1,
      end: FIRST.end - 1,
    });
  });

  it('keep 32 characters on each side, and one less where that would halve a pair', () => {
    const text = `🌊${'a'.repeat(31)}We wait.${'b'.repeat(31)}🌊`;
    expect(quoteSelectorOf(text, { start: 33, end: 41 })).toEqual({
      type: 'TextQuoteSelector',
      exact: 'We wait.',
      prefix: 'a'.repeat(31),
      suffix: 'b'.repeat(31),
    });
    const plain = `${'a'.repeat(40)}We wait.${'b'.repeat(40)}`;
    const { prefix, suffix } = quoteSelectorOf(plain, { start: 40, end: 48 });
    expect([prefix.length, suffix.length]).toEqual([CONTEXT_LENGTH, CONTEXT_LENGTH]);
  });

  it('stand beside each other in any text, hold whole characters and lead back to the span', () => {
    fc.assert(
      fc.property(textAndWholeRange, ({ text, range }) => {
        const span = spanOf('v1', text, range);
        const { position, quote } = selectorsOf(text, span);
        expect(selectorsOf(text, span, offsetMap(text))).toEqual({ position, quote });
        expect(text).toContain(`${quote.prefix}${quote.exact}${quote.suffix}`);
        for (const part of [quote.prefix, quote.exact, quote.suffix]) expect(part.isWellFormed()).toBe(true);
        expect(spanOfSelectors({ id: 'v1', text }, { position, quote })).toEqual({ span, because: null });
        expect(spanOfSelectors({ id: 'v1', text }, { position })).toEqual({ span, because: null });
        const byQuote = spanOfSelectors({ id: 'v1', text }, { quote });
        expect(byQuote.span ?? byQuote.because).toEqual(byQuote.span ? span : 'ambiguous');
      }),
    );
  });

  it('do not exist for half of a character or for nothing', () => {
    expect(() => quoteSelectorOf(VERSION.text, { start: 1, end: 4 })).toThrow(/cuts a character in two/);
    expect(() => positionSelectorOf(VERSION.text, { start: 1, end: 4 })).toThrow(/cuts a character in two/);
    expect(() => quoteSelectorOf(VERSION.text, { start: 4, end: 4 })).toThrow(RangeError);
  });
});

describe('a span of selectors', () => {
  const quote = quoteSelectorOf(VERSION.text, FIRST);

  it('is found by its quote when the position is of another version', () => {
    const moved = { id: 'v2', text: `Update. ${VERSION.text}` };
    const found = spanOfSelectors(moved, { position: positionSelectorOf(VERSION.text, FIRST), quote });
    expect(found.span).toEqual({ text: 'v2', start: FIRST.start + 8, end: FIRST.end + 8, exact: 'We wait.' });
  });

  it('is orphaned when the quote stands twice and nothing around it is given', () => {
    const bare = { type: 'TextQuoteSelector', exact: 'We wait.' } as const;
    expect(spanOfSelectors(VERSION, { quote: bare })).toEqual({ span: null, because: 'ambiguous' });
  });

  it('is orphaned when what stands around the quote is gone', () => {
    const other = { ...quote, prefix: 'the mayor said: “' };
    expect(spanOfSelectors(VERSION, { quote: other })).toEqual({ span: null, because: 'gone' });
    expect(spanOfSelectors(VERSION, { quote: { ...quote, exact: '' } })).toEqual({
      span: null,
      because: 'gone',
    });
  });

  it.each([
    [{ start: 0, end: 999 }],
    [{ start: 4, end: 4 }],
    [{ start: -1, end: 2 }],
    [{ start: 0.5, end: 2 }],
  ])('is orphaned when the position is no part of the text (%j)', (range) => {
    const position = { type: 'TextPositionSelector', ...range } as const;
    expect(spanOfSelectors(VERSION, { position })).toEqual({ span: null, because: 'gone' });
  });

  it('needs a selector', () => {
    expect(() => spanOfSelectors(VERSION, {})).toThrow(/no selector to find a span by\. Give/);
  });
});

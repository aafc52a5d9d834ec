import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SpanMismatchError } from '../errors.ts';
import { isTrueSpan, type Span, spanOf } from '../span.ts';
import { edgesOf, textAndWholeRange, wellFormedText } from '../testing/arbitrary-text.ts';
import { reanchor } from './index.ts';

const OLD = {
  id: 'old',
  text: 'The quay is shut, she said. The market stays open, she said. “No boats,” the mayor added.',
};

function spanAt(words: string, from = 0): Span {
  const start = OLD.text.indexOf(words, from);
  return spanOf(OLD.id, OLD.text, { start, end: start + words.length });
}

function inNew(text: string) {
  return { id: 'new', text };
}

describe('a span of a text that changed', () => {
  it('is carried over to the only place of its words', () => {
    const text = `Update, 9 am 🌊\n${OLD.text.replace('market', 'fish market')}`;
    const { span, because } = reanchor(spanAt('“No boats,”'), OLD, inNew(text));
    expect(because).toBeNull();
    const start = text.indexOf('“No boats,”');
    expect(span).toEqual({ text: 'new', start, end: start + 11, exact: '“No boats,”' });
  });

  it('is orphaned when its words are gone', () => {
    const text = OLD.text.replace('No boats', 'No ferries');
    expect(reanchor(spanAt('No boats'), OLD, inNew(text))).toEqual({ span: null, because: 'gone' });
  });

  it('is orphaned when a letter of its words changed, and is not matched by likeness', () => {
    const text = OLD.text.replace('mayor', 'Mayor');
    expect(reanchor(spanAt('mayor'), OLD, inNew(text))).toEqual({ span: null, because: 'gone' });
  });

  it('is told from the same words elsewhere by the characters around it', () => {
    const second = spanAt('she said', OLD.text.indexOf('open'));
    const text = `Flood. ${OLD.text}`;
    expect(reanchor(second, OLD, inNew(text)).span).toEqual({
      ...second,
      text: 'new',
      start: second.start + 7,
      end: second.end + 7,
    });
  });

  it('is orphaned when several places could be meant', () => {
    const second = spanAt('she said', OLD.text.indexOf('open'));
    const text = OLD.text.replace('stays open', 'closes').replace('No boats', 'None');
    expect(reanchor(second, OLD, inNew(text))).toEqual({ span: null, because: 'ambiguous' });
  });

  it('does not move to the other place of its words when its own was taken out', () => {
    const first = spanAt('she said');
    const text = OLD.text.replace('The quay is shut, she said. ', '');
    expect(text.split('she said')).toHaveLength(2);
    expect(reanchor(first, OLD, inNew(text))).toEqual({ span: null, because: 'ambiguous' });
  });

  it('is orphaned when all that is around it stood twice as well, and one of the two is gone', () => {
    const around =
      'The tide will rise again tonight. Stay away, she said. The tide will rise again tonight. ';
    const from = { id: 'old', text: `${around}${around}` };
    const start = around.indexOf('she said');
    const span = spanOf('old', from.text, { start, end: start + 8 });
    expect(reanchor(span, from, inNew(around))).toEqual({ span: null, because: 'ambiguous' });
  });

  it.each([[{ start: 6, end: 7 }], [{ start: 7, end: 8 }]])(
    'of half a character (%o) is orphaned: elsewhere the half is of another character',
    (range) => {
      const from = { id: 'old', text: 'Flood 🌊' };
      const half = spanOf('old', from.text, range);
      expect(reanchor(half, from, inNew('🌊 Flood'))).toEqual({ span: null, because: 'gone' });
    },
  );

  it('counts places that overlap', () => {
    const from = { id: 'old', text: 'no, no' };
    const span = spanOf('old', from.text, { start: 0, end: 6 });
    expect(reanchor(span, from, inNew('no, no, no')).because).toBe('ambiguous');
  });

  it('keeps its place in the same text under another id', () => {
    const second = spanAt('she said', OLD.text.indexOf('open'));
    expect(reanchor(second, OLD, inNew(OLD.text)).span).toEqual({ ...second, text: 'new' });
  });

  it('is refused when it was not true before', () => {
    expect(() => reanchor({ ...spanAt('mayor'), exact: 'major' }, OLD, inNew(OLD.text))).toThrow(
      SpanMismatchError,
    );
    expect(() => reanchor({ ...spanAt('mayor'), text: 'other' }, OLD, inNew(OLD.text))).toThrow(
      SpanMismatchError,
    );
  });
});

/** The slow way: every place of the words between whole characters. */
function placesOf(text: string, words: string): number[] {
  return edgesOf(text).filter(
    (at) => text.startsWith(words, at) && edgesOf(text).includes(at + words.length),
  );
}

/** Texts of few different characters, so that words stand at many places. */
const repetitive = fc.string({ unit: fc.constantFrom('a', 'b', '🌊'), minLength: 1, maxLength: 14 });

describe('re-anchoring', () => {
  it('carries over what stands once in both texts, alone or with all that is around it, and nothing else', () => {
    fc.assert(
      fc.property(repetitive, repetitive, fc.nat(), fc.nat(), (old, text, a, b) => {
        const edges = edgesOf(old);
        const [start = 0, end = 0] = [edges[a % edges.length] ?? 0, edges[b % edges.length] ?? 0].sort(
          (x, y) => x - y,
        );
        fc.pre(start < end && old !== text);
        const span = spanOf('old', old, { start, end });
        const { span: found, because } = reanchor(span, { id: 'old', text: old }, inNew(text));
        const places = placesOf(text, span.exact);
        if (places.length === 0) expect(because).toBe('gone');
        else if (places.length === 1 && placesOf(old, span.exact).length === 1)
          expect(found?.start).toBe(places[0]);
        // The texts are shorter than the context, which is therefore all of the old one.
        else if (placesOf(text, old).length === 1) expect(found?.start).toBe(text.indexOf(old) + start);
        else expect(because).toBe('ambiguous');
      }),
      { numRuns: 500 },
    );
  });

  it('never gives a span that is not true, and never moves to words that stand twice without their context', () => {
    fc.assert(
      fc.property(
        textAndWholeRange,
        wellFormedText,
        wellFormedText,
        fc.boolean(),
        (old, before, after, isKept) => {
          const from = { id: 'old', text: old.text };
          const span = spanOf('old', old.text, old.range);
          const to = inNew(`${before}${isKept ? old.text : ''}${after}`);
          const { span: found, because } = reanchor(span, from, to);
          if (found) {
            expect(isTrueSpan(to.text, found)).toBe(true);
            expect(found).toMatchObject({ text: 'new', exact: span.exact });
          } else expect(because).toBe(to.text.includes(span.exact) ? 'ambiguous' : 'gone');
        },
      ),
    );
  });

  it('follows words that stand once, wherever the text before them grows', () => {
    fc.assert(
      fc.property(textAndWholeRange, wellFormedText, (old, before) => {
        const from = { id: 'old', text: old.text };
        const span = spanOf('old', old.text, old.range);
        const to = inNew(`${before}\n${old.text}`);
        fc.pre(old.text.split(span.exact).length === 2 && to.text.split(span.exact).length === 2);
        fc.pre(old.text.indexOf(span.exact) === old.text.lastIndexOf(span.exact));
        fc.pre(to.text.indexOf(span.exact) === to.text.lastIndexOf(span.exact));
        expect(reanchor(span, from, to).span?.start).toBe(span.start + before.length + 1);
      }),
    );
  });
});

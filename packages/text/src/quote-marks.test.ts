import { describe, expect, it } from 'vitest';
import { quotedPassages } from './index.ts';

function quoted(text: string): string[] {
  return quotedPassages(text).map(({ inner, unclosed, continues }) => {
    const state = unclosed ? ' [unclosed]' : continues ? ' [continues]' : '';
    return text.slice(inner.start, inner.end) + state;
  });
}

describe('quotedPassages', () => {
  it('keeps the comma and the full stop that stand inside the marks', () => {
    expect(quoted('“We stay,” she said. “It is late.”')).toEqual(['We stay,', 'It is late.']);
  });

  it('puts the marks into the outer range', () => {
    const [passage] = quotedPassages('He said “no”.');
    expect(passage).toEqual({
      outer: { start: 8, end: 12 },
      inner: { start: 9, end: 11 },
      unclosed: false,
      continues: false,
    });
  });

  it.each([
    ['straight', 'He said "no" and "never," twice.', ['no', 'never,']],
    ['angled', 'Il a dit « non » hier.', ['non']],
    ['low', 'Er sagte „nein“ und ging.', ['nein']],
    ['mixed curly and straight', 'He said “no" and left.', ['no']],
    ['doubled single', "''It's late,'' he said. ''Go.''", ["It's late,", 'Go.']],
    ['wrong way round', 'She said “never.“ Then “no” again.', ['never.', 'no']],
    ['glued to a dash', 'She said:"We stay,"-- and left.', ['We stay,']],
    ['glued', 'Roads are“under water” now.', ['under water']],
    ['single', 'He called it ‘a scandal’, and left.', ['a scandal']],
    ['straight single', "She called it 'a scandal', and left.", ['a scandal']],
  ])('reads %s marks', (_name, text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  it('does not list a quotation inside a quotation', () => {
    expect(quoted('“He told me ‘never’ twice,” she said.')).toEqual(['He told me ‘never’ twice,']);
    expect(quoted('‘He told me “never” twice,’ she said.')).toEqual(['He told me “never” twice,']);
  });

  it('takes no apostrophe for a mark', () => {
    expect(quoted('The workers’ hall of the ’90s isn’t ‘90s style, rock ‘n’ roll, the dogs’ day.')).toEqual(
      [],
    );
    expect(quoted("The workers' hall isn't far, 'til noon, 6'2\" tall, the dogs' day.")).toEqual([]);
  });

  it('keeps a plural apostrophe inside single marks', () => {
    expect(quoted('She spoke of ‘the workers’ demand’ today.')).toEqual(['the workers’ demand']);
  });

  it('takes inches for no quotation', () => {
    expect(quoted('The board is 5" wide and 6" long.')).toEqual([]);
  });

  it('continues a quotation when the next paragraph opens with the mark again', () => {
    expect(quoted('“We stay.\n\n“We will not go,” she said.')).toEqual([
      'We stay. [continues]',
      'We will not go,',
    ]);
    expect(quoted('‘We stay.\n\n‘We will not go,’ she said.')).toEqual([
      'We stay. [continues]',
      'We will not go,',
    ]);
  });

  it('marks a lost closing mark and does not repair it', () => {
    expect(quoted('She said: “We stay.\nIt rained.')).toEqual(['We stay. [unclosed]']);
    expect(quoted('He said “no and “never” again.')).toEqual(['no and [unclosed]', 'never']);
  });

  it('takes a fragment without its closing mark for unclosed, whatever follows', () => {
    expect(quoted('She urged them to “wait for help.\n\n“We stay,” he said.')).toEqual([
      'wait for help. [unclosed]',
      'We stay,',
    ]);
  });

  it('counts offsets in the whole text when only a part is asked for', () => {
    const text = 'Rain.\n“No,” he said.';
    const [passage] = quotedPassages(text, { start: 6, end: text.length });
    expect(text.slice(passage?.inner.start, passage?.inner.end)).toBe('No,');
  });
});

import { describe, expect, it } from 'vitest';
import { InvalidRecordError } from '../errors.ts';
import { recordTypes } from '../record.ts';
import type { Expect, Named, Same } from '../testing/same.ts';
import { recordOf } from '../testing/story.ts';
import { parseRecord, wellFormed } from './index.ts';

describe('a well-formed record', () => {
  it.each(recordTypes)('of type %s is accepted as it is', (type) => {
    const record = { ...recordOf(type), laterField: { kept: true } };
    expect(wellFormed(record)).toEqual([]);
    expect(parseRecord(record)).toEqual(record);
  });

  it.each(recordTypes)('of type %s has each of its fields', (type) => {
    const record = recordOf(type) as unknown as Record<string, unknown>;
    for (const field of Object.keys(record).filter((key) => key !== 'type')) {
      const { [field]: _, ...rest } = record;
      const paths = wellFormed(rest).map(({ path }) => path);
      if (!OPTIONAL.has(`${type}.${field}`)) expect(paths).toEqual([field]);
    }
  });

  it('may say in otherText what it means by other', () => {
    const relation = { ...recordOf('Relation'), relation: 'other', otherText: 'is landlord of' };
    expect(wellFormed(relation)).toEqual([]);
    expect(wellFormed({ ...relation, otherText: 7 })).toMatchObject([{ path: 'otherText' }]);
  });
});

const OPTIONAL = new Set([
  'Article.file',
  'ClaimRelation.dimension',
  'Story.demonstration',
  'TextVersion.original',
  'TextVersion.pages',
]);

const ORIGINAL = { sha256: 'a'.repeat(64), mediaType: 'text/html', size: 9, format: 'html' };

describe('a malformed record', () => {
  it.each<[string, unknown, string]>([
    ['an empty id', { ...recordOf('Story'), id: '' }, 'id'],
    [
      'an offset that is no integer',
      { ...recordOf('Mention'), span: { ...recordOf('Mention').span, start: 0.5 } },
      'span.start',
    ],
    ['a text with half of a surrogate pair', { ...recordOf('TextVersion'), text: 'a\ud83d' }, 'text'],
    [
      'candidates without an origin',
      { ...recordOf('Article'), metadata: [{ field: 'byline', value: 'T. Lind', origin: '' }] },
      'metadata[0].origin',
    ],
    [
      'a candidate for no known field',
      { ...recordOf('Article'), metadata: [{ field: 'mood', value: 'grim', origin: 'meta' }] },
      'metadata[0].field',
    ],
    [
      'an original of a negative size',
      { ...recordOf('TextVersion'), original: { ...ORIGINAL, size: -1 } },
      'original.size',
    ],
    [
      'a page without an end',
      { ...recordOf('TextVersion'), pages: [{ number: 1, start: 0 }] },
      'pages[0].end',
    ],
  ])('with %s is named by its field', (_, record, path) => {
    expect(wellFormed(record)).toMatchObject([{ level: 'well-formed', code: 'malformed', path }]);
  });

  it.each([[null], [7], ['Outlet'], [{}], [{ type: 'Mood', id: 'mood:1' }], [{ type: 'toString', id: 'x' }]])(
    'that is no record at all (%j) is of an unknown type',
    (value) => {
      expect(wellFormed(value)).toMatchObject([{ code: 'unknown_type', path: 'type' }]);
    },
  );

  it('is refused with its id, its fields and what to do', () => {
    const wrong = { ...recordOf('Mention'), form: 'nickname', actorId: 3 };
    expect(() => parseRecord(wrong)).toThrow(InvalidRecordError);
    expect(() => parseRecord(wrong)).toThrow(/mention:courier.*form: .*actorId: .*Correct these fields/);
  });
});

/** Compiles only while the comparison of types tells these apart. */
export type Comparisons = [
  Expect<Same<Named<{ a: string; otherText?: string; [key: string]: unknown }>, { a: string }>>,
  // @ts-expect-error an optional field is not a required one
  Expect<Same<{ a?: string }, { a: string }>>,
  // @ts-expect-error a wider field is not the same
  Expect<Same<{ a: string | null }, { a: string }>>,
  // @ts-expect-error a field more is not the same
  Expect<Same<{ a: string; b: 1 }, { a: string }>>,
];

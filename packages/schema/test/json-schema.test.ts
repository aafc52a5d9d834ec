import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { fileName, jsonSchemas } from '../scripts/json-schema.ts';
import { failing } from '../src/fixtures/index.ts';
import { recordTypes } from '../src/record.ts';
import { recordOf, storyRecords } from '../src/testing/story.ts';
import { wellFormed } from '../src/validate/index.ts';

/** A second, independent validator; dates are checked by the patterns that stand beside their formats. */
const ajv = new Ajv2020({
  allErrors: true,
  allowUnionTypes: true,
  formats: { date: true, 'date-time': true },
});
const schemas = jsonSchemas();

function validator(name: string) {
  const schema = schemas.get(name) as { $id: string };
  return ajv.getSchema(schema.$id) ?? ajv.compile(schema);
}

/** The record with its field replaced by values of every wrong kind that JSON has. */
function spoiled(record: object, field: string): object[] {
  return [null, 7.5, 'no such word', [null], {}, true].map((value) => ({ ...record, [field]: value }));
}

describe.each(recordTypes)('the JSON Schema of %s', (type) => {
  const validate = validator(fileName(type));
  const record = recordOf(type);

  it('accepts the record, also with fields of a later version', () => {
    expect(validate({ ...record, laterField: [1] })).toBe(true);
  });

  it('refuses another type', () => {
    expect(validate({ ...record, type: 'Mood' })).toBe(false);
  });

  it('judges each field as the package itself does', () => {
    let refused = 0;
    for (const field of Object.keys(record).filter((key) => key !== 'type')) {
      const { [field as keyof typeof record]: _, ...rest } = record;
      for (const candidate of [rest, ...spoiled(record, field)]) {
        const isAccepted = validate(candidate);
        expect(isAccepted, JSON.stringify(candidate)).toBe(wellFormed(candidate).length === 0);
        if (!isAccepted) refused += 1;
      }
    }
    expect(refused).toBeGreaterThan(Object.keys(record).length);
  });
});

describe('the JSON Schema of a bundle line', () => {
  const validate = validator('bundle-line.json');

  it('accepts the header and every record', () => {
    for (const line of [{ onrecord: '1.0', unit: 'utf16', generator: 'x' }, ...storyRecords()])
      expect(validate(line), JSON.stringify(validate.errors)).toBe(true);
  });

  it.each([
    [{ onrecord: '1.0', unit: 'codepoint', generator: 'x' }],
    [{ type: 'Mood', id: 'm' }],
    [[]],
    ['Outlet'],
  ])('refuses %j', (line) => {
    expect(validate(line)).toBe(false);
  });

  it('refuses a record with a wrong word', () => {
    expect(validate({ ...recordOf('Attribution'), stance: 'shouts' })).toBe(false);
  });
});

describe('the JSON Schema of a bundle line and this package', () => {
  const validate = validator('bundle-line.json');

  /** A line that is no record at all is a question of the file, not of a schema. */
  const ofRecords = failing.filter(({ issues }) => issues.every(({ code }) => !code.startsWith('bad_')));

  it.each(ofRecords)('find the same malformed lines in $name', ({ bundle, issues }) => {
    const named = issues.filter(({ code }) => code === 'malformed' || code === 'unknown_type');
    const lines = bundle
      .trimEnd()
      .split('\n')
      .map((text) => JSON.parse(text));
    const refused = lines.flatMap((line, index) => (validate(line) ? [] : [index + 1]));
    expect(refused).toEqual(named.map(({ line }) => line));
  });

  it('know the words of a verdict, and leave other judgements alone', () => {
    const verdict = { ...recordOf('Judgement'), kind: 'verdict', left: 'claim:1', right: 'mostly-true' };
    for (const [record, isGood] of [
      [verdict, true],
      [{ ...verdict, right: 'quite-true' }, false],
      [{ ...verdict, kind: 'same-claim', right: 'quite-true' }, true],
    ] as const) {
      expect(validate(record)).toBe(isGood);
      expect(wellFormed(record)).toHaveLength(isGood ? 0 : 1);
    }
  });
});

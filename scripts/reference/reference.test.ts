import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { exporters } from '../../packages/formats/src/export/index.ts';
import { importers } from '../../packages/formats/src/import/index.ts';
import { recordTypes } from '../../packages/schema/src/record.ts';
import { tableOf, textOf } from './markdown.ts';
import { referencePages } from './pages.ts';
import { shapeOf } from './shape.ts';

const pages = await referencePages();

/** A section of a page without its heading. */
const sectionOf = (page: string, title: string) => page.split(`\n## ${title}\n`)[1]?.split('\n## ')[0];

describe.each([...pages])('%s', (file, content) => {
  it('is what the code says; if not, write it anew with "npx -y pnpm@12 reference"', async () => {
    expect(await readFile(new URL(`../../${file}`, import.meta.url), 'utf8')).toBe(content);
  });
});

describe('the reference', () => {
  it('has every format and every record type', () => {
    const [formats = '', records = ''] = [pages.get('docs/formats.md'), pages.get('docs/records.md')];
    for (const { label } of [...importers, ...exporters]) expect(formats).toContain(label);
    for (const type of recordTypes) expect(records).toContain(`\n## ${type}\n`);
  });

  it('has the exit codes and the options of a command', () => {
    const commands = pages.get('docs/cli.md') ?? '';
    expect(sectionOf(commands, 'Exit codes')).toMatch(/^\| 130 \| stopped by Ctrl-C/m);
    expect(sectionOf(commands, 'export')).toMatch(/^\| `--out <file>` \| .+ \|$/m);
  });

  it('has queries, types and words of the API with their meaning', () => {
    const api = pages.get('docs/graphql-reference.md') ?? '';
    expect(sectionOf(api, 'Query')).toMatch(/^\| `stories` \| .+ \| .+ \|$/m);
    expect(sectionOf(api, 'Stance')).toMatch(/^\| `DENIES` \| .+ \|$/m);
  });
});

describe('words', () => {
  it('that look like markup stay words, and code stays code', () => {
    expect(textOf('print <file>, not `<file>`')).toBe('print \\<file>, not `<file>`');
  });
});

describe('a table', () => {
  it('keeps bars and line ends inside of their cell', () => {
    expect(tableOf(['a'], [['x | y\nz']])).toBe('| a |\n| --- |\n| x \\| y z |');
  });
});

describe('a shape', () => {
  it.each([
    [{ $ref: '#/$defs/Span' }, '[Span](#span)'],
    [{ type: 'array', items: { type: 'string' } }, 'list of text'],
    [
      { anyOf: [{ type: 'string', description: 'Id of an Actor.' }, { type: 'null' }] },
      'id of an [Actor](#actor) or null',
    ],
    [{ type: ['string', 'null'] }, 'text or null'],
    [{ type: 'string', enum: ['yes', 'no'] }, '`"yes"` or `"no"`'],
    [
      { type: 'string', description: 'A word of the vocabulary stance.' },
      'word of [stance](vocabulary.md#stance)',
    ],
    [{ type: 'number', minimum: 0, maximum: 1 }, 'number, 0 to 1'],
    [{ type: 'object', properties: { start: {}, end: {} } }, '`{ start, end }`'],
  ])('%j is %j', (schema, words) => {
    expect(shapeOf(schema)).toBe(words);
  });
});

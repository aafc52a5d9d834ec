/** Who uses the packed package: plain Node, TypeScript under both resolutions, and Python. */
import { execFileSync } from 'node:child_process';
import { cp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordTypes } from '../src/record.ts';
import { compile, type Output, type PackedProject, packedProject, run, SLOW } from './packed-project.ts';

let project: PackedProject;

beforeAll(async () => {
  project = await packedProject();
}, SLOW);

afterAll(() => project.remove());

interface ListedFixture {
  file: string;
  level: string;
  issues: { line: number; code: string }[];
}

async function listedFixtures(): Promise<ListedFixture[]> {
  const list = await readFile(join(project.installed, 'fixtures/index.json'), 'utf8');
  return (JSON.parse(list) as { fixtures: ListedFixture[] }).fixtures;
}

describe('plain Node', () => {
  it('loads the core, the ids, every JSON Schema, the fixtures and the context', async () => {
    await project.write('entries.mjs', ENTRIES);
    const { stdout } = await project.node(['entries.mjs']);
    expect(JSON.parse(stdout)).toEqual({
      types: recordTypes,
      exact: 'quay',
      digits: 64,
      title: 'TextVersion',
      fixtures: (await listedFixtures()).length,
      version: 1.1,
    });
  });

  it('loads the entries that need nothing where nothing else is installed', async () => {
    const alone = ['', '/anchor', '/bundle', '/fixtures'].map(
      (entry) => `import '@onrecord/schema${entry}';`,
    );
    await project.write('alone.mjs', `${alone.join('\n')}\nconsole.log('loaded');`);
    const modules = join(project.folder, 'node_modules');
    const away = join(project.folder, 'not-installed');
    await rename(modules, away);
    await cp(join(away, '@onrecord'), join(modules, '@onrecord'), { recursive: true });
    try {
      expect((await project.node(['alone.mjs'])).stdout).toBe('loaded\n');
      await project.write('needy.mjs', "import '@onrecord/schema/validate';");
      await expect(project.node(['needy.mjs'])).rejects.toThrow(/Cannot find package/);
    } finally {
      await rm(modules, { recursive: true });
      await rename(away, modules);
    }
  });
});

describe('TypeScript', () => {
  const strict = { target: 'ES2022', strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false };

  it.each([
    ['NodeNext', { ...strict, module: 'NodeNext', moduleResolution: 'NodeNext', types: ['node'] }],
    [
      'Bundler',
      { ...strict, module: 'ESNext', moduleResolution: 'Bundler', lib: ['ES2022', 'DOM'], types: [] },
    ],
  ])(
    'under %s compiles a program, and tells of a wrong field',
    async (_, options) => {
      await project.write('types.ts', TYPES);
      expect(await compile(project, options, ['types.ts'])).toBe('');
    },
    SLOW,
  );
});

/** Whether Python runs here, and which of its packages. Without it the checks below cannot be made and are skipped. */
function hasPython(module: string): boolean {
  try {
    execFileSync('python3', ['-c', `import ${module}`], { stdio: 'ignore' });
    return true;
  } catch {
    console.warn(
      `python3 with the module ${module} is not on this machine: its check of the fixtures is skipped.`,
    );
    return false;
  }
}

describe('Python', () => {
  it.skipIf(!hasPython('json'))(
    'finds with its standard library each fixture whose spans are not true',
    async () => {
      const fixtures = await listedFixtures();
      const spanFaults = ['bad_header', 'span_mismatch', 'text_id_mismatch', 'unknown_text'];
      const unreadable = new Set(['failing/line-cut-off.jsonl', 'failing/line-no-object.jsonl']);
      const untrue = fixtures.filter(
        ({ file, issues }) => unreadable.has(file) || issues.some(({ code }) => spanFaults.includes(code)),
      );
      const { stdout } = await python(fixtures.map(({ file }) => file)).catch((failed: Output) => failed);
      const reports = [...stdout.matchAll(/^(\S+\.jsonl): (\d+) spans, (\d+) wrong$/gm)];
      expect(reports).toHaveLength(fixtures.length);
      expect(reports.filter(([, , , wrong]) => wrong !== '0').map(([, file]) => file)).toEqual(
        untrue.map(({ file }) => file),
      );
      expect(Number(reports[0]?.[2])).toBeGreaterThan(40);
    },
  );

  it.skipIf(!hasPython('json'))('ends with success for true spans only', async () => {
    expect((await python(['passing/story.jsonl'])).stdout).toContain('0 wrong');
    await expect(python(['failing/span-moved.jsonl'])).rejects.toMatchObject({ code: 1 });
  });

  it.skipIf(!hasPython('jsonschema'))(
    'judges with its own JSON Schema validator as this package does',
    async () => {
      await project.write('validate.py', VALIDATOR);
      const { stdout } = await run('python3', ['validate.py', project.installed], { cwd: project.folder });
      const malformed = JSON.parse(stdout) as Record<string, number[]>;
      for (const { file, issues } of (await listedFixtures()).filter(
        ({ file }) => !isOfAnotherVersion(file),
      )) {
        const named = issues.filter(({ code }) => ['malformed', 'unknown_type', 'bad_line'].includes(code));
        expect(malformed[file], file).toEqual(named.map(({ line }) => line));
      }
    },
  );

  function python(files: string[]) {
    const script = join(project.installed, 'examples/verify_spans.py');
    return run('python3', [script, ...files], { cwd: join(project.installed, 'fixtures') });
  }
});

/** A schema of lines does not say that the first one is a header, nor which versions can be read. */
function isOfAnotherVersion(file: string): boolean {
  return /draft|header-in-code-points|header-without-unit/.test(file);
}

const ENTRIES = `
import { recordTypes, spanOf } from '@onrecord/schema';
import { failing, passing } from '@onrecord/schema/fixtures';
import { textIdOf } from '@onrecord/schema/ids';
import schema from '@onrecord/schema/json-schema/text-version.json' with { type: 'json' };
import { readFileSync } from 'node:fs';
const text = (path) => readFileSync(new URL(import.meta.resolve(\`@onrecord/schema/\${path}\`)), 'utf8');
const files = [...passing.map(({ name }) => ['passing', name]), ...failing.map(({ name }) => ['failing', name])];
const bundles = [...passing, ...failing].map(({ bundle }) => bundle);
const isSame = files.every(([folder, name], at) => text(\`fixtures/\${folder}/\${name}.jsonl\`) === bundles[at]);
const id = textIdOf('the quay');
console.log(JSON.stringify({
  types: recordTypes,
  exact: spanOf(id, 'the quay', { start: 4, end: 8 }).exact,
  digits: id.length,
  title: schema.title,
  fixtures: isSame ? files.length : 0,
  version: JSON.parse(text('context.jsonld'))['@context']['@version'],
}));
`;

const TYPES = `
import { isRecordOf, type OnrecordRecord, type Stance, stances } from '@onrecord/schema';
import { type Anchoring, reanchor, selectorsOf } from '@onrecord/schema/anchor';
import { readBundle, upgrade } from '@onrecord/schema/bundle';
import { failing, story } from '@onrecord/schema/fixtures';
import { type Issue, type IssueCode, parseRecord, recordSchemas } from '@onrecord/schema/validate';

const record: OnrecordRecord = parseRecord(upgrade('1.0')({ type: 'Story', id: 's' }));
if (isRecordOf('Attribution', record)) {
  const stance: Stance = record.stance;
  stances.entry(stance).label.toUpperCase();
  // @ts-expect-error no attribution has a mood
  record.mood;
}
export const codes: IssueCode[] = failing.flatMap(({ issues }) => issues.map(({ code }) => code));
export const types = story.map(({ type }) => type);
export const fields: string[] = Object.keys(recordSchemas.Mention.shape);
export const lineOf = (issue: Issue): number | null => issue.line;
export async function* names(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string | null> {
  for await (const one of readBundle(chunks)) if (one.type === 'Actor') yield one.name;
}
export function movedStart(anchoring: Anchoring): number {
  // @ts-expect-error an orphaned span has no start
  if (anchoring.because) return anchoring.span.start;
  return anchoring.span?.start ?? -1;
}
export const start: number = selectorsOf('quay', { start: 0, end: 4 }).position.start;
// @ts-expect-error a span cannot be carried over without the text that it is true of
reanchor({ text: 'a', start: 0, end: 1, exact: 'x' }, { id: 'b', text: 'x' });
// @ts-expect-error no such word
export const wrong: Stance = 'shouts';
`;

const VALIDATOR = `
import json, pathlib, sys
from jsonschema import Draft202012Validator

package = pathlib.Path(sys.argv[1])
schema = json.loads((package / "json-schema/bundle-line.json").read_text("utf-8"))
Draft202012Validator.check_schema(schema)
validator = Draft202012Validator(schema)

def is_valid(line):
    try:
        return validator.is_valid(json.loads(line))
    except json.JSONDecodeError:
        return False

def malformed(path):
    lines = path.read_bytes().decode("utf-8-sig").split("\\n")
    return [number for number, line in enumerate(lines, 1) if line.strip() and not is_valid(line)]

fixtures = package / "fixtures"
print(json.dumps({p.relative_to(fixtures).as_posix(): malformed(p) for p in fixtures.rglob("*.jsonl")}))
`;

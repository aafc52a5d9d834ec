/** The page of the record types, from their JSON Schemas and the comments of their sources. */
import { readFile } from 'node:fs/promises';
import { recordTypes } from '../../packages/schema/src/record.ts';
import { fieldComments } from './field-comments.ts';
import { codeOf, pageOf, tableOf, textOf } from './markdown.ts';
import { type JsonSchema, shapeOf } from './shape.ts';

const SCHEMAS = new URL('../../packages/schema/json-schema/', import.meta.url);

/** The page in Markdown. */
export async function recordsPage(): Promise<string> {
  const comments = await fieldComments();
  const schemas = await Promise.all(recordTypes.map(readSchema));
  const parts = new Map(schemas.flatMap(({ $defs = {} }) => Object.entries($defs)));
  return pageOf(
    '# Record types',
    INTRODUCTION,
    tableOf(
      ['record', 'what it is'],
      schemas.map(({ title = '', description = '' }) => [linkTo(title), description]),
    ),
    ...schemas.map((schema) => section(schema.title ?? '', schema, comments)),
    PARTS,
    ...[...parts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, part]) => `#${section(name, part, comments)}`),
  );
}

const INTRODUCTION = `Every record and each of its fields.

A [bundle](guides/verify-a-bundle.md) is a file of JSON Lines: a header, then one record a line, in the order below. Readers keep
fields that they do not know. Where a word of a vocabulary stands, the [vocabularies](vocabulary.md) say what it means. The same
for programs is in \`@onrecord/schema/json-schema\`.`;

const PARTS = `## Parts of records

These stand inside of records and have no id of their own.`;

async function readSchema(type: string): Promise<JsonSchema> {
  const name = type.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
  return JSON.parse(await readFile(new URL(`${name}.json`, SCHEMAS), 'utf8'));
}

function section(name: string, schema: JsonSchema, comments: ReadonlyMap<string, string>): string {
  const fields = Object.entries(schema.properties ?? {}).filter(([field]) => field !== 'type');
  const rows = fields.map(([field, shape]) => [
    codeOf(field),
    shapeOf(shape) + (schema.required?.includes(field) ? '' : ', may be absent'),
    textOf(comments.get(`${name}.${field}`) ?? COMMON.get(field) ?? ''),
  ]);
  return [
    `## ${name}`,
    textOf(schema.description ?? ''),
    tableOf(['field', 'what stands there', 'meaning'], rows),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** Fields that mean the same wherever they stand. */
const COMMON = new Map([
  ['id', 'From content, and opaque.'],
  ['made', 'Who made it, and how sure.'],
  ['otherText', 'What the word `other` means here.'],
]);

function linkTo(name: string): string {
  return `[${name}](#${name.toLowerCase()})`;
}

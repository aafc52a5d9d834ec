/** A JSON Schema in words. */
import { codeOf } from './markdown.ts';

/** The parts of JSON Schema 2020-12 that our schemas are made of. */
export interface JsonSchema {
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  title?: string;
  description?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
}

/** What may stand in a field, as Markdown with links to the other types and the vocabularies. */
export function shapeOf(schema: JsonSchema): string {
  const { $ref, description = '' } = schema;
  const [, vocabulary] = /^A word of the vocabulary ([\w-]+)\.$/.exec(description) ?? [];
  const [, record] = /^Id of an? (\w+)\.$/.exec(description) ?? [];
  if ($ref) return linkTo($ref.replace('#/$defs/', ''));
  if (vocabulary) return `word of [${vocabulary}](vocabulary.md#${vocabulary})`;
  if (record) return `id of ${/^[AEIOU]/.test(record) ? 'an' : 'a'} ${linkTo(record)}`;
  if ('const' in schema) return codeOf(JSON.stringify(schema.const));
  if (schema.enum) return schema.enum.map((word) => codeOf(JSON.stringify(word))).join(' or ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return [...new Set(choices.map(shapeOf))].join(' or ');
  if (Array.isArray(schema.type)) return schema.type.map((type) => shapeOf({ ...schema, type })).join(' or ');
  return plainShape(schema);
}

function plainShape({ type, items, properties, format, pattern, minimum, maximum }: JsonSchema): string {
  if (properties) return codeOf(`{ ${Object.keys(properties).join(', ')} }`);
  if (type === 'array') return items ? `list of ${shapeOf(items)}` : 'list';
  if (type === 'string') return stringShape(format, pattern);
  if (type === 'integer') return 'whole number';
  if (type === 'number') return minimum === 0 && maximum === 1 ? 'number, 0 to 1' : 'number';
  if (type === 'boolean') return 'true or false';
  return String(type ?? 'anything');
}

function stringShape(format?: string, pattern?: string): string {
  if (format === 'date') return 'day';
  if (format === 'date-time' || pattern?.includes('T(?:')) return 'instant';
  return format ?? 'text';
}

function linkTo(name: string): string {
  return `[${name}](#${name.toLowerCase()})`;
}

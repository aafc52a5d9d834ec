/**
 * The JSON-LD context: with it a record is linked data, and any tool for RDF reads it. Terms are scoped to the record type
 * or field that they stand in, because `kind`, `text` and `relation` mean different things in different places.
 */
import { z } from 'zod';
import { BUNDLE_VERSION } from '../src/bundle.ts';
import { recordTypes } from '../src/record.ts';
import { targetOf, vocabularyOf } from '../src/validate/fields.ts';
import { requiredOf } from '../src/validate/leaves.ts';
import { recordSchemas } from '../src/validate/record.ts';

type Terms = Record<string, unknown>;

const BASE = `urn:onrecord:vocabulary:${BUNDLE_VERSION}`;

/** Lists whose order is a statement; all others are sets. */
const ORDERED: ReadonlySet<string> = new Set(['chain']);

/** The context document. */
export function jsonLdContext(): object {
  const types = recordTypes.map((type) => [
    type,
    { '@id': `${BASE}#${type}`, '@context': recordTerms(recordSchemas[type]) },
  ]);
  return {
    '@context': {
      '@version': 1.1,
      '@vocab': `${BASE}#`,
      id: '@id',
      type: '@type',
      ...Object.fromEntries(types),
    },
  };
}

/** Of a record `id` and `type` are the keywords; inside of it (as in a link to elsewhere) an id is a plain value. */
function recordTerms(schema: z.ZodObject): Terms {
  const { id, type, ...terms } = termsOf(schema);
  return terms;
}

function termsOf(schema: z.ZodObject): Terms {
  return Object.fromEntries(Object.entries(schema.shape).map(([key, field]) => [key, termOf(key, field)]));
}

function termOf(key: string, field: z.core.$ZodType): Terms {
  const inner = requiredOf(field);
  const isList = inner instanceof z.ZodArray;
  const container = isList ? { '@container': ORDERED.has(key) ? '@list' : '@set' } : {};
  const value = isList ? requiredOf(inner.element) : inner;
  return { '@id': `${BASE}#${key}`, ...container, ...valueTerms(value) };
}

function valueTerms(value: z.core.$ZodType): Terms {
  const vocabulary = vocabularyOf(value);
  if (vocabulary) return { '@type': '@vocab', '@context': { '@vocab': `${BASE}:${vocabulary.name}#` } };
  if (targetOf(value)) return { '@type': '@id' };
  if (value instanceof z.ZodUnknown) return { '@type': '@json' };
  return value instanceof z.ZodObject ? { '@context': termsOf(value) } : {};
}

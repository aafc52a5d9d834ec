/**
 * The documents that were asked for, compiled. Most of what a server is sent are a few documents again and again; whoever sends
 * ever new ones gets neither its memory nor its time: the list is bounded, and compiling has a budget.
 */
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import type { Context } from '../../context.ts';
import type { NotedOperation } from '../../operations/request-notes.ts';
import type { YogaServer } from '../../yoga.ts';
import { compilableQuery } from './compilable.ts';
import { costCheck, type IsAffordable } from './cost.ts';

/** A document that can be run. */
export interface CompiledDocument {
  operation: NotedOperation;
  isAffordable: IsAffordable;
  run(context: Context, variables: Readonly<Record<string, unknown>>): Promise<Result> | Result;
}

/** What running gives. */
export interface Result {
  data?: unknown;
  errors?: readonly unknown[];
}

/** Finds compiled documents. */
export interface Documents {
  /** The document, or null when Yoga shall answer. Known documents are compiled at once and never forgotten. */
  find(
    text: string,
    operationName: string | null,
    variables: Variables,
    isKnown: boolean,
  ): CompiledDocument | null;
}

type Variables = Readonly<Record<string, unknown>>;

/** The second time: a document that comes once costs more to compile than to run. */
const COMPILE_AT = 2;

/** Documents that are remembered, compiled or not. */
const MAX_DOCUMENTS = 500;

/** Bytes of all of them, as far as can be told. */
const MAX_BYTES = 48 * 1024 * 1024;

/** A compiled document holds this much for each character of its text: 66 KB for 626 (map of a story, 2026-11). */
const BYTES_PER_CHARACTER = { compiled: 110, unsure: 2, seen: 2 };

/** After compiling for some time it rests nine times as long: at most a tenth of a core goes into it. */
const REST = 9;

type Kept =
  | { kind: 'compiled'; document: CompiledDocument }
  | { kind: 'unsure' }
  | { kind: 'seen'; times: number };

/** An empty list, for documents that Yoga's own rules let pass. */
export function createDocuments(yoga: YogaServer, compileAt: number = COMPILE_AT): Documents {
  const known = new Map<string, Kept>();
  const others = new LRUCache<string, Kept>({
    max: MAX_DOCUMENTS,
    maxSize: MAX_BYTES,
    sizeCalculation: ({ kind }, key) => BYTES_PER_CHARACTER[kind] * (key.length + 1),
  });
  let restsUntil = 0;
  return {
    find(text, operationName, variables, isKnown) {
      const key = operationName === null ? text : `${operationName}\n${text}`;
      const found = (isKnown ? known.get(key) : null) ?? others.get(key);
      if (found?.kind === 'compiled') return found.document;
      if (found?.kind === 'unsure') return null;
      const times = (found?.times ?? 0) + 1;
      const began = performance.now();
      if (!isKnown && (times < compileAt || began < restsUntil)) {
        others.set(key, { kind: 'seen', times });
        return null;
      }
      const made = compiled(yoga, text, operationName, variables);
      if (!isKnown && compileAt > 1) restsUntil = performance.now() + REST * (performance.now() - began);
      // Only what is compiled is never forgotten: a client may ask for a known document under any name of an operation.
      if (isKnown && made.kind === 'compiled') known.set(key, made);
      else others.set(key, made);
      return made.kind === 'compiled' ? made.document : null;
    },
  };
}

/** Parses and validates as Yoga does, by its own plugins, and compiles what passes. */
function compiled(yoga: YogaServer, text: string, operationName: string | null, variables: Variables): Kept {
  const { parse, validate, schema } = yoga.getEnveloped({ request: posted(yoga), params: { query: text } });
  const document = parsedOrNull(parse, text);
  if (!document || validate(schema, document).length > 0) return UNSURE;
  const operation = compilableQuery(document, operationName);
  if (!operation) return UNSURE;
  const isAffordable = costCheck(schema as GraphQLSchema, document, operation);
  // Before compiling: fragments inside of fragments can unfold to more code than any machine holds.
  if (!isAffordable(variables)) return { kind: 'seen', times: 0 };
  const query = compileQuery(schema, document, operationName ?? undefined);
  if (!isCompiledQuery(query)) return UNSURE;
  const run: CompiledDocument['run'] = (context, given) => query.query(null, context, given);
  const noted = { kind: 'query', name: operation.name?.value ?? null } as const;
  return { kind: 'compiled', document: { operation: noted, isAffordable, run } };
}

/** Plugins look at it, and mark the errors that Yoga remembers as those of a post. */
function posted({ fetchAPI }: YogaServer): Request {
  return new fetchAPI.Request('http://localhost/graphql', { method: 'POST' });
}

const UNSURE: Kept = { kind: 'unsure' };

function parsedOrNull(parse: (text: string) => DocumentNode, text: string): DocumentNode | null {
  try {
    return parse(text);
  } catch {
    return null;
  }
}

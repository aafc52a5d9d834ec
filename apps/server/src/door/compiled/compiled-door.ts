/**
 * The fast way through: a query that is known comes out of the cache, or runs as code that was compiled from it. It answers only
 * what it is sure of. Null means that Yoga answers, and so every refusal and every error of an answer is Yoga's own, in the same
 * words. A query changes nothing, so it does no harm that one which fails here runs there once more.
 */
import { createContext } from '../../context.ts';
import { dataVersion } from '../../data-version.ts';
import { answerText } from '../../graphql/answer-text.ts';
import { TimeoutError, withinTime } from '../../plugins/execution-timeout.ts';
import { documentsByHash } from '../../plugins/persisted-documents.ts';
import type { RecordMemory } from '../../record-memory.ts';
import type { Caller } from '../../rights/caller.ts';
import type { YogaServer } from '../../yoga.ts';
import type { DoorOptions, GraphQLWays } from '../door-options.ts';
import { createResponseCache } from '../response-cache.ts';
import type { Answer } from './answer.ts';
import { type Asked, askedOf } from './asked.ts';
import { type CompiledDocument, createDocuments } from './documents.ts';
import { answerType } from './media-type.ts';

/** Answers queries. */
export interface CompiledDoor {
  /** The answer to a JSON body; null when Yoga shall give it. */
  answer(body: Buffer, accept: string | undefined, caller: Caller): Promise<Answer | null>;
}

/** Opens the door. */
export function createCompiledDoor(
  options: Pick<DoorOptions, 'store' | 'jobs' | 'documents' | 'persistedOnly'> &
    GraphQLWays & { memory: RecordMemory },
  yoga: YogaServer,
): CompiledDoor {
  const { memory, documents, persistedOnly = false, remembered = true } = options;
  const textOf = documentsByHash(documents ?? {});
  const compiled = createDocuments(yoga, options.compileAt);
  const cache = remembered ? createResponseCache() : null;

  /** The document that is asked for, when it may run with these variables. */
  function documentOf({ query, hash, operationName, variables }: Asked): CompiledDocument | null {
    if (query !== null && persistedOnly) return null;
    const text = query ?? (hash && textOf(hash));
    const document = text ? compiled.find(text, operationName, variables, query === null) : null;
    return document?.isAffordable(variables) ? document : null;
  }

  async function run(text: string, version: string, type: string, caller: Caller): Promise<Answer | null> {
    const asked = askedOf(text);
    const document = asked && documentOf(asked);
    if (!document) return null;
    const context = createContext(options, { caller, records: memory.at(version), isCostChecked: true });
    const result = await withinTime(document.run(context, asked.variables));
    if (result.errors) return null;
    const { operation } = document;
    // One that is too large is refused right here: to read it all again in Yoga would come to the same words.
    return { by: 'compiled', operation, type, body: Buffer.from(answerText(result)) };
  }

  async function answer(body: Buffer, type: string, caller: Caller): Promise<Answer | null> {
    const text = body.toString();
    const version = await dataVersion(options);
    if (!cache) return run(text, version, type, caller);
    const key = `${caller.id}\n${type}\n${text}`;
    const known = cache.get(key, version);
    if (known) return known;
    const given = await run(text, version, type, caller);
    // A write in between may have been seen by some of the reads and not by others.
    if (given && version === (await dataVersion(options))) cache.set(key, version, { ...given, by: 'cache' });
    return given;
  }

  return {
    async answer(body, accept, caller) {
      const type = answerType(accept);
      if (!type) return null;
      try {
        return await answer(body, type, caller);
      } catch (error) {
        if (error instanceof TimeoutError) throw error;
        // Yoga meets the same error, and masks it.
        return null;
      }
    },
  };
}

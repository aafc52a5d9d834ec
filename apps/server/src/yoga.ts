/** GraphQL over JSON and server-sent events, closed to everything that it does not need. The door stands before it. */
import { useCSRFPrevention } from '@graphql-yoga/plugin-csrf-prevention';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { createContext, type Services } from './context.ts';
import { dataVersion } from './data-version.ts';
import { schema } from './graphql/schema.ts';
import { useAnswerSize } from './plugins/answer-size.ts';
import { MAX_IMPORT_BODY_BYTES, useBodySize } from './plugins/body-size.ts';
import { documentCaches } from './plugins/document-caches.ts';
import { documentLimits } from './plugins/document-limits.ts';
import { useExecutionTimeout } from './plugins/execution-timeout.ts';
import { graphiqlOptions, renderGraphiQL } from './plugins/graphiql.ts';
import { errorMask } from './plugins/mask-error.ts';
import { useNoExploring } from './plugins/no-exploring.ts';
import { useNoteOperation } from './plugins/note-operation.ts';
import { type PersistedDocuments, usePersistedDocuments } from './plugins/persisted-documents.ts';
import { createRecordMemory, type RecordMemory } from './record-memory.ts';
import type { Caller } from './rights/caller.ts';
import type { Exposure } from './rights/exposure.ts';

/** What GraphQL is answered with. */
export interface YogaOptions extends Services {
  logger: Logger;
  /** Documents that may be asked for by hash. */
  documents?: PersistedDocuments | null;
  /** Answers known documents only. */
  persistedOnly?: boolean;
  exposure: Exposure;
  /** Records that operations remember for each other. */
  memory?: RecordMemory;
}

/** What the door tells of a request. */
export interface Visit {
  caller: Caller;
}

/** Where GraphQL is served. */
export const GRAPHQL_PATH = '/graphql';

/** GraphQL as a function from request to response. */
export type YogaServer = ReturnType<typeof createYogaServer>;

/** Puts it together. Who calls it tells who asks, as a {@link Visit}. */
export function createYogaServer(options: YogaOptions) {
  const { store, logger, documents = null, persistedOnly = false, exposure } = options;
  const { memory = createRecordMemory() } = options;
  const isOpen = exposure !== 'loopback';
  return createYoga<Visit>({
    schema,
    context: async ({ caller }) =>
      createContext(options, {
        caller,
        records: memory.at(await dataVersion(options)),
        isCostChecked: false,
      }),
    graphqlEndpoint: GRAPHQL_PATH,
    landingPage: false,
    // Yoga's defaults answer any origin with credentials, take forms, and run several operations at once.
    cors: false,
    multipart: false,
    batching: false,
    maxRequestBodySize: MAX_IMPORT_BODY_BYTES,
    parserAndValidationCache: documentCaches(),
    maskedErrors: { maskError: errorMask(logger) },
    // The mask has written what matters, with the request id.
    logging: false,
    graphiql: isOpen ? false : () => graphiqlOptions(store),
    renderGraphiQL,
    plugins: [
      useCSRFPrevention() as Plugin,
      useBodySize(),
      ...documentLimits(),
      useNoteOperation(),
      useExecutionTimeout(),
      useAnswerSize(),
      ...(documents || persistedOnly ? [usePersistedDocuments(documents ?? {}, { persistedOnly })] : []),
      ...(isOpen ? [useNoExploring()] : []),
    ],
  });
}

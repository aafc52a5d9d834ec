/** The HTTP door: GraphQL over JSON and server-sent events, closed to everything that it does not need. */
import { useCSRFPrevention } from '@graphql-yoga/plugin-csrf-prevention';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { createContext, type Services } from './context.ts';
import { schema } from './graphql/schema.ts';
import { MAX_IMPORT_BODY_BYTES, useBodySize } from './plugins/body-size.ts';
import { documentLimits } from './plugins/document-limits.ts';
import { useExecutionTimeout } from './plugins/execution-timeout.ts';
import { graphiqlOptions, renderGraphiQL } from './plugins/graphiql.ts';
import { hostnameOf, LOOPBACK_HOSTS, namesHost, useHostList } from './plugins/hosts.ts';
import { errorMask } from './plugins/mask-error.ts';
import { type PersistedDocuments, usePersistedDocuments } from './plugins/persisted-documents.ts';
import { useRequestId } from './plugins/request-id.ts';
import { useResponseHeaders } from './plugins/response-headers.ts';
import { useRoutes } from './routes/index.ts';

/** What the server answers with. */
export interface YogaOptions extends Services {
  logger: Logger;
  /** Host names that may be asked for, besides those of the loopback. */
  hosts?: readonly string[];
  /** Documents that may be asked for by hash. */
  documents?: PersistedDocuments | null;
}

/** Where GraphQL is served. */
export const GRAPHQL_PATH = '/graphql';

/** Where the server says that it is alive. */
const HEALTH_PATH = '/healthz';

/** The server as a function from request to response; `fetch` needs no port. */
export function createYogaServer({ store, jobs, logger, hosts = [], documents }: YogaOptions) {
  const known = new Set([...LOOPBACK_HOSTS, ...hosts.map(hostnameOf)]);
  return createYoga({
    schema,
    context: () => createContext({ store, jobs }),
    graphqlEndpoint: GRAPHQL_PATH,
    healthCheckEndpoint: HEALTH_PATH,
    landingPage: false,
    // Yoga's defaults answer any origin with credentials, take forms, and run several operations at once.
    cors: false,
    multipart: false,
    batching: false,
    maxRequestBodySize: MAX_IMPORT_BODY_BYTES,
    maskedErrors: { maskError: errorMask(logger) },
    // The mask has written what matters, with the request id.
    logging: false,
    graphiql: (request) => (namesHost(request, known) ? graphiqlOptions(store) : false),
    renderGraphiQL,
    plugins: [
      useRequestId(),
      useResponseHeaders(),
      useHostList(known),
      useRoutes({ store, logger }),
      ...guards(),
      ...(documents ? [usePersistedDocuments(documents)] : []),
    ],
  });
}

function guards(): Plugin[] {
  return [useCSRFPrevention() as Plugin, useBodySize(), ...documentLimits(), useExecutionTimeout()];
}

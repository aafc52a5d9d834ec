/** What the command line and the start script may use of the server. */
export {
  type IngestInput,
  type IngestOptions,
  type IngestProgress,
  type IngestResult,
  type IngestStory,
  ingest,
} from './ingest/ingest.ts';
export { linkAfterCrash } from './ingest/link-open-stories.ts';
export { type RunningServer, startServer } from './main.ts';
export { DEFAULT_PORT, optionsFromEnvironment, type ServerOptions } from './server-options.ts';
export { createYogaServer, GRAPHQL_PATH, HEALTH_PATH, type YogaOptions } from './yoga.ts';

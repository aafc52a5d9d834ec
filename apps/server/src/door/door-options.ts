/** What the door is put together of. */
import type { RequestListener } from 'node:http';
import type { Logger } from 'pino';
import type { Services } from '../context.ts';
import type { ObserveRequest } from '../operations/request-log.ts';
import type { PersistedDocuments } from '../plugins/persisted-documents.ts';
import type { Rights } from '../rights/rights.ts';

/** What the server answers with. */
export interface DoorOptions extends Services {
  logger: Logger;
  /** Who asks, what they may do, and to whom the server shows itself. */
  rights: Pick<Rights, 'exposure' | 'callerOf' | 'session'>;
  /** Host names that may be asked for, besides those of the loopback. */
  hosts?: readonly string[];
  /** Documents that may be asked for by hash. */
  documents?: PersistedDocuments | null;
  /** Answers known documents only. */
  persistedOnly?: boolean;
  /** What answers other paths, by the path, such as that of health and metrics. Host and origin are checked before. */
  paths?: Readonly<Record<string, RequestListener>>;
  /** Told of every request before it is answered. */
  observe?: ObserveRequest;
  /** How GraphQL is answered; for tests and benchmarks that compare the ways. */
  graphql?: GraphQLWays;
}

/** Ways to answer GraphQL that can be left out. */
export interface GraphQLWays {
  /** False leaves everything to Yoga. */
  compiled?: boolean;
  /** False forgets answers. */
  remembered?: boolean;
  /** A document is compiled when it comes so often: 2 by default. With 1 it is compiled at once, without a budget. */
  compileAt?: number;
}

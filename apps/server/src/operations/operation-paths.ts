/** The addresses for those who run the server: health, readiness and figures. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { callerOf, requireScope } from '../door/caller.ts';
import type { Rights } from '../rights/rights.ts';
import { answerHealth, HEALTH_PATH, READY_PATH, type ReadinessSources, readiness } from './health.ts';
import type { Metrics } from './metrics.ts';

/** Where the figures are. */
export const METRICS_PATH = '/metrics';

/** What the addresses are answered from. */
export interface OperationSources extends Omit<ReadinessSources, 'onUnready'> {
  logger: Logger;
  metrics: Pick<Metrics, 'answer'>;
  rights: Pick<Rights, 'exposure' | 'callerOf'>;
}

/** What answers each address; it fails with a RightsError where the caller may not ask. */
export function operationPaths({
  metrics,
  rights,
  logger,
  ...sources
}: OperationSources): Record<string, RequestListener> {
  const onUnready: ReadinessSources['onUnready'] = (because, error) =>
    logger.warn({ because, err: error }, 'the server is not ready');
  return {
    [HEALTH_PATH]: answerHealth,
    [READY_PATH]: readiness({ ...sources, onUnready }),
    [METRICS_PATH]: async (request: IncomingMessage, response: ServerResponse) => {
      // On the loopback whoever asks is on this machine; a proxy in front of the server makes it an exposed one.
      if (rights.exposure !== 'loopback') requireScope(await callerOf(request, rights), 'admin');
      await metrics.answer(request, response);
    },
  };
}

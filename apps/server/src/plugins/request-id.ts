/** One id for each request: it is in the answer's header, in the error that a client sees, and in the log. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { Plugin } from 'graphql-yoga';

const running = new AsyncLocalStorage<string>();

/** Id of the request that is being answered; a fresh one outside of any. */
export function requestId(): string {
  return running.getStore() ?? randomUUID();
}

/** Gives every request its id. A client's own id is not taken over: it could forge lines of the log. */
export function useRequestId(): Plugin {
  const ids = new WeakMap<Request, string>();
  return {
    instrumentation: {
      request: ({ request }, wrapped) => {
        const id = randomUUID();
        ids.set(request, id);
        return running.run(id, wrapped);
      },
    },
    onResponse({ request, response }) {
      const id = ids.get(request);
      if (id) response.headers.set('x-request-id', id);
    },
  };
}

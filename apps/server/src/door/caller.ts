/** Who sent a request, for everything behind the door. */
import type { IncomingMessage } from 'node:http';
import type { Caller, Scope } from '../rights/caller.ts';
import type { Rights } from '../rights/rights.ts';
import { refusalOf } from '../rights/rights-error.ts';

/** Whoever sent the request. Throws a RightsError for a token that is not good: it never counts as none. */
export function callerOf({ headers }: IncomingMessage, rights: Pick<Rights, 'callerOf'>): Promise<Caller> {
  const { authorization, cookie } = headers;
  return rights.callerOf({ authorization, cookie });
}

/** Throws a RightsError when the caller does not have the scope. */
export function requireScope(caller: Caller, scope: Scope): void {
  if (!caller.scopes.has(scope)) throw refusalOf(caller, scope);
}

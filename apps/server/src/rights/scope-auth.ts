/** What the schema asks of rights: which scopes a caller has, and how a field says no. */
import { type AuthFailure, AuthScopeFailureType } from '@pothos/plugin-scope-auth';
import { type Caller, SCOPES, type Scope } from './caller.ts';
import { type RightsError, refusalOf } from './rights-error.ts';

/** Each scope, and whether the caller has it. */
export function scopesOfCaller({ scopes }: Caller): Record<Scope, boolean> {
  return Object.fromEntries(SCOPES.map((scope) => [scope, scopes.has(scope)])) as Record<Scope, boolean>;
}

/** The error of a field that the caller may not have. */
export function unauthorizedError(caller: Caller, failure: AuthFailure): RightsError {
  const named = failure.kind === AuthScopeFailureType.AuthScope ? failure.scope : undefined;
  // Fields name one scope each; one that combines several is best described by the strictest.
  return refusalOf(caller, SCOPES.find((scope) => scope === named) ?? 'admin');
}

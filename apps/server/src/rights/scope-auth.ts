/** What the schema asks of rights: which scopes a caller has, and how a field says no. */
import { type AuthFailure, AuthScopeFailureType } from '@pothos/plugin-scope-auth';
import { type Caller, SCOPES, type Scope } from './caller.ts';
import { type RightsError, refusalOf } from './rights-error.ts';

/** Each scope, and whether the caller has it. */
export function scopesOfCaller({ scopes }: Caller): Record<Scope, boolean> {
  return Object.fromEntries(SCOPES.map((scope) => [scope, scopes.has(scope)])) as Record<Scope, boolean>;
}

/** The error of a field that the caller may not have. It names the first scope that is missing. */
export function unauthorizedError(caller: Caller, failure: AuthFailure): RightsError {
  const missing = missingScopes(failure);
  const scope = SCOPES.find((one) => missing.includes(one));
  if (!scope) throw new TypeError(`A field was refused for another reason than a scope: ${failure.kind}.`);
  return refusalOf(caller, scope);
}

/** A field that names scopes fails with a list of failures, also when it names only one. */
function missingScopes(failure: AuthFailure): string[] {
  if (failure.kind === AuthScopeFailureType.AuthScope) return [failure.scope];
  const isList =
    failure.kind === AuthScopeFailureType.AnyAuthScopes ||
    failure.kind === AuthScopeFailureType.AllAuthScopes;
  return isList ? failure.failures.flatMap(missingScopes) : [];
}

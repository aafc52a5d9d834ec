/** Refusals for want of rights, the same words at every door. They never repeat what was sent. */
import { GraphQLError } from 'graphql';
import { ANONYMOUS, type Caller, type Scope } from './caller.ts';

/** Where a request carries its token. */
export type Carrier = 'bearer' | 'session';

/** Why a token is not taken. Only who has its secret learns that it ended. */
export type TokenFault = 'malformed' | 'unknown' | 'expired' | 'revoked';

/** Who asks is not known, or the caller may not do it. */
export class RightsError extends GraphQLError {
  readonly status: 401 | 403;

  constructor(status: 401 | 403, message: string, extensions: Record<string, unknown>) {
    super(message, { extensions: { ...extensions, http: { status, ...(status === 401 && CHALLENGE) } } });
    // The mask lets errors of this name pass.
    this.name = 'GraphQLError';
    this.status = status;
  }
}

/** For a caller without a scope: whoever carries no token can still sign in. */
export function refusalOf(caller: Caller, scope: Scope): RightsError {
  return caller.id === ANONYMOUS ? signInNeeded(scope) : scopeMissing(scope);
}

/** For a caller without a token where one is needed. */
export function signInNeeded(scope: Scope): RightsError {
  return new RightsError(
    401,
    `This needs the right "${scope}". Sign in on the dashboard with the editor link that the server printed when it started, or send a token: Authorization: Bearer onr_… ("onrecord token create" makes one).`,
    { code: 'UNAUTHENTICATED', scope },
  );
}

/** For a token that is not, or no longer, taken. */
export function badToken(carrier: Carrier, fault: TokenFault): RightsError {
  const words = carrier === 'bearer' ? BEARER_WORDS[fault] : SESSION_WORDS;
  return new RightsError(401, words, { code: 'UNAUTHENTICATED', carrier, fault });
}

/** For a caller whose token does not have the scope. */
export function scopeMissing(scope: Scope): RightsError {
  return new RightsError(
    403,
    `This needs the right "${scope}", which your token does not have. Ask for one that has it: onrecord token create --scopes ${scope}.`,
    { code: 'FORBIDDEN', scope },
  );
}

/** HTTP wants every 401 to say what would do (RFC 9110); no browser asks for a password at this word. */
const CHALLENGE = { headers: { 'www-authenticate': 'Bearer' } };

const BEARER_WORDS: Record<TokenFault, string> = {
  malformed:
    'The Authorization header holds no token of this server. Send "Bearer onr_…" with a token from "onrecord token create", or no such header.',
  unknown: 'This token is not known here. "onrecord token create" makes one for this database.',
  expired: 'This token has expired. "onrecord token create" makes a new one.',
  revoked: 'This token was revoked. "onrecord token create" makes a new one.',
};

const SESSION_WORDS =
  'Your session has ended. Sign in again, or sign out (GET /session lets the browser forget it) to go on without rights to write.';

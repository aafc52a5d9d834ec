/** Finds out who sent a request, for every door. A token that is not good is refused: it never counts as none. */
import type { StoreReader, Token } from '@onrecord/store';
import { parseCookie } from 'cookie';
import { ANONYMOUS, type Caller, scopesOf } from './caller.ts';
import { anonymousScopes, type Exposure } from './exposure.ts';
import { badToken, type Carrier, type TokenFault } from './rights-error.ts';
import { belongsTo, parseToken } from './token-string.ts';

/** The headers that say who asks, as they came. */
export interface Credentials {
  authorization?: string | null;
  cookie?: string | null;
}

/** The cookie that holds a session. */
export const SESSION_COOKIE = 'onrecord_session';

/** A token as it was sent. */
export interface SentToken {
  carrier: Carrier;
  /** Null when the header has another form than `Bearer` and a word. */
  written: string | null;
}

/** The token that a request carries: the header's before the cookie's, and null when there is neither. */
export function sentToken({ authorization, cookie }: Credentials): SentToken | null {
  if (authorization !== undefined && authorization !== null)
    return { carrier: 'bearer', written: BEARER.exec(authorization)?.[1] ?? null };
  const session = cookie ? parseCookie(cookie)[SESSION_COOKIE] : undefined;
  return session === undefined ? null : { carrier: 'session', written: session };
}

/** What became of a token that was sent. */
export type Judged = { good: true; token: Token } | { good: false; fault: TokenFault; id: string | null };

/** Whether a token is good at `now`. A cookie holds a session, and a header may hold either. */
export async function judgeToken(
  store: Pick<StoreReader, 'token'>,
  { carrier, written }: SentToken,
  now: number,
): Promise<Judged> {
  const parts = written === null ? null : parseToken(written);
  if (!parts) return { good: false, fault: 'malformed', id: null };
  const token = await store.token(parts.id);
  if (!belongsTo(parts.secret, token?.hash ?? null) || !token)
    return { good: false, fault: 'unknown', id: token?.id ?? null };
  const { id, kind, revokedAt, expiresAt } = token;
  if (carrier === 'session' && kind !== 'session') return { good: false, fault: 'unknown', id };
  if (revokedAt !== null) return { good: false, fault: 'revoked', id };
  if (expiresAt !== null && expiresAt <= now) return { good: false, fault: 'expired', id };
  return { good: true, token };
}

/** What finding the caller needs. */
export interface CallerServices {
  store: Pick<StoreReader, 'token'>;
  exposure: Exposure;
  /** Milliseconds since 1970. */
  now(): number;
  /** Is told of a token that was refused: the id of the one that it claims to be, if there is one, and why. */
  onRefusal(id: string | null, fault: TokenFault, carrier: Carrier): void;
}

/** The caller of a request. Throws a RightsError (UNAUTHENTICATED) for a token that is not good. */
export async function findCaller(credentials: Credentials, services: CallerServices): Promise<Caller> {
  const sent = sentToken(credentials);
  if (!sent) return { id: ANONYMOUS, name: null, scopes: anonymousScopes(services.exposure) };
  const judged = await judgeToken(services.store, sent, services.now());
  if (judged.good) return callerOf(judged.token);
  services.onRefusal(judged.id, judged.fault, sent.carrier);
  throw badToken(sent.carrier, judged.fault);
}

/** Whoever carries this token. */
export function callerOf({ id, name, scopes }: Token): Caller {
  return { id, name, scopes: scopesOf(scopes) };
}

/** As RFC 6750 has it; the scheme in any case. */
const BEARER = /^bearer +(\S+) *$/i;

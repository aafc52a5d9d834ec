/** Whoever may come to a server: with every kind of token, good and bad, in the header and in the cookie. */
import type { Store } from '@onrecord/store';
import { SCOPES, type Scope } from '../../src/rights/caller.ts';
import { SESSION_COOKIE } from '../../src/rights/callers.ts';
import { mintToken } from '../../src/rights/mint-token.ts';
import { parseToken, randomParts, writeToken } from '../../src/rights/token-string.ts';

/** Somebody who asks. */
export interface Role {
  name: string;
  headers: Record<string, string>;
  /** What the token may do; `anonymous` has what the server gives to everybody, and null stands for one that is refused. */
  scopes: readonly Scope[] | 'anonymous' | null;
  /** Where a bad token stands. */
  carrier: 'bearer' | 'session' | null;
}

/** All roles, and every secret that was given out for them. */
export interface Cast {
  roles: Role[];
  /** Strings that may stand in no log, answer or audit row. */
  secrets: string[];
}

type Life = { expiresAt?: number | null; kind?: 'token' | 'session' };

/** Stores the tokens of all roles. */
export async function castOf(store: Store): Promise<Cast> {
  const secrets: string[] = [];
  const now = Date.now();
  const keep = (written: string): string => {
    secrets.push(parseToken(written)?.secret ?? written);
    return written;
  };
  const made = async (scopes: readonly Scope[], { expiresAt = null, kind = 'token' }: Life = {}) => {
    const { token, written } = mintToken({ name: 'matrix', kind, scopes, createdAt: now, expiresAt });
    const entry = { at: now, actor: 'command-line', action: 'token.create', subject: token.id, detail: {} };
    await store.addToken(token, entry);
    return { id: token.id, written: keep(written) };
  };
  const ended = async (kind: 'token' | 'session') => {
    const { id, written } = await made(SCOPES, { kind });
    await store.revokeToken(id, now, {
      at: now,
      actor: 'command-line',
      action: 'token.revoke',
      subject: id,
      detail: {},
    });
    return written;
  };
  const all = await made(SCOPES);
  const session = await made(['read', 'correct', 'ingest'], { kind: 'session', expiresAt: now + 3_600_000 });
  const adminSession = await made(SCOPES, { kind: 'session', expiresAt: now + 3_600_000 });
  const wrong = keep(writeToken({ ...randomParts(), id: all.id }));
  const bearer = (written: string) => ({ authorization: `Bearer ${written}` });
  const cookie = (written: string) => ({ cookie: `theme=dark; ${SESSION_COOKIE}=${written}` });
  const good = (name: string, scopes: Role['scopes'], headers: Role['headers']): Role => ({
    name,
    headers,
    scopes,
    carrier: null,
  });
  const bad = (name: string, carrier: 'bearer' | 'session', headers: Role['headers']): Role => ({
    name,
    headers,
    scopes: null,
    carrier,
  });
  const roles = [
    good('anonymous', 'anonymous', {}),
    good('another cookie', 'anonymous', { cookie: 'theme=dark' }),
    good('every scope', SCOPES, bearer(all.written)),
    good('session of an editor', ['read', 'correct', 'ingest'], cookie(session.written)),
    good('session of an administrator', SCOPES, cookie(adminSession.written)),
    good('session in the header', ['read', 'correct', 'ingest'], bearer(session.written)),
    good('bearer in lower case', SCOPES, { authorization: `bearer ${all.written}` }),
    bad('expired', 'bearer', bearer((await made(SCOPES, { expiresAt: now - 1 })).written)),
    bad('revoked', 'bearer', bearer(await ended('token'))),
    bad('unknown', 'bearer', bearer(keep(writeToken(randomParts())))),
    bad('wrong secret', 'bearer', bearer(wrong)),
    bad('malformed', 'bearer', bearer('onr_nonsense')),
    bad('two tokens', 'bearer', bearer(`${all.written}, ${all.written}`)),
    bad('empty', 'bearer', { authorization: 'Bearer ' }),
    bad('another scheme', 'bearer', { authorization: `Basic ${all.written}` }),
    bad(
      'expired session',
      'session',
      cookie((await made(SCOPES, { kind: 'session', expiresAt: now - 1 })).written),
    ),
    bad('closed session', 'session', cookie(await ended('session'))),
    bad('unknown session', 'session', cookie(keep(writeToken(randomParts())))),
    bad('malformed session', 'session', cookie('nonsense')),
    bad('empty session', 'session', cookie('')),
    bad('token in the cookie', 'session', cookie(all.written)),
    bad('bad token beside a good session', 'bearer', { ...cookie(session.written), ...bearer(wrong) }),
    good('good token beside a bad session', SCOPES, { ...cookie('nonsense'), ...bearer(all.written) }),
  ];
  for (const scope of SCOPES) roles.push(good(scope, [scope], bearer((await made([scope])).written)));
  return { roles, secrets };
}

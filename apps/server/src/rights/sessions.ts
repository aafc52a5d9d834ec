/** Sessions: a browser's own token, in a cookie that no script can read. */
import type { StoreReader, Token } from '@onrecord/store';
import type { Writer } from '../writing/writer.ts';
import type { Audit } from './audit.ts';
import { ANONYMOUS, type Scope } from './caller.ts';
import { type Credentials, judgeToken, sentToken } from './callers.ts';
import type { EditorCode } from './editor-code.ts';
import { mintToken } from './mint-token.ts';

/** What a browser signs in with. */
export type SignIn = { code: string } | { token: string };

/** What sessions need. */
export interface SessionServices {
  store: Pick<StoreReader, 'token'>;
  writer: Pick<Writer, 'addToken' | 'revokeToken'>;
  audit: Audit;
  editorCode: EditorCode;
  /** Milliseconds since 1970. */
  now(): number;
}

/** A session that was opened. */
export interface OpenedSession {
  session: Token;
  /** What the cookie holds. It is nowhere else. */
  written: string;
}

/** Opens a session; null when the code or token is not good. */
export async function openSession(
  signIn: SignIn,
  { store, writer, audit, editorCode, now }: SessionServices,
): Promise<OpenedSession | null> {
  const at = now();
  const add = async (name: string, scopes: readonly string[], endsAt: number, openedWith: string | null) => {
    const { token: session, written } = mintToken({
      name,
      kind: 'session',
      scopes,
      createdAt: at,
      expiresAt: endsAt,
      openedWith,
    });
    const actor = openedWith ?? ANONYMOUS;
    const detail = { with: openedWith ? 'token' : 'editor-code', scopes: scopes.join(',') };
    await writer.addToken(
      session,
      audit.entry({ actor, action: 'session.open', subject: session.id, detail }),
    );
    return { session, written };
  };
  if ('code' in signIn) {
    if (!editorCode.take(signIn.code, at)) return null;
    return add('editor', EDITOR_SCOPES, at + LIFE_MS, null).catch((error) => {
      editorCode.giveBack();
      throw error;
    });
  }
  const judged = await judgeToken(store, { carrier: 'bearer', written: signIn.token }, at);
  if (!judged.good || judged.token.kind !== 'token') return null;
  const { id, name, scopes, expiresAt } = judged.token;
  return add(name, scopes, Math.min(at + LIFE_MS, expiresAt ?? Number.POSITIVE_INFINITY), id);
}

/** Ends the session whose cookie came along; nothing happens without a good one. */
export async function closeSession(
  { cookie }: Credentials,
  { store, writer, audit, now }: SessionServices,
): Promise<void> {
  const sent = sentToken({ cookie });
  const judged = sent && (await judgeToken(store, sent, now()));
  if (!judged?.good) return;
  const { id } = judged.token;
  await writer.revokeToken(id, now(), audit.entry({ actor: id, action: 'session.close', subject: id }));
}

/** Who was at the machine when it started may do what the pages offer, and not make tokens. */
const EDITOR_SCOPES: readonly Scope[] = ['read', 'correct', 'ingest'];

/** Two weeks: a browser that somebody else may sit at by then should ask again. */
const LIFE_MS = 14 * 24 * 60 * 60 * 1_000;

/**
 * `POST`, `GET` and `DELETE /session`: signing in, who is signed in, signing out. It takes JSON alone, which no form of another site
 * can send, and the door before it checks Host and Origin.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { stringifySetCookie } from 'cookie';
import { Attempts } from './attempts.ts';
import type { Caller } from './caller.ts';
import { type CallerServices, callerOf, findCaller, SESSION_COOKIE } from './callers.ts';
import { RightsError } from './rights-error.ts';
import { closeSession, openSession, type SessionServices, type SignIn } from './sessions.ts';

/** Where sessions are opened and closed. */
export const SESSION_PATH = '/session';

/** Answers one request to `/session`; it rejects only for what nobody expected, with nothing sent yet. */
export type SessionHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** The handler of one server. */
export function sessionHandler(services: SessionServices & CallerServices): SessionHandler {
  const attempts = new Attempts();
  return async (request, response) => {
    const answer = await answerTo(request, services, attempts);
    response.writeHead(answer.status, { ...HEADERS, ...answer.headers });
    response.end(answer.body === undefined ? undefined : JSON.stringify(answer.body));
  };
}

interface Answer {
  status: number;
  body?: object;
  headers?: Record<string, string>;
}

const HEADERS = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };

/** Many times a token and its name. */
const MAX_BODY_BYTES = 4_096;

async function answerTo(
  request: IncomingMessage,
  services: SessionServices & CallerServices,
  attempts: Attempts,
): Promise<Answer> {
  if (request.method === 'GET' || request.method === 'HEAD') return tell(request, services);
  if (request.method === 'POST') return signIn(request, services, attempts);
  if (request.method === 'DELETE') {
    await closeSession(request.headers, services);
    return { status: 204, headers: { 'set-cookie': forgetCookie(request) } };
  }
  return refusal(405, 'METHOD_NOT_ALLOWED', 'Use GET, POST or DELETE here.', {
    allow: 'GET, HEAD, POST, DELETE',
  });
}

/** Who asks. A cookie that is no longer good is let go of here: a reader must not be locked out by it. */
async function tell(request: IncomingMessage, services: CallerServices): Promise<Answer> {
  const { authorization, cookie } = request.headers;
  try {
    return { status: 200, body: told(await findCaller({ authorization, cookie }, services), false) };
  } catch (error) {
    if (!(error instanceof RightsError)) throw error;
    if (error.extensions.carrier !== 'session') return refusal(401, 'UNAUTHENTICATED', error.message);
    const headers = { 'set-cookie': forgetCookie(request) };
    return { status: 200, body: told(await findCaller({}, services), true), headers };
  }
}

async function signIn(
  request: IncomingMessage,
  services: SessionServices & CallerServices,
  attempts: Attempts,
): Promise<Answer> {
  const read = await readSignIn(request);
  if ('status' in read) return read;
  const opened = await openSession(read, services);
  if (!opened) return wrong('code' in read ? 'code' : 'token', services, attempts);
  await closeSession(request.headers, services);
  const { session, written } = opened;
  const maxAge = Math.floor(((session.expiresAt ?? 0) - session.createdAt) / 1_000);
  return {
    status: 200,
    body: told(callerOf(session), false),
    headers: { 'set-cookie': cookieOf(request, written, maxAge) },
  };
}

function wrong(what: 'code' | 'token', { audit, now }: SessionServices, attempts: Attempts): Answer {
  audit.noteRefusal({ actor: 'anonymous', action: 'session.refused', subject: null, detail: { with: what } });
  const wait = attempts.fail(now());
  if (wait !== null)
    return refusal(429, 'TOO_MANY_ATTEMPTS', `Signing in failed too often. Wait ${wait} seconds.`, {
      'retry-after': String(wait),
    });
  return refusal(401, 'UNAUTHENTICATED', WRONG[what]);
}

const WRONG = {
  code: 'This editor link is not good: it works once, for an hour, on the server that printed it. Start the server again for a new one, or sign in with a token.',
  token:
    'This token is not good here: it is unknown, expired or revoked. "onrecord token create" makes a new one.',
};

function told({ name, scopes }: Caller, ended: boolean): object {
  return { name, scopes: [...scopes], ended };
}

async function readSignIn(request: IncomingMessage): Promise<SignIn | Answer> {
  const type = request.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
  if (type !== 'application/json')
    return refusal(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send JSON, with the content type application/json.');
  const body = await readBody(request);
  if (body === null)
    return refusal(413, 'PAYLOAD_TOO_LARGE', 'This is too long to be a code or a token.', {
      connection: 'close',
    });
  const sent = signInOf(body);
  return sent ?? refusal(400, 'BAD_USER_INPUT', 'Send {"code": "…"} or {"token": "…"}.');
}

/** The body as text; null when it is too long. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function signInOf(body: string): SignIn | null {
  try {
    const sent: unknown = JSON.parse(body);
    if (typeof sent !== 'object' || sent === null) return null;
    const { code, token } = sent as Record<string, unknown>;
    if (typeof code === 'string' && token === undefined) return { code };
    return typeof token === 'string' && code === undefined ? { token } : null;
  } catch {
    return null;
  }
}

function refusal(
  status: number,
  code: string,
  message: string,
  headers: Record<string, string> = {},
): Answer {
  return {
    status,
    body: { errors: [{ message, extensions: { code } }] },
    headers: { ...(status === 401 && { 'www-authenticate': 'Bearer' }), ...headers },
  };
}

function cookieOf(request: IncomingMessage, value: string, maxAge: number): string {
  return stringifySetCookie({
    name: SESSION_COOKIE,
    value,
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    // Browsers keep no secure cookie that came over plain HTTP; what stands in front says when it spoke HTTPS.
    secure: request.headers['x-forwarded-proto'] === 'https',
    maxAge,
  });
}

function forgetCookie(request: IncomingMessage): string {
  return cookieOf(request, '', 0);
}

/** What the browser asks of `/session`, which answers with a cookie that no script can read. */

/** What a person signs in with: the code of the editor link, or a token. */
export type SignIn = { code: string } | { token: string };

const SESSION = '/session';

/** Signs in. Resolves with null when it worked, else with what the server says against it. */
export async function openSession(signIn: SignIn): Promise<string | null> {
  try {
    const answer = await fetch(SESSION, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(signIn),
    });
    return answer.ok ? null : await faultOf(answer);
  } catch {
    return 'The server could not be reached. Is it still running?';
  }
}

/** Signs out, here and on the server. Resolves with null when it worked. */
export async function endSession(): Promise<string | null> {
  const answer = await fetch(SESSION, { method: 'DELETE' }).catch(() => null);
  return answer?.ok ? null : 'You are still signed in: the server could not be reached.';
}

/** Lets the browser forget a session that the server does not know any more: it answers so to who asks with one. */
export async function forgetEndedSession(): Promise<void> {
  const answer = await fetch(SESSION).catch(() => null);
  await answer?.arrayBuffer();
}

async function faultOf(answer: Response): Promise<string> {
  const body = (await answer.json().catch(() => null)) as { errors?: { message?: string }[] } | null;
  return body?.errors?.[0]?.message ?? `The server answered with ${answer.status}.`;
}

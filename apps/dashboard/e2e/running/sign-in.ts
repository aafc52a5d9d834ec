/** Signing in without a browser. */

/** Opens a session and gives what its cookie holds. Throws what the server says against it. */
export async function sessionOf(
  origin: string,
  signIn: { code: string } | { token: string },
): Promise<string> {
  const answer = await fetch(`${origin}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(signIn),
  });
  const session = /^onrecord_session=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1];
  if (!session) throw new Error(`Signing in failed (${answer.status}): ${await answer.text()}`);
  return session;
}

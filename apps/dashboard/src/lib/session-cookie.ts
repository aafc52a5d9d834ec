/** The name under which the server keeps a session in the browser. No script can read it, and it is sent to this site only. */
export const SESSION_COOKIE = 'onrecord_session';

/**
 * The session's part of a Cookie header, null without one. A browser sends what every program on this machine has set under
 * its name: that is not for the server behind the dashboard.
 */
export function sessionCookie(header: string | null): string | null {
  const found = header?.split(';').find((one) => one.trim().startsWith(`${SESSION_COOKIE}=`));
  return found?.trim() ?? null;
}

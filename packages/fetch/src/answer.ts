/** What a site answers to one request, before anybody has judged it. */

/** One answer of a site. */
export interface Answer {
  status: number;
  /** By name in lower case. */
  headers: Record<string, string | string[] | undefined>;
  /** Unpacked; empty for an answer that carries no file. */
  bytes: Uint8Array;
}

/** The value of a header; of several the first one, as browsers take it for what is said once. */
export function headerOf({ headers }: Pick<Answer, 'headers'>, name: string): string | null {
  const value = headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
}

/** Whether the answer carries a whole file (203 is a file that a proxy has touched; 206 would be a part of one). */
export function carriesFile(status: number): boolean {
  return status === 200 || status === 203;
}

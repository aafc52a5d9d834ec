/** The product as people start it, over a database of its own. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';
import { startProgram } from './program.ts';

export interface Onrecord {
  /** The dashboard, without a slash at its end. */
  origin: string;
  /** The GraphQL server, without a slash at its end. */
  api: string;
  /** Opens one session. */
  editorCode: string;
  /** The file of the database. */
  database: string;
  stop: () => Promise<void>;
}

/**
 * Runs `pnpm start` with the build that is there: a fresh database gets the demonstration story, or the articles of a folder.
 * Throws with what was printed when there is no build.
 */
export async function startOnrecord(articles: readonly string[] = []): Promise<Onrecord> {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-e2e-'));
  const [port, apiPort] = [await freePort(), await freePort()];
  const database = join(folder, 'onrecord.db');
  const editorCode = randomBytes(32).toString('base64url');
  const program = await startProgram('scripts/start.mjs', {
    args: [
      ...articles,
      '--no-build',
      '--db',
      database,
      '--port',
      String(port),
      '--api-port',
      String(apiPort),
    ],
    env: { ONRECORD_EDITOR_CODE: editorCode },
    ready: /Onrecord is running/,
  });
  return {
    origin: `http://127.0.0.1:${port}`,
    api: `http://127.0.0.1:${apiPort}`,
    editorCode,
    database,
    stop: async () => {
      await program.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

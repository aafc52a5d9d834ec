/** Runs the real command line as a child process, as a person would, on files and databases of its own. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** How a command ended and what it printed. */
export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** The door of the command line. */
export const BIN = fileURLToPath(new URL('../../../bin/onrecord.mjs', import.meta.url));

/** Runs `onrecord ARGS...` in `cwd`. The caller's own database and folder are hidden from it. */
export function onrecord(
  args: readonly string[],
  { cwd, env, input }: { cwd?: string; env?: Record<string, string>; input?: string } = {},
): Promise<Ended> {
  const child = startOnrecord(args, { cwd, env });
  child.process.stdin.end(input);
  return child.ended;
}

/** The same, still running. */
export function startOnrecord(
  args: readonly string[],
  { cwd, env }: { cwd?: string; env?: Record<string, string> } = {},
) {
  const { ONRECORD_DB: _db, INIT_CWD: _folder, npm_lifecycle_event: _script, ...rest } = process.env;
  const child = spawn(process.execPath, [BIN, ...args], { cwd, env: { ...rest, ...env } });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
  return { process: child, ended, stderr: () => stderr };
}

/** A folder that is removed when the test has finished. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-cli-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Where relative paths start. pnpm runs a root script in the root, wherever it was called; the caller means the own folder. */
import { resolve } from 'node:path';

/** The scripts of the root package.json under which pnpm runs this program. */
const ROOT_SCRIPTS = new Set(['onrecord', 'start']);

/** The folder in which the command was typed. */
function callerFolder(env: NodeJS.ProcessEnv = process.env): string {
  const isRootScript = ROOT_SCRIPTS.has(env.npm_lifecycle_event ?? '');
  return (isRootScript && env.INIT_CWD) || process.cwd();
}

/** The absolute form of a path as it was typed. */
export function resolveTyped(path: string, env: NodeJS.ProcessEnv = process.env): string {
  return resolve(callerFolder(env), path);
}

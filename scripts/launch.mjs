/** The order of a start: check what can fail, build, import, serve, and tell where. Each step is a file of its own. */
import { relative } from 'node:path';
import { checkAdministrator } from './administrator.mjs';
import { serveApi } from './api.mjs';
import { build } from './build.mjs';
import { reachable, serveDashboard } from './dashboard.mjs';
import { editorLink, takeEditorCode } from './editor-code.mjs';
import { importArticles } from './first-articles.mjs';
import { watchLaunchers } from './launchers.mjs';
import { checkPorts } from './ports.mjs';
import { startProcesses } from './processes.mjs';
import { StartError } from './start-error.mjs';
import { HELP, startOptions } from './start-options.mjs';

/** Starts everything and stays until asked to stop; leaves the exit code in `process.exitCode`. */
export async function launch(argv) {
  const processes = startProcesses();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => processes.stop());
  try {
    const options = withEditorCode(await startOptions(argv));
    if (options.help) process.stdout.write(HELP);
    else process.exitCode = await serve(options, processes);
  } catch (error) {
    process.exitCode = report(error, processes);
  }
  await processes.stop();
}

/** Resolves with the exit code when everything has stopped. */
async function serve(options, processes) {
  await checkPorts(options);
  const unwatch = watchLaunchers(() => processes.stop());
  try {
    if (options.build) await build(processes);
    await checkAdministrator(options, processes);
    await importArticles(options, processes);
    const api = serveApi(options, processes);
    await Promise.all([api, serveDashboard(options, processes, api)]);
    process.stdout.write(addresses(options));
    return await processes.ended();
  } finally {
    unwatch();
  }
}

/** A start that was asked to stop before it was complete has not failed. */
function report(error, processes) {
  if (processes.isStopping()) return 130;
  const known = error instanceof StartError;
  process.stderr.write(`${known ? error.message : error.stack}\n`);
  return known ? error.exitCode : 3;
}

/** What others reach often runs as a service, whose output stays in a file: there the code would outlive its purpose. */
function withEditorCode(options) {
  const { code, isGiven } = takeEditorCode();
  const isShown = !options.exposed || process.stdout.isTTY === true;
  return { ...options, editorCode: isShown || isGiven ? code : null, isEditorLinkShown: isShown };
}

function addresses({ port, apiPort, host, database, caller, editorCode, isEditorLinkShown }) {
  const at = reachable(host) === '127.0.0.1' ? 'localhost' : reachable(host);
  const dashboard = `http://${at}:${port}`;
  const editor = isEditorLinkShown
    ? `${editorLink(dashboard, editorCode)}  (opens once, within an hour)`
    : `${dashboard}/sign-in  (with a token: pnpm onrecord token create)`;
  return `
Onrecord is running. Stop it with Ctrl-C.

  Dashboard  ${dashboard}
  To write   ${editor}
  GraphQL    ${dashboard}/graphql
  Server     http://localhost:${apiPort}/graphql
  Docs       http://localhost:${apiPort}/docs/
  Database   ${relative(caller, database).startsWith('..') ? database : relative(caller, database)}

`;
}

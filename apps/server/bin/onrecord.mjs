#!/usr/bin/env node
/** The command line's door: it says in words that a Node is too old, and only then loads the rest. */
import { existsSync } from 'node:fs';
import { oldNodeMessage } from './supported-node.mjs';

/** As in the table of exit codes: nothing could be done. */
const IMPOSSIBLE = 3;

const program = new URL('../dist/cli.js', import.meta.url);

main().catch((error) => {
  fail(`Onrecord could not be loaded: ${error.message}. Run "npx -y pnpm@12 build", then try again.`);
});

async function main() {
  const oldNode = oldNodeMessage(process.versions.node);
  if (oldNode) return fail(oldNode);
  if (!existsSync(program)) {
    const { buildForTheFirstTime } = await import('./first-build.mjs');
    const obstacle = buildForTheFirstTime();
    if (obstacle) return fail(obstacle);
  }
  const cli = await import(program.href);
  return cli.run(process.argv);
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exitCode = IMPOSSIBLE;
}

#!/usr/bin/env node
/** The command line's door: it says in words that a Node is too old or the build is missing, and only then loads the rest. */
import { existsSync } from 'node:fs';
import { oldNodeMessage } from './supported-node.mjs';

/** As in the table of exit codes: nothing could be done. */
const IMPOSSIBLE = 3;

const program = new URL('../dist/cli.js', import.meta.url);
const obstacle =
  oldNodeMessage(process.versions.node) ||
  (existsSync(program)
    ? null
    : 'Onrecord is not built yet. Run "npx -y pnpm@12 build" once, then try again.');

if (obstacle) {
  process.stderr.write(`${obstacle}\n`);
  process.exitCode = IMPOSSIBLE;
} else {
  import(program.href).then(
    (cli) => cli.run(process.argv),
    (error) => {
      process.stderr.write(
        `Onrecord could not be loaded: ${error.message}. Run "npx -y pnpm@12 build", then try again.\n`,
      );
      process.exitCode = IMPOSSIBLE;
    },
  );
}

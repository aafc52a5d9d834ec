/** `pnpm start`: everything from a fresh checkout to a dashboard with articles. Only the check of Node is loaded before it passes. */
import { oldNodeMessage } from '../apps/server/bin/supported-node.mjs';

const obstacle = oldNodeMessage(process.versions.node);
if (obstacle) {
  process.stderr.write(`${obstacle}\n`);
  process.exitCode = 3;
} else {
  import('./launch.mjs').then(({ launch }) => launch(process.argv.slice(2)));
}

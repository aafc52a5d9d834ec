import { describe, expect, it } from 'vitest';
import { launchersAbove } from './launchers.mjs';

/** Processes by id, each with its parent. */
function processes(commands: Record<number, [parent: number, command: string]>) {
  return (pid: number) => {
    const found = commands[pid];
    return found ? { parent: found[0], command: found[1] } : null;
  };
}

describe('launchers above a start', () => {
  it('are the package managers with the shells between them, and not the shell that a person works in', () => {
    const look = processes({
      40: [30, '/home/ada/.npm/_npx/9c/node_modules/pnpm/pnpm start'],
      30: [20, 'sh -c pnpm start'],
      20: [10, 'npm exec pnpm@12 start'],
      10: [1, '-bash'],
    });
    expect(launchersAbove(40, look)).toEqual([40, 30, 20]);
  });

  it('leave out the shell on top, which ends while a start in the background goes on', () => {
    const look = processes({
      40: [20, 'node /usr/lib/node_modules/npm/bin/npx-cli.js -y pnpm@12 start'],
      20: [10, 'sh -c npx -y pnpm@12 start &'],
      10: [1, '/usr/bin/node /srv/agent.js'],
    });
    expect(launchersAbove(40, look)).toEqual([40]);
  });

  it('are none when the start was called directly, also from inside of a package store', () => {
    const look = processes({
      40: [20, 'node /checkout/node_modules/.pnpm/vitest@5/node_modules/vitest/dist/forks.js'],
      20: [1, 'pnpm test'],
    });
    expect(launchersAbove(40, look)).toEqual([]);
  });
});

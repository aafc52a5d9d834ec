import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { settlingOf } from './settling.ts';

/** Something to settle, with readers in the way so many times. */
function held(times: number) {
  const seen = { tries: 0 };
  const settle = async () => {
    seen.tries += 1;
    return seen.tries > times;
  };
  return { seen, settle };
}

it('settles again until no reader is in the way', async () => {
  const { seen, settle } = held(2);
  await settlingOf({ settle }, 5).begin();
  expect(seen.tries).toBe(1);
  await expect.poll(() => seen.tries).toBe(3);
  await pause(30);
  expect(seen.tries).toBe(3);
});

it('stops when it is told to, and when the store fails', async () => {
  const { seen, settle } = held(100);
  const settling = settlingOf({ settle }, 5);
  await settling.begin();
  settling.stop();
  await pause(30);
  expect(seen.tries).toBe(1);
  let failed = 0;
  await settlingOf(
    {
      settle: async () => {
        failed += 1;
        throw new Error('closed');
      },
    },
    5,
  ).begin();
  await pause(30);
  expect(failed).toBe(1);
});

import { describe, expect, it } from 'vitest';
import { inOrder } from './in-order.ts';

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('working in order', () => {
  it('gives results in the order of the items though later ones are ready first', async () => {
    const slowFirst = async (ms: number) => {
      await wait(ms);
      return ms;
    };
    expect(await collect(inOrder([30, 5, 20, 0], 2, slowFirst))).toEqual([30, 5, 20, 0]);
  });

  it('works on several items at a time and never on more than asked', async () => {
    let running = 0;
    let most = 0;
    const counted = async () => {
      running += 1;
      most = Math.max(most, running);
      await wait(5);
      running -= 1;
    };
    await collect(inOrder([1, 2, 3, 4, 5, 6, 7], 3, counted));
    expect(most).toBe(3);
  });

  it('takes no further item after it was aborted, and finishes those begun', async () => {
    const controller = new AbortController();
    const found = await collect(
      inOrder(
        [1, 2, 3, 4],
        2,
        async (item) => {
          if (item === 2) controller.abort();
          return item;
        },
        controller.signal,
      ),
    );
    expect(found).toEqual([1, 2]);
  });

  it('throws the error of an item when its turn comes', async () => {
    const failing = inOrder([1, 2, 3], 3, async (item) => {
      if (item === 2) throw new Error('the second is broken');
      return item;
    });
    expect((await failing.next()).value).toBe(1);
    await expect(failing.next()).rejects.toThrow('the second is broken');
  });
});

import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { inOrderInParts } from './in-order-in-parts.ts';

async function all<Part>(parts: AsyncGenerator<Part>): Promise<Part[]> {
  const found: Part[] = [];
  for await (const part of parts) found.push(part);
  return found;
}

describe('work in order and in parts', () => {
  it('gives the parts in the order of the items, however long each takes', async () => {
    const work = async function* (item: number) {
      for (const part of ['a', 'b']) {
        await delay(20 - 5 * item);
        yield `${item}${part}`;
      }
    };
    expect(await all(inOrderInParts([0, 1, 2, 3], 2, work))).toEqual([
      '0a',
      '0b',
      '1a',
      '1b',
      '2a',
      '2b',
      '3a',
      '3b',
    ]);
  });

  it('works on as many items at once as it may, and on none by more than a few parts ahead', async () => {
    const made = [0, 0, 0];
    const work = async function* (item: number) {
      for (let part = 0; part < 1000; part++) {
        made[item] = (made[item] ?? 0) + 1;
        yield item;
      }
    };
    const parts = inOrderInParts([0, 1, 2], 2, work);
    await parts.next();
    await delay(20);
    expect(made[0]).toBeLessThan(50);
    expect(made[1]).toBeGreaterThan(0);
    expect(made[1]).toBeLessThan(50);
    expect(made[2]).toBe(0);
    expect(await all(parts)).toHaveLength(2999);
  });

  it('gives what came before an error, and ends the others', async () => {
    const ended: number[] = [];
    const work = async function* (item: number) {
      try {
        yield item;
        await delay(5);
        if (item === 1) throw new Error('a broken pier');
        yield item;
      } finally {
        ended.push(item);
      }
    };
    const seen: number[] = [];
    const reading = (async () => {
      for await (const part of inOrderInParts([0, 1, 2, 3], 3, work)) seen.push(part);
    })();
    await expect(reading).rejects.toThrow('a broken pier');
    expect(seen).toEqual([0, 0, 1]);
    await expect.poll(() => ended.sort()).toEqual([0, 1, 2, 3]);
  });

  it('takes no further item once it is stopped', async () => {
    const stop = new AbortController();
    const work = async function* (item: number) {
      yield item;
    };
    const seen: number[] = [];
    for await (const part of inOrderInParts([0, 1, 2, 3], 1, work, stop.signal)) {
      seen.push(part);
      stop.abort();
    }
    expect(seen).toEqual([0]);
  });
});

import { describe, expect, it } from 'vitest';
import { recordStream } from './record-stream.ts';

/** Lines of 64 KiB without an end, and whether they were let go. */
function endless() {
  const state = { isOpen: true };
  async function* lines() {
    try {
      for (;;) yield `${'x'.repeat(65_535)}\n`;
    } finally {
      state.isOpen = false;
    }
  }
  return { state, lines: lines() };
}

function opened(stalledMs: number, signal = new AbortController().signal) {
  const { state, lines } = endless();
  const ended: string[] = [];
  const stream = recordStream(lines, {
    signal,
    stalledMs,
    onEnd: () => ended.push('end'),
    onFault: () => ended.push('fault'),
  });
  return { state, ended, reader: stream.getReader() };
}

describe('a download', () => {
  it('lets go of the records when its client takes nothing any more, and breaks off', async () => {
    const { state, ended, reader } = opened(50);
    expect((await reader.read()).value).toHaveLength(65_536);
    await expect.poll(() => ended).toEqual(['end']);
    expect(state.isOpen).toBe(false);
    await expect(reader.read()).rejects.toThrow('taken nothing for 0.05 seconds');
  });

  it('also when its client never took anything', async () => {
    const { ended, reader } = opened(50);
    await expect.poll(() => ended).toEqual(['end']);
    await expect(reader.read()).rejects.toThrow('taken nothing');
  });

  it('goes on for a client that is slow and takes something now and then', async () => {
    const { ended, reader } = opened(200);
    for (let read = 0; read < 5; read++) {
      await new Promise((resolve) => setTimeout(resolve, 60));
      expect((await reader.read()).value).toHaveLength(65_536);
    }
    expect(ended).toEqual([]);
    await reader.cancel();
    expect(ended).toEqual(['end']);
  });

  it('ends at once for a client that had left before it began', async () => {
    const { ended, reader } = opened(10_000, AbortSignal.abort());
    expect(ended).toEqual(['end']);
    expect(await reader.read()).toEqual({ done: true, value: undefined });
    expect(ended).toEqual(['end']);
  });
});

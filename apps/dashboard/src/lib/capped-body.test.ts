import { describe, expect, it } from 'vitest';
import { cappedBody } from './capped-body.ts';

const SESSION = 'http://localhost:3000/session';

/** A body of chunks; it never ends when `stalls`. */
function bodyOf(sizes: readonly number[], stalls = false): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const size of sizes) controller.enqueue(new Uint8Array(size));
      if (!stalls) controller.close();
    },
  });
}

describe('a body on its way to the server', () => {
  it('passes whole up to the limit of its path', async () => {
    const body = cappedBody(bodyOf([1_000, 3_096]), SESSION);
    expect((await new Response(body.stream).bytes()).byteLength).toBe(4_096);
    expect(body.fault).toBeNull();
  });

  it('is cut above it, whatever its header said', async () => {
    const body = cappedBody(bodyOf([4_000, 97]), SESSION);
    await expect(new Response(body.stream).bytes()).rejects.toThrow(/larger than the 4 KiB/);
    expect(body.fault?.kind).toBe('too-large');
  });

  it('is cut where none is taken', async () => {
    const body = cappedBody(bodyOf([1]), 'http://localhost:3000/export/csv');
    await expect(new Response(body.stream).bytes()).rejects.toThrow();
  });

  it('is cut when nothing comes any more', async () => {
    const body = cappedBody(bodyOf([10], true), SESSION, { idleMs: 20 });
    await expect(new Response(body.stream).bytes()).rejects.toThrow(/did not arrive in time/);
    expect(body.fault?.kind).toBe('too-slow');
  });

  it('is cut when it comes byte for byte for too long', async () => {
    const drip = new ReadableStream<Uint8Array>({
      async pull(controller) {
        await new Promise((resolve) => setTimeout(resolve, 10));
        controller.enqueue(new Uint8Array(1));
      },
    });
    const body = cappedBody(drip, SESSION, { idleMs: 1_000, wholeMs: 60 });
    await expect(new Response(body.stream).bytes()).rejects.toThrow(/did not arrive in time/);
  });
});

import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { createSchema, createYoga } from 'graphql-yoga';
import { describe, expect, it, onTestFinished } from 'vitest';
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

async function* broken(): AsyncGenerator<string> {
  yield 'x'.repeat(65_536);
  throw new Error('the page of the database is damaged');
}

function opened(stalledMs: number, signal = new AbortController().signal, minBytesPerSecond?: number) {
  const { state, lines } = endless();
  const ended: string[] = [];
  const stream = recordStream(lines, {
    signal,
    stalledMs,
    ...(minBytesPerSecond && { minBytesPerSecond }),
    onEnd: () => ended.push('end'),
    onFault: () => ended.push('fault'),
  });
  return { state, ended, reader: stream.getReader() };
}

/** A server of one address, with a yoga around the stream as in the product. */
async function serving(make: (breakOff: () => void) => ReadableStream<Uint8Array>) {
  const yoga = createYoga({
    schema: createSchema({ typeDefs: 'type Query { quay: Int }' }),
    plugins: [
      {
        onRequest({ endResponse, serverContext }) {
          const { res } = serverContext as unknown as { res: ServerResponse };
          endResponse(new Response(make(() => void res.destroy())));
        },
      },
    ],
  });
  const server = createServer(yoga);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

/** Asks and reads nothing for so long, then all; gives how the connection ended. */
function askAndStall(port: number, ms: number): Promise<string> {
  const socket = connect({ port, host: '127.0.0.1' });
  socket.pause().write('GET /graphql HTTP/1.1\r\nHost: localhost\r\n\r\n');
  let tail = '';
  socket.on('data', (bytes) => {
    tail = bytes.toString('latin1').slice(-8);
  });
  setTimeout(() => socket.resume(), ms);
  return new Promise((resolve) => {
    socket.on('error', () => resolve('broken'));
    socket.on('close', () => resolve(tail.endsWith('0\r\n\r\n') ? 'whole' : 'broken'));
  });
}

describe('a download', () => {
  it('breaks the connection of a client that reads nothing, or when the records fail, and the server lives on', async () => {
    const ended: string[] = [];
    const to = (breakOff: () => void, lines: AsyncGenerator<string>) =>
      recordStream(lines, {
        signal: new AbortController().signal,
        breakOff,
        stalledMs: 100,
        onEnd: () => ended.push('end'),
        onFault: () => ended.push('fault'),
      });
    const stalling = await serving((breakOff) => to(breakOff, endless().lines));
    expect(await askAndStall(stalling, 400)).toBe('broken');
    const failing = await serving((breakOff) => to(breakOff, broken()));
    expect(await askAndStall(failing, 0)).toBe('broken');
    expect(ended).toEqual(['end', 'fault', 'end']);
  });

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

  it('breaks off for a client that takes a piece just before each time that it would be given up', async () => {
    const { state, ended, reader } = opened(400, undefined, 65_536 / 0.05);
    const drip = async () => {
      for (let read = 0; read < 8; read++) {
        await new Promise((resolve) => setTimeout(resolve, 250));
        await reader.read();
      }
    };
    await expect(drip()).rejects.toThrow('less than 1310720 bytes a second');
    expect(ended).toEqual(['end']);
    expect(state.isOpen).toBe(false);
  });

  it('goes on for a client that pauses once and then takes what it missed', async () => {
    const { ended, reader } = opened(400, undefined, 65_536 / 0.05);
    for (let pause = 0; pause < 3; pause++) {
      await new Promise((resolve) => setTimeout(resolve, 250));
      for (let read = 0; read < 8; read++) expect((await reader.read()).value).toHaveLength(65_536);
    }
    expect(ended).toEqual([]);
    await reader.cancel();
  });

  it('ends at once for a client that had left before it began', async () => {
    const { ended, reader } = opened(10_000, AbortSignal.abort());
    expect(ended).toEqual(['end']);
    expect(await reader.read()).toEqual({ done: true, value: undefined });
    expect(ended).toEqual(['end']);
  });
});

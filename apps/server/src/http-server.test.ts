import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { httpServer } from './http-server.ts';

/** More than the buffers of both ends hold. */
const LARGE = Buffer.alloc(64 * 1024 * 1024, 'x');

/** Asks a server that cuts silent connections after 300 ms. */
async function asked(answer: RequestListener) {
  const server = httpServer({ silentMs: 300 }).on('request', answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const socket = connect({ port, host: '127.0.0.1' });
  socket.on('error', () => undefined).write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
  onTestFinished(() => {
    socket.destroy();
    server.closeAllConnections();
    server.close();
  });
  return socket;
}

describe('a connection', () => {
  it('is cut when its client never reads the answer', async () => {
    const closed = Promise.withResolvers<boolean>();
    const socket = await asked((_request, response) => {
      response.on('close', () => closed.resolve(response.writableFinished));
      response.end(LARGE);
    });
    socket.pause();
    expect(await closed.promise).toBe(false);
  });

  it('lives on while a sign of life is sent now and then, as to a subscription', async () => {
    const socket = await asked((_request, response) => {
      const signs = setInterval(() => response.write(':\n\n'), 100);
      setTimeout(() => {
        clearInterval(signs);
        response.end();
      }, 1_000);
    });
    let tail = '';
    socket.on('data', (bytes) => {
      tail = bytes.toString().slice(-5);
      if (tail === '0\r\n\r\n') socket.destroy();
    });
    await once(socket, 'close');
    expect(tail).toBe('0\r\n\r\n');
  });

  it('lives on while its client reads slowly', async () => {
    const closed = Promise.withResolvers<boolean>();
    const socket = await asked((_request, response) => {
      response.on('close', () => closed.resolve(response.writableFinished));
      response.end(LARGE);
    });
    let wait: NodeJS.Timeout;
    socket.on('data', () => {
      socket.pause();
      // 64 KiB a time, so that reading all takes longer than a silence may.
      wait = setTimeout(() => socket.resume(), 1);
    });
    onTestFinished(() => clearTimeout(wait));
    expect(await closed.promise).toBe(true);
  });

  it('may be silent for longer than a download waits for its client', () => {
    expect(httpServer().timeout).toBeGreaterThan(120_000);
    expect(httpServer().timeout).toBeLessThan(300_000);
  });
});

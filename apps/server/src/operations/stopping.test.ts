import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, it } from 'vitest';
import { type StopServing, stoppable } from './stopping.ts';

async function serving(answer: RequestListener): Promise<{ server: Server; stop: StopServing; url: string }> {
  const server = createServer(answer);
  const stop = stoppable(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, stop, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

it('an answer under way comes to its end, and nobody new is let in', async () => {
  const release = Promise.withResolvers<void>();
  const { stop, url } = await serving(async (_request, response) => {
    response.write('first ');
    await release.promise;
    response.end('last');
  });
  const answer = await fetch(url);
  const cut: number[] = [];
  const stopped = stop({ onCut: (answers) => cut.push(answers) });
  await expect(fetch(url)).rejects.toThrow();
  release.resolve();
  expect(await answer.text()).toBe('first last');
  await stopped;
  expect(cut).toEqual([]);
});

it('an answer that takes too long is cut, so that its client sees that it is not whole', async () => {
  const { stop, url } = await serving((_request, response) => void response.write('first '));
  const answer = await fetch(url);
  const cut: number[] = [];
  await stop({ graceMs: 100, onCut: (answers) => cut.push(answers) });
  expect(cut).toEqual([1]);
  await expect(answer.text()).rejects.toThrow();
});

it('a connection that asks nothing, or never comes to the end of its request, holds nothing up', async () => {
  const { stop, url } = await serving((_request, response) => response.end('all'));
  await (await fetch(url)).text();
  const stalled = connect(Number(new URL(url).port), '127.0.0.1');
  stalled.on('error', () => undefined).write('GET / HTTP/1.1\r\nhost: localhost\r\n');
  await new Promise((resolve) => stalled.once('connect', resolve));
  const began = performance.now();
  await stop();
  expect(performance.now() - began).toBeLessThan(2_000);
  stalled.destroy();
});

import type { LookupFunction } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { createFetcher } from './index.ts';
import { fetcherFor, names, openPort, openSecureSite, openSite, refusalOf } from './testing/site.ts';

describe('a connection', () => {
  it('goes to the very address that was checked, when a name changes its answer', async () => {
    const page = await openSite((_request, response) => void response.end('The ferry sails.'));
    const found = [['127.0.0.1'], ['127.0.0.1'], ['169.254.169.254']];
    const fetcher = fetcherFor([page], {
      lookup: (hostname, options, callback) =>
        names({ [hostname]: found.shift() ?? '10.0.0.1' })(hostname, options, callback),
    });
    const address = `http://turn.test:${page.port}/quay`;
    await expect(fetcher.fetch(address)).resolves.toMatchObject({ status: 200 });
    // One look-up for robots.txt and one for the page: the third one belongs to the next request and is refused.
    expect(found).toHaveLength(1);
    expect((await refusalOf(fetcher.fetch(address))).message).toContain('169.254.169.254');
  });

  it.each([
    ['whose certificate nobody has signed', 'quay.test'],
    ['whose certificate is for another name', 'pier.test'],
  ])('to a site %s is refused', async (_what, host) => {
    const site = await openSecureSite((_request, response) => void response.end('The ferry sails.'));
    const { code, message } = await refusalOf(fetcherFor([site]).fetch(`https://${host}:${site.port}/quay`));
    expect(code).toBe('unreachable');
    expect(message).toContain('cannot prove who it is');
    expect(site.asked).toEqual([]);
  });

  it('to a site that speaks no TLS is refused', async () => {
    const port = await openPort((socket) => socket.end('HTTP/1.1 200 OK\r\n\r\nplain'));
    const { code, message } = await refusalOf(fetcherFor([port]).fetch(`https://quay.test:${port.port}/`));
    expect(code).toBe('unreachable');
    expect(message).toContain('cannot prove who it is');
  });

  it('is closed at once when the caller stops, also in the middle of a handshake', async () => {
    const port = await openPort((socket) => void socket.resume());
    const stop = new AbortController();
    const fetcher = fetcherFor([port]);
    const fetching = fetcher.fetch(`https://silent.test:${port.port}/quay`, { signal: stop.signal });
    await expect.poll(() => port.sockets.length).toBe(1);
    const closed = new Promise((resolve) => port.sockets[0]?.on('close', resolve));
    stop.abort(new Error('enough'));
    await expect(fetching).rejects.toThrow('enough');
    await fetcher.close();
    await closed;
  });

  it('ignores the proxies of the environment', async () => {
    const proxy = await openPort((socket) => socket.end());
    const page = await openSite((_request, response) => void response.end('The ferry sails.'));
    for (const name of ['http_proxy', 'HTTP_PROXY', 'ALL_PROXY'])
      vi.stubEnv(name, `http://127.0.0.1:${proxy.port}`);
    await expect(fetcherFor([page]).fetch(`${page.origin}/quay`)).resolves.toMatchObject({ status: 200 });
    expect(proxy.sockets).toEqual([]);
    vi.unstubAllEnvs();
  });

  it('that nobody takes is told with the address', async () => {
    const { port } = await openPort(() => {});
    const address = `http://127.0.0.1:${port + 1}/quay`;
    const { code, message } = await refusalOf(fetcherFor([{ port: port + 1 }]).fetch(address));
    expect(code).toBe('unreachable');
    expect(message).toContain(`127.0.0.1:${port + 1} takes no connection`);
  });

  it('that asks for a name nobody knows is told with the name', async () => {
    const lookup: LookupFunction = (hostname, _options, callback) =>
      callback(Object.assign(new Error('no'), { code: 'ENOTFOUND', hostname }), []);
    const { code, message } = await refusalOf(createFetcher({ lookup }).fetch('https://nobody.test/quay'));
    expect(code).toBe('unreachable');
    expect(message).toContain('nobody.test is no name that is known');
  });
});

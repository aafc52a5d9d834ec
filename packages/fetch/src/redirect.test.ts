import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fetcherFor, openSecureSite, openSite, quayCertificate, refusalOf } from './testing/site.ts';

/** A site whose pages lead to wherever their query says. */
const leading = (status = 302) =>
  openSite((request, response) => {
    const to = new URL(request.url ?? '', 'http://site').searchParams.get('to');
    if (to === null) response.end('The ferry sails.');
    else response.writeHead(status, { location: to }).end();
  });

const to = (address: string) => `?to=${encodeURIComponent(address)}`;

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308])('with status %d is followed, and the end is told', async (status) => {
    const site = await leading(status);
    const requested = `${site.origin}/old${to('/new#part')}`;
    await expect(fetcherFor([site]).fetch(requested)).resolves.toMatchObject({
      url: `${site.origin}/new`,
      requestedUrl: requested,
      status: 200,
    });
  });

  it.each([
    'http://169.254.169.254/latest/meta-data/',
    'http://127.0.0.1/',
    'http://[::1]/',
    'http://2130706433/',
    '//10.0.0.1/',
    'file:///etc/passwd',
    'http://user:word@news.test/',
    'http://[::ffff:127.0.0.1]/',
    'http://:80:80/',
  ])('to %s is refused', async (target) => {
    const site = await leading();
    const requested = `${site.origin}/${to(target)}`;
    const { code, message } = await refusalOf(fetcherFor([site]).fetch(requested));
    expect(code).toBe('refused_address');
    expect(message.startsWith(`${requested}: `)).toBe(true);
    expect(site.asked).toHaveLength(1);
  });

  it('to a name that is at loopback is refused, and the service there never asked', async () => {
    const site = await leading();
    const canary = await openSite((_request, response) => void response.end('secret'));
    const { code } = await refusalOf(
      fetcherFor([site]).fetch(`${site.origin}/${to(`http://inner.test:${canary.port}/`)}`),
    );
    expect(code).toBe('refused_address');
    expect(canary.requests).toEqual([]);
  });

  it('is followed five times and not once more', async () => {
    const site = await openSite((request, response) => {
      const step = Number(request.url?.slice(1));
      if (step === 0) response.end('The ferry sails.');
      else response.writeHead(302, { location: `/${step - 1}` }).end();
    });
    const fetcher = fetcherFor([site]);
    await expect(fetcher.fetch(`${site.origin}/5`)).resolves.toMatchObject({ url: `${site.origin}/0` });
    const { code, message } = await refusalOf(fetcher.fetch(`${site.origin}/6`));
    expect(code).toBe('too_many_redirects');
    expect(message).toContain(`last to ${site.origin}/0`);
  });

  it('that leads to itself ends', async () => {
    const site = await openSite(
      (_request, response) => void response.writeHead(302, { location: '/' }).end(),
    );
    expect((await refusalOf(fetcherFor([site]).fetch(site.origin))).code).toBe('too_many_redirects');
    expect(site.asked).toHaveLength(6);
  });

  it('without a target is an answer that carries no page', async () => {
    const site = await openSite((_request, response) => void response.writeHead(302).end());
    expect((await refusalOf(fetcherFor([site]).fetch(site.origin))).code).toBe('http_error');
  });

  it('to a site that keeps robots away is refused there', async () => {
    const open = await leading();
    const closed = await openSite(() => {}, 'User-agent: *\nDisallow: /');
    const { code } = await refusalOf(
      fetcherFor([open, closed]).fetch(`${open.origin}/${to(`${closed.origin}/quay`)}`),
    );
    expect(code).toBe('refused_by_robots');
    expect(closed.asked).toEqual([]);
  });

  it('from https to http is refused, from https to https is not', async () => {
    const before = getCACertificates('default');
    setDefaultCACertificates([...before, quayCertificate.cert]);
    onTestFinished(() => setDefaultCACertificates(before));
    const plain = await leading();
    const secure = await openSecureSite((request, response) => {
      const target = new URL(request.url ?? '', 'https://site').searchParams.get('to');
      if (target === null) response.end('The ferry sails.');
      else response.writeHead(302, { location: target }).end();
    });
    const fetcher = fetcherFor([plain, secure]);
    const origin = `https://quay.test:${secure.port}`;
    await expect(fetcher.fetch(`${origin}/${to('/new')}`)).resolves.toMatchObject({ url: `${origin}/new` });
    const { code, message } = await refusalOf(fetcher.fetch(`${origin}/${to(`${plain.origin}/quay`)}`));
    expect(code).toBe('refused_address');
    expect(message).toContain('from https to http');
    expect(plain.asked).toEqual([]);
  });
});

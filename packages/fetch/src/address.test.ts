import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFetcher } from './index.ts';
import { fetcherFor, names, openSite, refusalOf } from './testing/site.ts';

/** Addresses that no page may make the machine ask, in all the ways they can be written. */
const REFUSED = [
  'http://127.0.0.1/',
  'http://127.1/',
  'http://2130706433/',
  'http://0177.0.0.1/',
  'http://0x7f.0x0.0x0.0x1/',
  'http://127.0.0.1./',
  'http://１２７.０.０.１/',
  'http://0.0.0.0/',
  'http://0/',
  'http://10.0.0.1/',
  'http://172.16.0.1/',
  'http://192.168.1.1/',
  'http://100.64.0.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://2852039166/',
  'http://192.0.0.1/',
  'http://192.0.2.1/',
  'http://192.88.99.1/',
  'http://198.18.0.1/',
  'http://224.0.0.1/',
  'http://240.0.0.1/',
  'http://255.255.255.255/',
  'http://[::]/',
  'http://[::1]/',
  'http://[0:0:0:0:0:0:0:1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:8.8.8.8]/',
  'http://[::ffff:7f00:1]/',
  'http://[::127.0.0.1]/',
  'http://[::ffff:0:7f00:1]/',
  'http://[64:ff9b::7f00:1]/',
  'http://[64:ff9b::808:808]/',
  'http://[64:ff9b:1::a00:1]/',
  'http://[2002:7f00:1::]/',
  'http://[2002:808:808::]/',
  'http://[2001::1]/',
  'http://[2001:db8::1]/',
  'http://[3fff::1]/',
  'http://[fc00::1]/',
  'http://[fd00:ec2::254]/',
  'http://[fe80::1]/',
  'http://[fe80::1%25eth0]/',
  'http://[fec0::1]/',
  'http://[ff02::1]/',
  'http://[100::1]/',
  'http://[100:0:0:1::1]/',
  'http://[5f00::1]/',
  'http://[4000::1]/',
  'https://user@198.51.100.7/',
  'https://user:word@news.test/',
  'ftp://news.test/quay',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,quay',
  'gopher://news.test/',
  'news.test/quay',
  '',
  'http://',
  `http://news.test/${'a'.repeat(2048)}`,
];

describe('the addresses that may be asked', () => {
  it.each(REFUSED)('are not %s', async (address) => {
    const looked: string[] = [];
    const { code, message } = await refusalOf(fetcherFor([], { lookup: names({}, looked) }).fetch(address));
    expect(code).toBe('refused_address');
    expect(message.startsWith(`${address}: `)).toBe(true);
    expect(looked).toEqual([]);
  });

  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '169.254.169.254',
    '::1',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
    'fe80::1%eth0',
    'fd12::1',
    'no address',
  ])('are none of a name that is at %s, also when it is at a public one, too', async (address) => {
    for (const found of [address, ['93.184.215.14', address]]) {
      const fetcher = createFetcher({ lookup: names({ 'news.test': found }) });
      const { code, message } = await refusalOf(fetcher.fetch('https://news.test/quay'));
      expect(code).toBe('refused_address');
      expect(message).toContain(`news.test is at ${address}`);
    }
  });

  it('are none of another port of loopback than those that a test has opened', async () => {
    const page = await openSite((_request, response) => void response.end('The ferry sails.'));
    const canary = await openSite((_request, response) => void response.end('secret'));
    const fetcher = fetcherFor([page]);
    await expect(fetcher.fetch(`${page.origin}/quay`)).resolves.toMatchObject({ status: 200 });
    expect((await refusalOf(fetcher.fetch(`${canary.origin}/quay`))).code).toBe('refused_address');
    expect((await refusalOf(fetcher.fetch(`http://localhost:${canary.port}/quay`))).code).toBe(
      'refused_address',
    );
    expect(canary.asked).toEqual([]);
  });

  it('never are those of private networks, however their numbers are written', async () => {
    const octets = fc.tuple(fc.constantFrom(10, 127), fc.nat(255), fc.nat(255), fc.nat(255));
    const spelling = fc.constantFrom(
      (parts: number[]) => parts.join('.'),
      (parts: number[]) => parts.map((part) => `0${part.toString(8)}`).join('.'),
      (parts: number[]) => parts.map((part) => `0x${part.toString(16)}`).join('.'),
      (parts: number[]) => String(parts.reduce((sum, part) => sum * 256 + part, 0)),
      (parts: number[]) => `[::ffff:${parts.join('.')}]`,
      (parts: number[]) => `[64:ff9b::${parts.join('.')}]`,
    );
    const fetcher = createFetcher();
    await fc.assert(
      fc.asyncProperty(octets, spelling, async (parts, spell) => {
        expect((await refusalOf(fetcher.fetch(`http://${spell(parts)}/`))).code).toBe('refused_address');
      }),
    );
  });
});

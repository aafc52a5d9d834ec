import { describe, expect, it } from 'vitest';
import { hostOf, webAddress } from './web-address.ts';

describe('addresses from articles', () => {
  it.each(['https://port-ash.example/news/1?page=2', 'http://port-ash.example/'])('lead to %s', (address) =>
    expect(webAddress(address)).toBe(address),
  );

  it.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/hostname',
    'vbscript:x',
    '//port-ash.example/news',
    'port-ash.example',
    '',
    null,
    undefined,
  ])('never lead to %s', (address) => expect(webAddress(address)).toBeNull());

  it('are named by their site', () => {
    expect(hostOf('https://www.port-ash.example:8443/news')).toBe('port-ash.example');
  });
});

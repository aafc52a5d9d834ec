import { describe, expect, it } from 'vitest';
import { isKnownHost } from './known-host.ts';

describe('the names that the dashboard answers to', () => {
  it.each(['localhost:3000', '127.0.0.1:3000', '[::1]:3000', 'LOCALHOST'])('include %s', (host) => {
    expect(isKnownHost(host, undefined)).toBe(true);
  });

  it.each([null, '', 'evil.example:3000', 'localhost.evil.example', '127.0.0.1.evil.example:3000'])(
    'leave out %s',
    (host) => {
      expect(isKnownHost(host, undefined)).toBe(false);
    },
  );

  it('grow by those that the operator adds', () => {
    expect(isKnownHost('records.example', 'desk.example, records.example')).toBe(true);
  });
});

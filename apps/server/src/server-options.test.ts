import { describe, expect, it } from 'vitest';
import { hostsOf, refuseOpenHost } from './server-options.ts';

describe('options of the server', () => {
  it('take host names without their ports', () => {
    expect(hostsOf('News.Example:443, reader.example ,')).toEqual(['news.example', 'reader.example']);
  });

  it('refuse an address that other machines can reach', () => {
    expect(() => refuseOpenHost('0.0.0.0')).toThrow(/only binds to this machine/);
    expect(() => refuseOpenHost('::1')).not.toThrow();
  });
});

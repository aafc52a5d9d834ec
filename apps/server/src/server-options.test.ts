import { describe, expect, it } from 'vitest';
import { hostsOf, optionsFromEnvironment, refuseOpenHost } from './server-options.ts';

describe('options of the server', () => {
  it('come from the environment, with the loopback and port 4000 where it is silent', () => {
    expect(optionsFromEnvironment({})).toMatchObject({
      host: '127.0.0.1',
      port: 4000,
      persisted: null,
      hosts: [],
    });
    expect(optionsFromEnvironment({ ONRECORD_DB: 'a.db', ONRECORD_PORT: '5000' })).toMatchObject({
      db: 'a.db',
      port: 5000,
    });
  });

  it('take host names without their ports', () => {
    expect(hostsOf('News.Example:443, reader.example ,')).toEqual(['news.example', 'reader.example']);
  });

  it('refuse a port that is none', () => {
    expect(() => optionsFromEnvironment({ ONRECORD_PORT: '70000' })).toThrow(/ONRECORD_PORT is "70000"/);
  });

  it('refuse an address that other machines can reach', () => {
    expect(() => refuseOpenHost('0.0.0.0')).toThrow(/only binds to this machine/);
    expect(() => refuseOpenHost('::1')).not.toThrow();
  });
});

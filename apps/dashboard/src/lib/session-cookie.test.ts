import { describe, expect, it } from 'vitest';
import { sessionCookie } from './session-cookie.ts';

describe('the cookie that goes on to the server', () => {
  it('is the session alone, not what other programs of this machine have set', () => {
    expect(sessionCookie('theme=dark; onrecord_session=onr_1_2; other=onrecord_session=3')).toBe(
      'onrecord_session=onr_1_2',
    );
  });

  it.each([null, '', 'theme=dark', 'x_onrecord_session=1', 'not=onrecord_session=1'])(
    'is none in %j',
    (header) => expect(sessionCookie(header)).toBeNull(),
  );
});

import { describe, expect, it } from 'vitest';
import { hostsOf, takeEditorCode } from './server-options.ts';

describe('options of the server', () => {
  it('take host names without their ports', () => {
    expect(hostsOf('News.Example:443, reader.example ,')).toEqual(['news.example', 'reader.example']);
  });

  it('take the editor code out of the environment', () => {
    const env = { ONRECORD_EDITOR_CODE: 'f'.repeat(43), ONRECORD_LOG: 'warn' };
    expect(takeEditorCode(env)).toBe('f'.repeat(43));
    expect(env).toEqual({ ONRECORD_LOG: 'warn' });
    expect(takeEditorCode(env)).toBeNull();
    expect(takeEditorCode({ ONRECORD_EDITOR_CODE: '' })).toBeNull();
  });
});

import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText, UnreadableTextError } from './index.ts';

const SENTENCE = 'Le maire de Port-Cendré a déclaré que la fête était annulée, « à cause de la tempête ».';

function codeOf(bytes: Uint8Array, options?: { maxBytes?: number }): string {
  try {
    decodeText(bytes, options);
  } catch (error) {
    if (error instanceof UnreadableTextError) return error.code;
    throw error;
  }
  return 'read';
}

describe('decodeText', () => {
  it('reads UTF-8 and writes every line end as LF', () => {
    const read = decodeText(Buffer.from('Rain fell.\r\nIt stopped.\rThen sun.\n'));
    expect(read).toEqual({ text: 'Rain fell.\nIt stopped.\nThen sun.\n', encoding: 'utf-8', hadBom: false });
  });

  it.each([
    ['utf-8', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(SENTENCE)])],
    ['utf-16le', Buffer.concat([Buffer.from([0xff, 0xfe]), iconv.encode(SENTENCE, 'utf-16le')])],
    ['utf-16be', Buffer.concat([Buffer.from([0xfe, 0xff]), iconv.encode(SENTENCE, 'utf-16be')])],
    ['utf-32le', iconv.encode(SENTENCE, 'utf-32le', { addBOM: true })],
    ['utf-32be', iconv.encode(SENTENCE, 'utf-32be', { addBOM: true })],
  ])('believes the byte order mark of %s and leaves it out of the text', (encoding, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: SENTENCE, encoding, hadBom: true });
  });

  it.each(['utf-16le', 'utf-16be'])('reads %s without a mark', (encoding) => {
    const text = 'The mayor said that the ferry would run again.';
    expect(decodeText(iconv.encode(text, encoding, { addBOM: false }))).toEqual({
      text,
      encoding,
      hadBom: false,
    });
  });

  it.each([
    ['windows-1252', SENTENCE],
    ['windows-1251', 'Мэр города сказал журналистам, что паром снова пойдёт в понедельник утром.'],
    ['shift_jis', '市長は月曜日に、フェリーは再び運航すると記者団に語った。天気は良くなるという。'],
  ])('guesses %s when the bytes are no UTF-8', (encoding, text) => {
    expect(decodeText(iconv.encode(text, encoding)).text).toBe(text);
  });

  it('names the reason for each file that it refuses', () => {
    expect(codeOf(new Uint8Array())).toBe('empty');
    expect(codeOf(Buffer.from(' \r\n\t'))).toBe('empty');
    expect(codeOf(Buffer.from('Rain fell.'), { maxBytes: 4 })).toBe('too_large');
    expect(codeOf(Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 255, 1]))).toBe('not_text');
    expect(codeOf(Buffer.from(Array.from({ length: 400 }, (_, index) => (index * 37) % 256)))).toBe(
      'not_text',
    );
    expect(codeOf(Buffer.from(`${'Rain fell on the town. '.repeat(20)}\0`))).toBe('nul');
    expect(codeOf(Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]))).toBe('unreadable');
    expect(codeOf(Buffer.from([0xef, 0xbb, 0xbf, 0x41, 0xff]))).toBe('unreadable');
  });

  it('says what to do next', () => {
    expect(() => decodeText(Buffer.from('Rain fell.'), { maxBytes: 4 })).toThrow(/10 bytes.*4.*Split it/);
  });

  it('keeps a stray control character, which content systems leave in good articles', () => {
    const text = `The ferry \u0012 stays in port. ${'It rained all day. '.repeat(20)}`;
    expect(decodeText(Buffer.from(text)).text).toBe(text);
  });
});

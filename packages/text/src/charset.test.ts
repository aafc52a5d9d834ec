import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { charsetOf, decodeText, statedCharsets } from './index.ts';

const LATIN = [
  'The ferry',
  'sails',
  'at noon',
  '“we wait”',
  'café',
  'Señor Ibáñez',
  'Straße',
  'naïve',
  'hôtel',
];
/** Each with fewer accents than plain letters, as any text has that is not Greek or Cyrillic read as Latin. */
const CENTRAL = [
  'Przeprawa',
  'żółta łódź płynie',
  'město',
  'tři „lodě“',
  'kikötő',
  'őrség',
  'Straße',
  'luka',
];
const CYRILLIC = ['Паром', 'снова', 'пойдёт', '«в понедельник»', 'сказал', 'мэр', 'города', 'Порт-Серый'];
const GREEK = ['Το', 'πλοίο', 'φεύγει', 'το μεσημέρι', 'είπε', 'η δήμαρχος', 'Ώρα'];
const JAPANESE = ['市長は', 'フェリーは', '再び', '運航すると', '「月曜日に」', '語った。', 'Port 7'];
const CHINESE = ['渡轮', '将于', '星期一', '恢复', '“航行”', '市长', '对记者', '说。'];
const TAIWANESE = ['渡輪', '將於', '星期一', '恢復', '「航行」', '市長', '對記者', '說。'];
const KOREAN = ['여객선은', '월요일에', '다시', '운항한다고', '시장이', '“말했다”', '펲', '똠방'];

/** Encodings with phrases that all of their tables hold. */
const ENCODINGS: readonly (readonly [string, readonly string[]])[] = [
  ['utf-8', [...LATIN, ...CYRILLIC, ...JAPANESE, '🌊']],
  ['utf-16le', [...LATIN, ...CYRILLIC, ...JAPANESE, '🌊']],
  ['utf-16be', [...LATIN, ...GREEK, ...KOREAN, '🌊']],
  ['utf-32le', [...LATIN, ...CHINESE, '🌊']],
  ['utf-32be', [...LATIN, ...CHINESE, '🌊']],
  ['windows-1250', CENTRAL],
  ['windows-1251', CYRILLIC],
  ['windows-1252', LATIN],
  ['windows-1253', GREEK],
  ['windows-1254', [...LATIN, 'İskele', 'gişe', 'yağmur']],
  ['windows-1255', ['המעבורת', 'תפליג', 'ביום שני', '“אמר”', 'ראש העיר']],
  ['windows-1256', ['العبّارة', 'تبحر', 'يوم الاثنين', '«قال»', 'رئيس البلدية']],
  ['windows-1257', ['Prāmis', 'atkal', 'kursēs', '“pirmdien”', 'Keltas', 'plauks', 'šįryt']],
  ['windows-1258', ['Phà', 'Đông', 'thành', 'nói']],
  ['windows-874', ['เรือข้ามฟาก', 'จะแล่น', 'วันจันทร์', '“นายกเทศมนตรี”']],
  ['iso-8859-1', LATIN.filter((phrase) => !/[“”]/.test(phrase))],
  ['iso-8859-2', CENTRAL.filter((phrase) => !/[„“]/.test(phrase))],
  ['iso-8859-5', CYRILLIC.filter((phrase) => !/[«»]/.test(phrase))],
  ['iso-8859-7', GREEK],
  ['iso-8859-9', ['İskele', 'gişe', 'yağmur', 'vapur']],
  ['iso-8859-13', ['Prāmis', 'atkal', 'kursēs', '“pirmdien”', 'šįryt']],
  ['iso-8859-15', LATIN.filter((phrase) => !/[“”]/.test(phrase)).concat('5 €', 'œuvre')],
  ['koi8-r', CYRILLIC.filter((phrase) => !/[«»]/.test(phrase))],
  ['koi8-u', ['Пором', 'піде', 'її', 'ґрунт', 'мер']],
  ['shift_jis', JAPANESE],
  ['euc-jp', JAPANESE],
  ['gb18030', [...CHINESE, '㐂', '🌊']],
  ['big5', TAIWANESE],
  ['euc-kr', KOREAN],
];

/** Lines of phrases with stops and line ends between them, as an article has them. */
function writing(phrases: readonly string[]): fc.Arbitrary<string> {
  const line = fc.array(fc.constantFrom(...phrases), { minLength: 4, maxLength: 40 });
  return fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => {
    return lines.map((words) => `${words.join(' ')}.\n`).join('');
  });
}

describe('a stated encoding', () => {
  it.each(ENCODINGS)('brings text in %s back exactly when the header states it', (encoding, phrases) => {
    fc.assert(
      fc.property(writing(phrases), (text) => {
        const bytes = iconv.encode(text, encoding, { addBOM: false });
        const charset = statedCharsets(bytes, `text/html; charset="${encoding.toUpperCase()}"`);
        expect(decodeText(bytes, { charset }).text).toBe(text);
      }),
      { numRuns: 40 },
    );
  });

  it.each(ENCODINGS.filter(([encoding]) => !/^utf-(?:16|32)/.test(encoding)))(
    'brings text in %s back exactly when the page states it itself',
    (encoding, phrases) => {
      const forms = fc.constantFrom(
        `<!doctype html><meta charset=${encoding}>`,
        `<html><head><!-- <meta charset="ibm866"> --><META charset = '${encoding}' >`,
        `<meta http-equiv="Content-Type" content="text/html; charset=${encoding}">`,
        `<?xml version="1.0" encoding="${encoding}"?>`,
      );
      fc.assert(
        fc.property(forms, writing(phrases), (statement, text) => {
          const bytes = iconv.encode(`${statement}\n${text}`, encoding);
          expect(decodeText(bytes, { charset: statedCharsets(bytes) }).text).toBe(`${statement}\n${text}`);
        }),
        { numRuns: 40 },
      );
    },
  );

  it('yields to a byte order mark', () => {
    const bytes = Buffer.from('\uFEFFLe café est fermé.');
    expect(decodeText(bytes, { charset: 'windows-1252' })).toEqual({
      text: 'Le café est fermé.',
      encoding: 'utf-8',
      hadBom: true,
    });
  });

  it.each([
    ['latin1', 'utf-8', 'Le café est fermé.'],
    ['us-ascii', 'utf-8', 'They wait — still.'],
    ['windows-1251', 'utf-8', CYRILLIC.join(' ')],
    ['gb2312', 'utf-8', CHINESE.join('')],
    ['shift_jis', 'utf-8', JAPANESE.join('')],
    ['utf-16', 'utf-8', 'The ferry sails at noon.'],
    ['utf-8', 'windows-1252', 'The mayor’s café was “closed”, she said, and nobody knew why it was so.'],
    ['utf-8', 'windows-1251', `${CYRILLIC.join(' ')}. ${CYRILLIC.join(', ')}`],
    ['iso-8859-1', 'euc-kr', '여객선은 월요일에 다시 운항한다고 시장이 말했다. 비가 그치면 배가 나간다.'],
    ['iso-8859-1', 'shift_jis', '市長は月曜日に、フェリーは再び運航すると記者団に語った。'],
    ['big5', 'shift_jis', '市長は月曜日に、フェリーは再び運航すると記者団に語った。'],
    ['iso-8859-2', 'windows-1250', 'Žádná loď, „řekl“ starosta.'],
    ['klingon', 'utf-8', 'Le café est fermé.'],
  ])('%s is passed over for bytes that are %s', (charset, encoding, text) => {
    expect(decodeText(iconv.encode(text, encoding), { charset }).text).toBe(text);
  });

  it('comes first from the header, then from the page', () => {
    const page = Buffer.from('<meta charset="shift_jis">');
    expect(statedCharsets(page, 'text/html;charset=latin1')).toEqual(['windows-1252', 'shift_jis']);
    expect(statedCharsets(page, 'text/html')).toEqual(['shift_jis']);
    expect(statedCharsets(Buffer.from('<p>charset=big5</p>'))).toEqual([]);
  });

  it('counts as UTF-8 when a page that is no UTF-16 says that it is', () => {
    expect(statedCharsets(Buffer.from('<?xml version="1.0" encoding="utf-16"?>'))).toEqual(['utf-8']);
  });

  it('is known by the labels that browsers know', () => {
    expect(['Latin1', 'x-sjis', ' gb2312 ', 'UTF8', 'utf32', 'utf-7', '', null].map(charsetOf)).toEqual([
      'windows-1252',
      'shift_jis',
      'gbk',
      'utf-8',
      'utf-32',
      null,
      null,
      null,
    ]);
  });
});

describe('bytes that are broken in places', () => {
  const words = 'Die Fähre fährt über die Förde, „täglich“ und auch nachts. ';

  it('are read with a mark in place of what is broken', () => {
    const whole = Buffer.from(words.repeat(9));
    const broken = Buffer.concat([whole, Buffer.from([0xff]), whole]);
    expect(decodeText(broken).text).toBe(`${words.repeat(9)}\uFFFD${words.repeat(9)}`);
  });

  it('are read to the end when the file was cut inside of a character', () => {
    const bytes = Buffer.from('Die Fähre fährt über');
    expect(decodeText(bytes.subarray(0, bytes.indexOf(0xbc))).text).toBe('Die Fähre fährt \uFFFD');
  });

  it('keep a stated encoding that is certain but for them', () => {
    const text = JAPANESE.join('').repeat(4);
    const bytes = Buffer.concat([iconv.encode(text, 'shift_jis'), Buffer.from([0xff]), Buffer.from(' 7.')]);
    expect(decodeText(bytes, { charset: 'shift_jis' }).text).toContain(text);
  });
});

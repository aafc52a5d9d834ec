import { describe, expect, it } from 'vitest';
import { parseDocument } from '../dom.ts';
import { isoDate, visibleDate } from './dates.ts';
import { articleNode, jsonLdNodes } from './json-ld.ts';
import { accountIn, namesIn } from './names.ts';
import { chooseMetadata, languageTag, webAddress } from './page-metadata.ts';

describe('names in a byline', () => {
  it.each([
    ['By Runa Holt', ['Runa Holt']],
    ['BY RUNA HOLT AND IB SAND', ['Runa Holt', 'Ib Sand']],
    ['Written by: Runa Holt, Senior Reporter', ['Runa Holt']],
    ['Runa Holt, Ib Sand & Pelle Ravn', ['Runa Holt', 'Ib Sand', 'Pelle Ravn']],
    ['By Runa Holt | Ash Wire News Service', ['Runa Holt']],
    ['By Runa Holt on Monday, March 3rd, 2031 at 8:15 a.m.', ['Runa Holt']],
    ['By Staff 5 min read', []],
    ['By Runa Holt 5 min read', ['Runa Holt']],
    ['By Runa Holt @runaholt', ['Runa Holt']],
    ['Por Ana de Souza e João Lima', ['Ana de Souza', 'João Lima']],
    ['Von Jörg von Ahlen und Ute Busch', ['Jörg von Ahlen', 'Ute Busch']],
    ['Ash Wire News Service', ['Ash Wire News Service']],
    ['https://www.facebook.com/ashpost', []],
    ['admin', []],
    ['March 3, 2031 | by Runa', ['Runa']],
    ['Updated March 3, 2031', []],
    ['By Runa Holt March 3, 2031', ['Runa Holt']],
    ['Runa Holt, Sept. 3', ['Runa Holt']],
    ['By June March', ['June March']],
    ['Holt, Runa, Holt', ['Holt', 'Runa']],
  ])('%s', (byline, names) => {
    expect(namesIn(byline)).toEqual(names);
  });

  it('knows the name of an account, but none that content systems set', () => {
    expect(['by runa_h', 'admin', 'by 42', 'two words'].map(accountIn)).toEqual(['runa_h', null, null, null]);
  });
});

describe('the byline of a page', () => {
  it.each([
    ['Runa Holt, Ash Post', 'Runa Holt'],
    ['Runa Holt ASH POST', 'Runa Holt'],
    ['Runa Holt, Ash Post Sunday', 'Runa Holt'],
    ['Ash Post', 'Ash Post'],
  ])('of %s in the Ash Post is %s', (stated, byline) => {
    const candidates = [
      { field: 'outlet', value: 'AshPost', origin: 'og:site_name' },
      { field: 'byline', value: stated, origin: 'author' },
    ] as const;
    expect(chooseMetadata(candidates, null, { url: null, base: null }).byline).toBe(byline);
  });
});

describe('dates', () => {
  it.each([
    ['2031-03-03', '2031-03-03'],
    ['2031-03-03T08:15:00Z', '2031-03-03T08:15:00Z'],
    ['2031-03-03T08:15:00.123+0100', '2031-03-03T08:15:00+01:00'],
    ['2031-03-03 08:15:00 UTC', '2031-03-03T08:15:00Z'],
    ['2031-03-03T08:15:00', '2031-03-03'],
    ['20310303', '2031-03-03'],
    ['2031/3/3', '2031-03-03'],
    ['Mon, 03 Mar 2031 08:15:00 +0100', '2031-03-03T08:15:00+01:00'],
    ['Mon, 03 Mar 2031 23:30:00 GMT', '2031-03-03T23:30:00Z'],
    ['March 3, 2031', '2031-03-03'],
    ['3 March 2031 at 8:15 am', '2031-03-03'],
    ['1930295700', '2031-03-03T09:15:00Z'],
    ['03.03.2031', '2031-03-03'],
    ['31/12/2030', '2030-12-31'],
    ['12/31/2030', '2030-12-31'],
    ['03/04/2031', null],
    ['2031-13-45', null],
    ['1970-01-01T00:00:00Z', null],
    ['yesterday', null],
    ['', null],
  ])('%s is %s', (stated, iso) => {
    expect(isoDate(stated)).toBe(iso);
  });

  it('reads the names of months in the language of the page', () => {
    expect(isoDate('3 de março de 2031', 'pt-BR')).toBe('2031-03-03');
    expect(visibleDate('Stand: 3. März 2031, 8.15 Uhr', 'de')).toBe('2031-03-03');
    expect(visibleDate('2031年3月3日', 'ja')).toBe('2031-03-03');
    expect(visibleDate('Three hours ago', 'en')).toBeNull();
  });
});

describe('structured descriptions', () => {
  const nodesOf = (...scripts: string[]) =>
    jsonLdNodes(
      parseDocument(scripts.map((json) => `<script type="application/ld+json">${json}</script>`).join('')),
    );

  it('finds the article in graphs and lists, past broken ones, with raw line ends', () => {
    const nodes = nodesOf(
      '{"@type":"WebPage",',
      '[{"@graph":[{"@type":"Organization","name":"Ash Post"},{"@type":["Article","http://schema.org/NewsArticle"],"headline":"Quay\nclosed",}]}]',
    );
    expect(articleNode(nodes)).toMatchObject({ headline: 'Quay closed' });
  });

  it('does not go down without end', () => {
    const deep = `${'{"@graph":['.repeat(1000)}{}${']}'.repeat(1000)}`;
    expect(nodesOf(deep).length).toBeLessThanOrEqual(200);
    expect(articleNode(nodesOf('null', '"x"', '[[]]'))).toBeNull();
  });
});

describe('addresses and languages', () => {
  it('keeps addresses of the web alone', () => {
    const page = { url: 'https://ash.example/a/b', base: null };
    expect(
      ['/c', 'd', 'javascript:x', 'data:,x', 'http://['].map((value) => webAddress(value, page)),
    ).toEqual(['https://ash.example/c', 'https://ash.example/a/d', null, null, null]);
  });

  it('writes tags as BCP 47 does', () => {
    expect(['en_gb', 'DE', 'english please', 'zh-hant-tw'].map(languageTag)).toEqual([
      'en-GB',
      'de',
      null,
      'zh-Hant-TW',
    ]);
  });
});

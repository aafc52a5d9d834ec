import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { exported } from '../../test/exported.ts';
import { records } from '../../test/records.ts';
import { withoutGuard } from './csv/formula-guard.ts';

/** The rows as a spreadsheet reads them, by column. */
async function rowsOf(id: string, given = records): Promise<Record<string, string>[]> {
  return parse(await exported(id, given), { bom: true, columns: true });
}

describe.each(['csv-attributions', 'csv-claims', 'csv-actors'])('%s', (id) => {
  it('begins with a byte order mark, ends lines as RFC 4180 says and gives every row every column', async () => {
    const text = await exported(id);
    expect(text.startsWith('\ufeff"')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    const [header, ...rows] = parse(text, { bom: true });
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toHaveLength(header?.length ?? 0);
  });

  it('holds no cell that a spreadsheet would run', async () => {
    const cells = (await rowsOf(id)).flatMap((row) => Object.values(row));
    expect(cells.filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([]);
  });
});

describe('the table of attributions', () => {
  it('has a row for each attribution whose words are those at its offsets', async () => {
    const rows = await rowsOf('csv-attributions');
    const texts = new Map(records.flatMap((one) => (one.type === 'TextVersion' ? [[one.id, one.text]] : [])));
    expect(rows).toHaveLength(records.filter(({ type }) => type === 'Attribution').length);
    const spoken = rows.filter(({ words }) => words !== '');
    expect(spoken).toHaveLength(rows.length - 1);
    for (const { words = '', parts = '', text_id = '' } of spoken) {
      const found = parts
        .split(' ')
        .map((part) => texts.get(text_id)?.slice(...(part.split('..').map(Number) as [number, number])));
      expect(found.join(' … ')).toBe(withoutGuard(words));
    }
  });

  it('says why nobody is named, shows the words that name nobody, and gives no words to a refusal to speak', async () => {
    const rows = await rowsOf('csv-attributions');
    expect(rows.find(({ speaker }) => speaker === '')).toMatchObject({
      unresolved_because: 'ambiguous',
      source: 'One man on the quay',
    });
    expect(rows.find(({ stance }) => stance === 'silent')).toMatchObject({
      words: '',
      chain: 'Skarvholm Gazette, without a statement of Ilja Brandt',
    });
  });

  it('tells the route in words and the page of a paged document', async () => {
    const rows = await rowsOf('csv-attributions');
    expect(rows[0]?.chain).toBe('Skarvholm Gazette, citing Radio Holm, citing Tove Aasen');
    expect(rows.map(({ page }) => page)).toEqual(['', '', '', '', '', '', '1', '2', '2']);
  });
});

describe('the table of claims', () => {
  it('has a row for each report, and one for a claim without a report', async () => {
    expect((await rowsOf('csv-claims')).map(({ report_id }) => report_id)).toEqual([
      'report:1',
      'report:2',
      'report:3',
      'report:4',
    ]);
    const bare = records.filter(({ type }) => type !== 'ClaimReport');
    const rows = await rowsOf('csv-claims', bare);
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatchObject({ claim: 'The cafés stay open', words: '', outlet: '' });
  });

  it('names what contradicts a claim unless that dissolves', async () => {
    expect((await rowsOf('csv-claims'))[3]).toMatchObject({ contradicts: 'The ferry is unsafe' });
    const dissolved = records.map((one) => (one.type === 'ClaimRelation' ? { ...one, apparent: true } : one));
    expect((await rowsOf('csv-claims', dissolved)).map(({ contradicts }) => contradicts)).toEqual([
      '',
      '',
      '',
      '',
    ]);
  });
});

describe('the table of actors', () => {
  it('counts what is said of an actor under the one it was merged into', async () => {
    const merged = records.map((one) =>
      one.type === 'Attribution' && one.speakerId === 'actor:company'
        ? { ...one, speakerId: 'actor:company-2' }
        : one,
    );
    const rows = await rowsOf('csv-actors', merged);
    expect(rows.map(({ actor_id }) => actor_id)).not.toContain('actor:company-2');
    expect(rows.find(({ actor_id }) => actor_id === 'actor:company')).toMatchObject({
      attributions: '2',
      mentions: '1',
      articles: '1',
    });
  });

  it('says which actors nobody names', async () => {
    const rows = await rowsOf('csv-actors');
    expect(rows.filter(({ is_named }) => is_named === 'no').map(({ name }) => name)).toEqual([
      'a leaflet',
      'Unnamed source',
      'Unknown outlet',
    ]);
  });
});

import { XMLValidator } from 'fast-xml-parser';
import { MultiGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import { describe, expect, it } from 'vitest';
import { exported, storyWith } from '../../test/exported.ts';
import { edges, records } from '../../test/records.ts';
import { xmlText } from './graph/xml-text.ts';

const FORMATS = { gexf: parseGexf, graphml: parseGraphml };

async function parsed(id: keyof typeof FORMATS, given = records, lines = edges): Promise<MultiGraph> {
  return FORMATS[id](MultiGraph, await exported(id, given, lines)) as MultiGraph;
}

describe.each(['gexf', 'graphml'] as const)('the map as %s, read back by graphology', (id) => {
  it('has every actor that is left after merges, with its kind, counts and place', async () => {
    const graph = await parsed(id);
    const left = records.filter((one) => one.type === 'Actor' && one.redirectTo === null);
    expect(graph.nodes().sort()).toEqual(left.map((actor) => actor.id).sort());
    expect(graph.getNodeAttributes('actor:aasen')).toMatchObject({
      label: 'Tove Aasen',
      kind: 'person',
      attributions: 4,
      mentions: 2,
      articles: 2,
      x: -500,
      y: -250,
    });
    expect(graph.getNodeAttributes('actor:company').label).toBe('Holm & Lines <Ltd>');
    expect(graph.hasNodeAttribute('actor:radio', 'x')).toBe(false);
  });

  it('has every line with its direction, relation, status and weight, several between two actors too', async () => {
    const graph = await parsed(id);
    expect(graph.size).toBe(edges.length);
    expect(graph.directedSize).toBe(edges.length);
    const from = (source: string) =>
      graph.directedEdges('actor:brandt', 'actor:company').filter((key) => graph.source(key) === source);
    expect(from('actor:brandt').sort()).toEqual(['edge:2', 'edge:3']);
    expect(from('actor:company')).toEqual(['edge:4']);
    expect(graph.getEdgeAttributes('edge:2')).toMatchObject({
      label: 'Advises (alleged)',
      relation: 'advises',
      status: 'alleged',
      weight: 1,
    });
    expect(graph.getEdgeAttributes('edge:5')).toMatchObject({
      relation: 'quoted-together',
      weight: 3,
      symmetric: true,
    });
  });

  it('leads lines of merged actors to the one they were merged into', async () => {
    const merged = edges.map((edge) =>
      edge.to === 'actor:company' ? { ...edge, to: 'actor:company-2' } : edge,
    );
    expect((await parsed(id, records, merged)).target('edge:2')).toBe('actor:company');
  });

  it('stays well-formed XML with names that hold markup, quotes and characters that XML forbids', async () => {
    const name = `“]]>&amp;<a b='c'>\u0000\u0008\ufffe\ud800"&#0;`;
    const text = await exported(id, storyWith('Actor', { name }));
    expect(XMLValidator.validate(text)).toBe(true);
    expect(text).not.toMatch(/(?!\n)\p{Cc}|[\ufffe\uffff]/u);
    const label = (await parsed(id, storyWith('Actor', { name }))).getNodeAttribute('actor:aasen', 'label');
    expect(label).toBe(`“]]>&amp;<a b='c'> \ufffd\ufffd"&#0;`);
  });

  it('is a document without nodes for records without actors', async () => {
    expect(XMLValidator.validate(await exported(id, [], []))).toBe(true);
    expect((await parsed(id, [], [])).order).toBe(0);
  });
});

describe('text for XML', () => {
  it('keeps what XML 1.0 allows and replaces what it forbids', () => {
    expect(xmlText('a\t\n\r<é🌊')).toBe('a\t\n\r<é🌊');
    expect(xmlText('\u0001\u000b\ufffe\udc00')).toBe('\ufffd\ufffd\ufffd\ufffd');
  });
});

import * as annotator from '@apache-annotator/selector';
import jsonld, { type JsonLdDocument } from 'jsonld';
import { describe, expect, it } from 'vitest';
import { exported, storyWith } from '../../test/exported.ts';
import { records } from '../../test/records.ts';
import { ANNOTATION_CONTEXT, ANNOTATION_CONTEXT_URL } from '../../test/web-annotation-context.ts';

interface Annotation {
  id: string;
  body: { type: string; purpose: string; value?: string; source?: string }[];
  target: {
    source: string;
    state?: { type: string; sourceDate?: string; cached: string };
    selector: [
      { type: 'TextPositionSelector'; start: number; end: number },
      { type: 'TextQuoteSelector'; exact: string; prefix: string; suffix: string },
    ];
  };
}

interface Collection {
  type: string;
  first: { partOf: string; items: Annotation[] };
}

async function collectionOf(given = records): Promise<Collection> {
  return JSON.parse(await exported('web-annotation', given));
}

async function itemsOf(given = records): Promise<Annotation[]> {
  return (await collectionOf(given)).first.items;
}

const texts = new Map(records.flatMap((one) => (one.type === 'TextVersion' ? [[one.id, one.text]] : [])));

/** The text that an annotation stands in. */
function textOf({ target }: Annotation): string {
  const iri = target.state?.cached ?? target.source;
  return texts.get(iri.replace('urn:onrecord:text:', '')) ?? '';
}

/** A piece of text that knows where it begins. */
interface Piece {
  data: string;
  at: number;
}

/** Pieces one after the other, as Apache Annotator walks them. */
interface Pieces {
  readonly currentChunk: Piece;
  nextChunk(): Piece | null;
  previousChunk(): Piece | null;
  precedesCurrentChunk(piece: Piece): boolean;
}

type Places = AsyncGenerator<{ startChunk: Piece; startIndex: number; endChunk: Piece; endIndex: number }>;

/** Its declarations name files without their endings, which this resolution of modules does not find. */
const { textPositionSelectorMatcher, textQuoteSelectorMatcher } = annotator as unknown as Record<
  'textPositionSelectorMatcher' | 'textQuoteSelectorMatcher',
  (selector: object) => (pieces: Pieces) => Places
>;

/** A text as Apache Annotator reads one: in pieces of seven characters. */
function piecesOf(text: string): Pieces {
  const pieces = Array.from(text.matchAll(/.{1,7}/gsu), ({ 0: data, index }) => ({ data, at: index }));
  const at = (index: number) => pieces[index] as Piece;
  let index = 0;
  return {
    get currentChunk() {
      return at(index);
    },
    nextChunk: () => (index + 1 < pieces.length ? at(++index) : null),
    previousChunk: () => (index > 0 ? at(--index) : null),
    precedesCurrentChunk: (piece) => piece.at < at(index).at,
  };
}

/** Offsets of every match, in UTF-16 code units. */
async function placesOf(matches: Places): Promise<{ start: number; end: number }[]> {
  const places = [];
  for await (const { startChunk, startIndex, endChunk, endIndex } of matches)
    places.push({ start: startChunk.at + startIndex, end: endChunk.at + endIndex });
  return places;
}

/** The span of the record that the annotation was made of. */
function spanOf({ id }: Annotation) {
  const [, attributionId, role, number] = /^urn:onrecord:(.*)#(source|cue|content)-(\d+)$/.exec(id) ?? [];
  const attribution = records.find((one) => one.type === 'Attribution' && one.id === attributionId);
  if (attribution?.type !== 'Attribution') throw new Error(`${id} is no id of an annotation`);
  return attribution[role as 'source' | 'cue' | 'content'][Number(number) - 1];
}

describe('the Web Annotation exporter', () => {
  it('writes a collection with an annotation for every source, cue and content', async () => {
    const collection = await collectionOf();
    expect(collection).toMatchObject({
      type: 'AnnotationCollection',
      last: 'urn:onrecord:attributions:page',
    });
    expect(collection.first.partOf).toBe('urn:onrecord:attributions');
    const spans = records.flatMap((one) =>
      one.type === 'Attribution' ? [...one.source, ...one.cue, ...one.content] : [],
    );
    expect(collection.first.items).toHaveLength(spans.length);
    expect(new Set(collection.first.items.map(({ id }) => id)).size).toBe(spans.length);
  });

  it('is anchored by Apache Annotator at the very characters, by position and by quote', async () => {
    const items = await itemsOf();
    expect(items.length).toBeGreaterThan(20);
    for (const item of items) {
      const { start, end } = spanOf(item) ?? {};
      const [position, quote] = item.target.selector;
      const text = textOf(item);
      expect(await placesOf(textPositionSelectorMatcher(position)(piecesOf(text))), item.id).toEqual([
        { start, end },
      ]);
      const places = await placesOf(textQuoteSelectorMatcher(quote)(piecesOf(text)));
      expect(places, item.id).toEqual([{ start, end }]);
    }
  });

  it('counts code points, so that offsets behind an emoji differ from those of the bundle', async () => {
    const item = (await itemsOf()).find(({ id }) => id === 'urn:onrecord:attribution:11#content-1');
    const span = item && spanOf(item);
    const emoji = 1;
    expect(item?.target.selector[0].start).toBe((span?.start ?? 0) - emoji);
    expect(
      [...textOf(item as Annotation)]
        .slice(item?.target.selector[0].start, item?.target.selector[0].end)
        .join(''),
    ).toBe(span?.exact);
  });

  it('never cuts a character in two around the words', async () => {
    const text = `${'🌊'.repeat(40)}a said b.${'🚢'.repeat(40)}`;
    const span = (exact: string) => ({
      text: 'text:1',
      start: text.indexOf(exact),
      end: text.indexOf(exact) + exact.length,
      exact,
    });
    const words = { source: [span('a')], cue: [span('said')], content: [span('b.')] };
    const given = storyWith('Attribution', words).map((one) =>
      one.type === 'TextVersion' && one.articleId === 'article:1' ? { ...one, id: 'text:1', text } : one,
    );
    const quotes = (await itemsOf(given)).map(({ target }) => target.selector[1]);
    expect(quotes.length).toBeGreaterThan(20);
    for (const { prefix, suffix } of quotes) {
      expect(prefix.isWellFormed() && suffix.isWellFormed()).toBe(true);
      expect(text).toContain(`${prefix}${quotes.find((one) => one.prefix === prefix)?.exact}${suffix}`);
    }
  });

  it('says with its page which text the offsets are of, and names the text where there is no page', async () => {
    const [first, ...rest] = await itemsOf();
    expect(first?.target).toMatchObject({
      source: 'https://gazette.example/ferry?from=front&to=%22here%22',
      state: { type: 'TimeState', sourceDate: '2031-03-04T08:00:00Z' },
    });
    expect(rest.at(-1)?.target.source).toMatch(/^urn:onrecord:text:[0-9a-f]{64}$/);
    expect(rest.at(-1)?.target).not.toHaveProperty('state');
  });

  it('carries role, kind, stance and speaker, and no speaker where none is known', async () => {
    const items = await itemsOf();
    const bodiesOf = (id: string) => items.find((item) => item.id === `urn:onrecord:${id}`)?.body ?? [];
    const values = (id: string) => bodiesOf(id).map(({ value, source }) => value ?? source);
    expect(values('attribution:12#content-2')).toEqual([
      'content',
      'mixed',
      'promises',
      'speaker: Tove Aasen',
      'urn:onrecord:actor:aasen',
      'urn:onrecord:attribution:12',
    ]);
    expect(values('attribution:15#source-1')).toEqual([
      'source',
      'judge',
      'states',
      'urn:onrecord:attribution:15',
    ]);
  });

  it('carries no link of an article that is not one of the web', async () => {
    const text = await exported(
      'web-annotation',
      storyWith('Article', { url: 'javascript:alert(1)', canonicalUrl: null }),
    );
    expect(text).not.toContain('"javascript:');
  });

  it('loses nothing as linked data in safe mode', async () => {
    const collection = await collectionOf();
    const options = {
      format: 'application/n-quads',
      safe: true,
      documentLoader: async (url: string) => {
        expect(url).toBe(ANNOTATION_CONTEXT_URL);
        return { contextUrl: undefined, documentUrl: url, document: ANNOTATION_CONTEXT };
      },
    };
    const text = await jsonld.toRDF(
      collection as unknown as JsonLdDocument,
      options as Parameters<typeof jsonld.toRDF>[1],
    );
    const triples = String(text).trim().split('\n');
    expect(triples).toContain(
      '<urn:onrecord:attribution:11#content-1> <http://www.w3.org/ns/oa#motivatedBy> <http://www.w3.org/ns/oa#tagging> .',
    );
    expect(triples.filter((triple) => triple.includes('oa#TextPositionSelector>')).length).toBe(
      collection.first.items.length,
    );
  });
});

/** Where an annotation stands: the text it belongs to and two selectors, by position and by the words around. */
import type { OnrecordRecord, Span } from '@onrecord/schema';
import { type OffsetMap, offsetMap } from '@onrecord/text';
import { citedArticle } from '../cited-article.ts';
import { textIri } from '../iri.ts';

/** The texts of the records, by id. */
export interface Targets {
  add(record: OnrecordRecord): void;
  /** The target of the span; null when its text did not come. */
  of(span: Span): object | null;
}

/** Characters of text before and behind the words: enough to tell them from the same words elsewhere. */
export const CONTEXT_LENGTH = 32;

/** Targets without a text. */
export function collectTargets(): Targets {
  const sources = new Map<string, PageSource>();
  const texts = new Map<string, Known>();
  return {
    add(record) {
      if (record.type === 'Article') {
        const { address } = citedArticle(record, new Map());
        if (address) sources.set(record.textId, { address, retrievedAt: record.retrievedAt ?? null });
      } else if (record.type === 'TextVersion') {
        texts.set(record.id, { text: record.text, map: offsetMap(record.text) });
      }
    },
    of(span) {
      const known = texts.get(span.text);
      return known ? { ...sourceOf(span.text, sources), selector: selectorsOf(known, span) } : null;
    },
  };
}

interface Known {
  text: string;
  map: OffsetMap;
}

interface PageSource {
  address: string;
  retrievedAt: string | null;
}

/**
 * The page, with the text read from it as the state to which offsets apply: the page itself has other characters.
 * Without an address, the text.
 */
function sourceOf(textId: string, sources: ReadonlyMap<string, PageSource>): object {
  const source = sources.get(textId);
  if (!source) return { source: textIri(textId) };
  const sourceDate = source.retrievedAt === null ? {} : { sourceDate: source.retrievedAt };
  return { source: source.address, state: { type: 'TimeState', ...sourceDate, cached: textIri(textId) } };
}

function selectorsOf({ text, map }: Known, { start, end, exact }: Span): object[] {
  return [
    { type: 'TextPositionSelector', start: map.toCodePoints(start), end: map.toCodePoints(end) },
    {
      type: 'TextQuoteSelector',
      exact,
      prefix: whole(text.slice(Math.max(0, start - CONTEXT_LENGTH), start)),
      suffix: whole(text.slice(end, end + CONTEXT_LENGTH)),
    },
  ];
}

/** Without the half of a character at either end. */
function whole(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
}

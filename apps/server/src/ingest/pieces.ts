/**
 * From an input to its pieces, for imports and for looking at what an import would store: addresses are fetched, the pages behind
 * the items of a feed too, and what cannot be read comes out as a refusal among the others.
 */
import type { Fetcher } from '@onrecord/fetch';
import type { ImportedMetadata, ImportedRecords, ReadOptions } from '@onrecord/formats';
import { inOrder } from './in-order.ts';
import type { OpenFile, ReadArticle, Reading, ReadLink } from './reading.ts';
import { type NamedRefusal, refusalOf, withoutName } from './refusal.ts';

/** A file as it was given. */
export interface IngestFile {
  name: string;
  bytes: Uint8Array;
  /** What the sender calls it; null when nobody does. */
  mediaType?: string | null;
  /** Where it was fetched; null for a file. */
  url?: string | null;
  /** ISO instant at which it was fetched. */
  retrievedAt?: string | null;
  /** The giver does not use the bytes again, so that they need not be copied. */
  isGivenAway?: boolean;
}

/** An address to fetch. */
export interface IngestAddress {
  name: string;
  url: string;
  bytes?: undefined;
}

/** What an import takes in one piece. */
export type IngestInput = IngestFile | IngestAddress;

/** Something to know of an input that was read. */
export interface ImportNote {
  /** Name or address of the input. */
  name: string;
  message: string;
}

/** What an input holds, piece by piece. */
export type Piece =
  | { article: ReadArticle; original: () => Promise<Uint8Array | null> }
  | { records: ImportedRecords }
  | { note: ImportNote }
  | NamedRefusal;

/** Remembers which pages behind the items of a feed have been dealt with. */
export interface LinkMemory {
  /** Whether the page need not be asked for again. */
  isKnown(url: string): boolean;
  /** The page was dealt with: with null it is read, otherwise the code tells why not. */
  note(url: string, code: string | null): void;
}

/** What inputs are read with. */
export interface PieceTools {
  reading: Reading;
  fetcher: Pick<Fetcher, 'fetch'>;
  options?: ReadOptions;
  /** Without it all pages of a feed are asked for. */
  links?: LinkMemory;
  /** Stops what is being fetched; what is being read goes on to the end of its piece. */
  signal?: AbortSignal;
}

/** The pieces of an input in their order. Throws nothing but the reason of the signal. */
export async function* piecesOf(input: IngestInput, tools: PieceTools): AsyncGenerator<Piece> {
  try {
    const file = input.bytes ? input : await fetched(input.url, tools);
    yield* piecesOfFile(file, tools, true);
  } catch (error) {
    tools.signal?.throwIfAborted();
    yield refusalOf(input.name, error);
  }
}

/** Feeds list a few dozen items; a list of thousands would ask one site for hours. */
const MAX_LINKS = 200;

/** Pages that are fetched ahead while one is read. Each host is asked one page at a time whatever this is. */
const FETCHED_AHEAD = 4;

type GivenFile = Parameters<Reading['open']>[0];

async function fetched(url: string, { fetcher, signal }: PieceTools): Promise<GivenFile> {
  const file = await fetcher.fetch(url, { signal });
  // Without a copy of ours to compare with, sites always send the file.
  if (file.notModified)
    throw new Error(`${url} was answered with "not modified" although nothing is kept of it.`);
  const { bytes, mediaType, retrievedAt } = file;
  return { name: url, bytes, mediaType, url: file.url, retrievedAt, isGivenAway: true };
}

async function* piecesOfFile(
  given: GivenFile,
  tools: PieceTools,
  followsLinks: boolean,
): AsyncGenerator<Piece> {
  const file = await tools.reading.open(given, tools.options);
  const links: ReadLink[] = [];
  try {
    for await (const piece of file.pieces()) {
      if ('article' in piece) yield articlePiece(piece.article, file);
      else if ('records' in piece) yield piece;
      else if ('refusal' in piece) yield { refusal: piece.refusal, isFault: false };
      else if (!followsLinks) yield feedInFeed(given.name);
      else if (!tools.links?.isKnown(piece.link.url)) links.push(piece.link);
    }
    if (links.length > MAX_LINKS) yield { note: manyLinks(given.name, links.length) };
    yield* piecesOfLinks(links.slice(0, MAX_LINKS), file, tools);
  } finally {
    await file.end();
  }
}

function articlePiece(article: ReadArticle, file: OpenFile): Piece {
  return { article, original: () => file.original(article) };
}

async function* piecesOfLinks(
  links: readonly ReadLink[],
  feed: OpenFile,
  tools: PieceTools,
): AsyncGenerator<Piece> {
  const pages = inOrder(
    links,
    FETCHED_AHEAD,
    async (link) => ({ link, page: await fetched(link.url, tools).catch((error: unknown) => ({ error })) }),
    tools.signal,
  );
  for await (const { link, page } of pages) {
    tools.signal?.throwIfAborted();
    const pieces = 'error' in page ? standIn(link, feed, page.error) : piecesOfPage(link, page, feed, tools);
    let code: string | null = null;
    for await (const piece of pieces) {
      code = 'refusal' in piece ? piece.refusal.code : null;
      yield piece;
    }
    tools.links?.note(link.url, code);
  }
}

/** The page behind an item, with what the feed says where the page is silent; or else the words of the feed. */
async function* piecesOfPage(
  link: ReadLink,
  page: GivenFile,
  feed: OpenFile,
  tools: PieceTools,
): AsyncGenerator<Piece> {
  let found = false;
  try {
    for await (const piece of piecesOfFile(page, tools, false)) {
      if (!('article' in piece)) continue;
      found = true;
      const metadata = merged(piece.article.metadata, link.metadata);
      yield { ...piece, article: { ...piece.article, metadata } };
    }
  } catch (error) {
    if (!found) return yield* standIn(link, feed, error);
    yield refusalOf(link.url, error);
  }
  if (!found) yield* standIn(link, feed, null);
}

async function* standIn(link: ReadLink, feed: OpenFile, error: unknown): AsyncGenerator<Piece> {
  const refused = refusalOf(link.url, error ?? new RangeError('no article'));
  if (!link.instead) {
    yield error === null ? noArticle(link.url) : refused;
    return;
  }
  const reason = error === null ? 'It holds no article.' : withoutName(refused.refusal.message, link.url);
  const message = `The page could not be had, so the words of the feed stand for it. ${reason}`;
  yield { note: { name: link.url, message } };
  yield articlePiece({ ...link.instead, metadata: merged(link.instead.metadata, link.metadata) }, feed);
}

function merged(page: ImportedMetadata | undefined, feed: ImportedMetadata | undefined): ImportedMetadata {
  const stated = Object.entries(page ?? {}).filter(([, value]) => value !== undefined && value !== '');
  const candidates = [...(page?.candidates ?? []), ...(feed?.candidates ?? [])];
  return { ...feed, ...Object.fromEntries(stated), ...(candidates.length > 0 ? { candidates } : {}) };
}

function feedInFeed(name: string): NamedRefusal {
  const message = 'The page behind an item of a feed is a feed again. Import it by its own address.';
  return { refusal: { name, code: 'no_article', message }, isFault: false };
}

function noArticle(name: string): NamedRefusal {
  const message = 'There is no article on the page, and the feed holds no words of it. Open it in a browser.';
  return { refusal: { name, code: 'no_article', message }, isFault: false };
}

function manyLinks(name: string, links: number): ImportNote {
  return { name, message: `It lists ${links} pages; the first ${MAX_LINKS} were asked for.` };
}

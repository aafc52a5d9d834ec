/** The pieces of text on one page, as they are handed out by the library, upright whichever way the page was printed. */
import type { getDocumentProxy } from 'unpdf';
import { linesOf } from './lines.ts';
import type { PlacedText, PrintedPage } from './placed-text.ts';

/** Thrown when a page asks for more time or pieces than a page of print can need. */
export class EndlessPageError extends Error {}

/**
 * Reads one page.
 *
 * @param limitMs Time that it may take, in milliseconds.
 * @throws EndlessPageError when it takes longer, or has more pieces of text than a page may have.
 */
export async function readPage(pdf: Pdf, number: number, limitMs: number): Promise<PrintedPage> {
  const page = await pdf.getPage(number);
  const { transform, width, height } = page.getViewport({ scale: 1 });
  const stream = page.streamTextContent() as ReadableStream<{ items: Partial<TextItem>[] }>;
  const items: TurnedText[] = [];
  for await (const item of within(stream.getReader(), limitMs)) {
    const piece = item.str === undefined ? null : pieceOf(item as TextItem, transform);
    if (piece) items.push(piece);
    if (items.length > MAX_PIECES)
      throw new EndlessPageError(`more than ${MAX_PIECES} pieces of text on one page`);
  }
  page.cleanup();
  const turn = mainTurn(items);
  const pieces = items.filter((item) => item.turn === turn).map((item) => upright(item, { width, height }));
  return { number, height: turn % 2 === 0 ? height : width, lines: linesOf(pieces, number) };
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** A page of stock prices in the smallest print has about 20,000. */
const MAX_PIECES = 200_000;

/** The part of a text item that is used; the library mixes them with marks of structure. */
interface TextItem {
  str: string;
  width: number;
  transform: number[];
  fontName: string;
}

/** A piece of text with the quarter turns by which it is printed, clockwise. */
interface TurnedText extends PlacedText {
  turn: number;
}

/**
 * Drawings that draw each other can ask for billions of steps. The library never rests between them, so that no timer runs: the
 * time is looked at whenever it hands out some text.
 */
async function* within<T>(
  reader: ReadableStreamDefaultReader<{ items: T[] }>,
  limitMs: number,
): AsyncGenerator<T> {
  const started = performance.now();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      yield* value.items;
      if (performance.now() - started > limitMs)
        throw new EndlessPageError(`a page that takes longer than ${Math.round(limitMs / 1000)} s`);
    }
  } finally {
    reader.cancel(new Error('The page is read.')).catch(() => undefined);
  }
}

function pieceOf({ str, width, transform, fontName }: TextItem, view: number[]): TurnedText | null {
  const [a, b, c, d, e, f] = multiply(view, transform);
  const size = Math.hypot(c, d);
  if (size === 0 || !Number.isFinite(e + f + size + width)) return null;
  const turn = Math.abs(b) > Math.abs(a) ? (b > 0 ? 1 : 3) : a < 0 ? 2 : 0;
  const text = str.replace(UNPRINTED, ' ').toWellFormed();
  return { text, left: e, right: e + width, baseline: f, size, font: fontName, turn };
}

/** Control characters and marks that show nothing; the soft hyphen says where a word was divided and stays until then. */
const UNPRINTED = /[\p{Cc}\u200B\u2060\uFEFF]/gu;

type Matrix = [number, number, number, number, number, number];

function multiply(one: number[], other: number[]): Matrix {
  const [a, b, c, d, e, f] = one as Matrix;
  const [g, h, i, j, k, l] = other as Matrix;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** How most of the text is turned. What stands across it (a stamp at the margin, a watermark) is no part of it. */
function mainTurn(items: readonly TurnedText[]): number {
  const lengths = [0, 0, 0, 0];
  for (const { turn, text } of items) lengths[turn] = (lengths[turn] ?? 0) + text.trim().length;
  return lengths.indexOf(Math.max(...lengths));
}

function upright({ turn, ...piece }: TurnedText, page: { width: number; height: number }): PlacedText {
  const { left: x, baseline: y } = piece;
  const [left, baseline] = (
    [
      [x, y],
      [y, page.width - x],
      [page.width - x, page.height - y],
      [page.height - y, x],
    ] as const
  )[turn] ?? [x, y];
  return { ...piece, left, baseline, right: left + (piece.right - x) };
}

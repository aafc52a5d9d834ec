/** What the pages of a PDF are to the rest of the importer: pieces of text with the place where they are printed. */

/** A piece of text on a page, in points from the upper left corner of the page as it is shown. */
export interface PlacedText {
  text: string;
  left: number;
  right: number;
  /** The line that the letters stand on, from the top of the page downward. */
  baseline: number;
  /** Size of the font. */
  size: number;
  /** Name of the font within the document; two fonts differ by it and nothing else. */
  font: string;
}

/** A printed line of one column: pieces that stand side by side. */
export interface PrintedLine extends PlacedText {
  /** Counted from 1. */
  page: number;
  /** The edges of the column that it stands in, once the reading order is known. */
  column: { left: number; right: number };
}

/** A page as it is shown. */
export interface PrintedPage {
  number: number;
  height: number;
  lines: PrintedLine[];
}

/** How far a line reaches above and below its baseline, as a share of its size: as in most fonts for text. */
export const ASCENT = 0.75;
export const DESCENT = 0.25;

/** Sizes that differ by a smaller share are the same, rounded differently. */
export const SAME_SIZE = 0.07;

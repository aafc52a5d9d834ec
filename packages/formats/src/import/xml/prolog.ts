/** What may stand in front of the outermost element of an XML file. It is read step by step: one expression for all would never end on some. */

/** Where the prolog ends, and the document type in it. Offsets are UTF-16 code units. */
export interface Prolog {
  end: number;
  /** Null when there is none. */
  documentType: { start: number; end: number; hasDeclarations: boolean } | null;
}

/** The prolog of the XML text. */
export function prologOf(text: string): Prolog {
  let end = skipped(BEFORE, text, 0);
  let documentType: Prolog['documentType'] = null;
  for (;;) {
    const start = end;
    end = skipped(BLANKS, text, skipped(NOTE, text, start));
    const after: number = documentType ? end : skipped(DOCUMENT_TYPE, text, end);
    if (after > end)
      documentType = { start: end, end: after, hasDeclarations: text.slice(end, after).includes('[') };
    end = skipped(BLANKS, text, after);
    if (end === start) return { end, documentType };
  }
}

/** A byte order mark, also as latin1 shows that of UTF-8 and UTF-16, and blanks. */
const BEFORE = /(?:\uFEFF|ï»¿|ÿþ|þÿ)?\s*/y;

const BLANKS = /\s*/y;

/** An XML declaration, an instruction or a comment. */
const NOTE = /<\?(?:[^?]|\?(?!>))*\?>|<!--(?:[^-]|-(?!->))*-->/y;

/** One with declarations of its own begins them with a bracket, at which this ends. */
const DOCUMENT_TYPE = /<!DOCTYPE\b(?:[^[>"']|"[^"]*"|'[^']*')*[[>]/iy;

function skipped(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** A block of the article as the server gives it. */
export interface TextBlock {
  start: number;
  end: number;
  role: string;
  reason: string;
}

/** What stands on one line of the text: an agency tag and the paragraph behind it are two blocks of one line. */
export interface TextLine {
  start: number;
  end: number;
  /** The role of its longest block. */
  role: string;
  reason: string;
}

/** A line to read, or furniture around the article that is folded away. */
export type ReadingItem = { fold: false; line: TextLine } | { fold: true; lines: TextLine[] };

/** Roles that are part of what a reader reads; everything else is furniture. Captions stay: they are evidence. */
const READ_ROLES = new Set([
  'HEADLINE',
  'STANDFIRST',
  'SUBHEAD',
  'BYLINE',
  'DATELINE',
  'BODY',
  'CAPTION',
  'AGENCY_TAG',
]);

/** Blocks in text order, joined to lines, with runs of furniture folded together. Nothing is left out. */
export function readingItems(text: string, blocks: readonly TextBlock[]): ReadingItem[] {
  const items: ReadingItem[] = [];
  for (const line of linesOf(text, blocks)) {
    const last = items.at(-1);
    if (READ_ROLES.has(line.role)) items.push({ fold: false, line });
    else if (last?.fold) last.lines.push(line);
    else items.push({ fold: true, lines: [line] });
  }
  return items;
}

function linesOf(text: string, blocks: readonly TextBlock[]): TextLine[] {
  const lines: (TextLine & { longest: number })[] = [];
  for (const block of [...blocks].sort((a, b) => a.start - b.start)) {
    const line = lines.at(-1);
    const length = block.end - block.start;
    if (!line || text.slice(line.end, block.start).includes('\n')) {
      lines.push({
        start: block.start,
        end: block.end,
        role: block.role,
        reason: block.reason,
        longest: length,
      });
      continue;
    }
    line.end = block.end;
    if (length > line.longest)
      Object.assign(line, { role: block.role, reason: block.reason, longest: length });
  }
  return lines;
}

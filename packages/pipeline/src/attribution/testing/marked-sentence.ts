/**
 * A sentence with what a tagger should find marked in it, one attribution a line: `[Ada Lind] <said> {the dam is safe}.` has the source
 * in square brackets, the cue's main word in angle ones, the content in curly ones.
 */
import type { TaggedAttribution } from '../tagger/tagger.ts';

/** The plain text and the words of each role. */
export interface MarkedSentence {
  text: string;
  source: string[];
  cue: string;
  content: string[];
}

/** Reads the marks. */
export function readMarkedSentence(marked: string): MarkedSentence {
  const between = (pattern: RegExp) => [...marked.matchAll(pattern)].map((match) => plain(match[1] ?? ''));
  return {
    text: plain(marked),
    source: between(/\[([^\]]*)\]/g),
    cue: between(/<([^>]*)>/g)[0] ?? '',
    content: between(/\{([^}]*)\}/g),
  };
}

/** Whether an attribution has exactly the marked source and content, and the marked word in its cue. */
export function isAsMarked(one: TaggedAttribution, { text, source, cue, content }: MarkedSentence): boolean {
  const words = (ranges: TaggedAttribution['cue']) => ranges.map(({ start, end }) => text.slice(start, end));
  return (
    words(one.source).join('|') === source.join('|') &&
    words(one.content).join('|') === content.join('|') &&
    words(one.cue).some((found) => found.includes(cue))
  );
}

function plain(marked: string): string {
  return marked.replace(/[[\]{}<>]/g, '');
}

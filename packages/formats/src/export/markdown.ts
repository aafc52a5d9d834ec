/** A brief of a story with citations, for people: who says what, by which route, and what the articles share. */
import type { Exporter, ExportSource } from './exporter.ts';
import { briefOf } from './markdown/brief.ts';

/** Writes the brief section by section; it holds the whole story. */
export const markdownExporter: Exporter = {
  id: 'markdown',
  label: 'Brief (Markdown)',
  description:
    'A brief of the story for people: who says what and by which route, denials, shared passages, citations.',
  mediaType: 'text/markdown',
  extension: 'md',
  write: (source: ExportSource) => briefOf(source.records),
};

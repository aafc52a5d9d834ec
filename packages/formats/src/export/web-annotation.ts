/**
 * Attributions as W3C Web Annotations: each span of a source, cue or content with its role, for annotation tools.
 * The standard counts code points; offsets are converted on the way out.
 */
import type { OnrecordRecord } from '@onrecord/schema';
import type { Exporter, ExportSource } from './exporter.ts';
import { jsonItems } from './json-items.ts';
import { collectNames } from './names.ts';
import { annotationsOf } from './web-annotation/annotations.ts';
import { collectTargets } from './web-annotation/target.ts';

/** Writes one collection with one page. It keeps the texts, from which prefix and suffix are cut. */
export const webAnnotationExporter: Exporter = {
  id: 'web-annotation',
  label: 'Web Annotation (W3C)',
  description:
    'Every source, cue and content with its place in the text, for annotation tools; offsets in code points.',
  mediaType: 'application/ld+json',
  extension: 'jsonld',
  write: (source) => jsonItems(HEAD, annotationsIn(source), TAIL),
};

async function* annotationsIn({ records }: ExportSource): AsyncGenerator<object> {
  const names = collectNames();
  const targets = collectTargets();
  for await (const record of records as AsyncIterable<OnrecordRecord>) {
    names.add(record);
    targets.add(record);
    if (record.type === 'Attribution') yield* annotationsOf(record, targets, names);
  }
}

const COLLECTION = 'urn:onrecord:attributions';

const HEAD = `${JSON.stringify({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: COLLECTION,
  type: 'AnnotationCollection',
  label: 'Attributions: sources, cues and contents',
}).slice(0, -1)},"first":${JSON.stringify({
  id: `${COLLECTION}:page`,
  type: 'AnnotationPage',
  partOf: COLLECTION,
  startIndex: 0,
}).slice(0, -1)},"items":[`;

const TAIL = `]},"last":"${COLLECTION}:page"}\n`;

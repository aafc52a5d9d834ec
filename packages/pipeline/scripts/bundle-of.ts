/**
 * Prints the bundle of some article files: the pipeline alone, without a database, for scoring and for looking at.
 * Usage: node scripts/bundle-of.ts FILE...
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type OnrecordRecord, recordTypes } from '@onrecord/schema';
import { decodeText } from '@onrecord/text';
import { extractArticle } from '../src/pipeline.ts';
import { linkStory } from '../src/story/link-story.ts';

const files = process.argv.slice(2);
const batches = await Promise.all(
  files.map((file) => extractArticle({ text: decodeText(readFileSync(file)).text, file: basename(file) })),
);
const story = process.env.ONRECORD_ARTICLES_ONLY
  ? null
  : linkStory({ id: 'story:files', title: 'Files' }, batches);

const records: OnrecordRecord[] = [
  ...batches.flatMap((batch) => [
    ...batch.outlets,
    batch.article,
    batch.textVersion,
    ...batch.mentions,
    ...batch.attributions,
    ...batch.relations,
  ]),
  ...(story
    ? [story.story, ...story.actors, ...story.utterances, ...story.passages]
    : batches.flatMap(({ actors }) => actors)),
];
const order = new Map(recordTypes.map((type, index) => [type as string, index]));
const unique = [...new Map(records.map((record) => [record.id, record])).values()];
unique.sort((a, b) => (order.get(a.type) ?? 0) - (order.get(b.type) ?? 0));
const header = { onrecord: '1.0', unit: 'utf16', generator: 'onrecord-pipeline' };
for (const line of [header, ...unique]) console.log(JSON.stringify(line));

/** Records as a download in any format of the registry, of one story or of all, written while they are read. */
import { type Exporter, exporters } from '@onrecord/formats';
import type { Story } from '@onrecord/schema';
import { exportSource } from '../export-source.ts';
import { recordStream } from './record-stream.ts';
import { asAttachment, inWords, type Route } from './route.ts';

/** GET /export/<format>?story=<id>; without a story everything. */
export const exportRoute: Route = {
  path: /^\/export\/(?<format>[^/]+)$/,
  async answer({ groups, query, signal, breakOff }, { store, logger }) {
    const exporter = exporters.find(({ id }) => id === groups.format);
    if (!exporter)
      return inWords(
        404,
        `There is no such format. Choose one of: ${exporters.map(({ id }) => id).join(', ')}.`,
      );
    const [storyId = null, ...more] = query.getAll('story');
    if (more.length > 0 || storyId === '')
      return inWords(400, 'Name one story by its id, as in ?story=story:4f…, or none for everything.');
    const [story] = storyId === null ? [] : await store.byIds('Story', [storyId]);
    if (storyId !== null && !story) return inWords(404, 'There is no story with this id.');
    if (underWay >= MAX_AT_ONCE)
      return inWords(429, 'Too many downloads are under way. Try again in a moment.', { 'retry-after': '5' });
    const headers = {
      'content-type': mediaTypeOf(exporter),
      'content-disposition': asAttachment(fileName(exporter, story ?? null)),
      'content-security-policy': "sandbox; default-src 'none'",
    };
    underWay += 1;
    const stream = recordStream(exporter.write(exportSource(store, storyId)), {
      signal,
      breakOff,
      onEnd: () => {
        underWay -= 1;
      },
      onFault: (error) => logger.error({ err: error, format: exporter.id }, 'export failed'),
    });
    return new Response(stream, { headers });
  },
};

/** Each holds a snapshot of the database, which keeps its log from being cleared. */
const MAX_AT_ONCE = 8;

let underWay = 0;

function mediaTypeOf({ mediaType }: Exporter): string {
  return mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType;
}

/** The title of the story, as far as file systems take it; nothing in it may turn the ending round. */
function fileName({ id, extension }: Exporter, story: Story | null): string {
  const title =
    story?.title.replace(/[\p{Control}\p{Bidi_Control}\p{Punctuation}\s]+/gu, '-').replace(/^-|-$/g, '') ||
    'onrecord';
  return `${[...title].slice(0, LONGEST_TITLE).join('')}.${id === extension ? '' : `${id}.`}${extension}`;
}

const LONGEST_TITLE = 80;

/** Records as a download in any format of the registry, of one story or of all, written while they are read. */
import { type Exporter, exporters } from '@onrecord/formats';
import type { Story } from '@onrecord/schema';
import { exportSource } from '../export-source.ts';
import { asAttachment, inWords, type Route } from './route.ts';

/** GET /export/<format>?story=<id>; without a story everything. */
export const exportRoute: Route = {
  path: /^\/export\/(?<format>[^/]+)$/,
  async answer({ groups, query, signal }, { store, logger }) {
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
      return inWords(503, 'Too many downloads are under way. Try again in a moment.', { 'retry-after': '5' });
    const pieces = exporter.write(exportSource(store, storyId));
    const onFault = (error: unknown) => logger.error({ err: error, format: exporter.id }, 'export failed');
    return new Response(streamOf(pieces, signal, onFault), {
      headers: {
        'content-type': mediaTypeOf(exporter),
        'content-disposition': asAttachment(fileName(exporter, story ?? null)),
        'content-security-policy': "sandbox; default-src 'none'",
      },
    });
  },
};

/** Each holds a snapshot of the database, which keeps its log from being cleared. */
const MAX_AT_ONCE = 8;

let underWay = 0;

/** A chunk for each record would cost more than the record: pieces are gathered up to this many UTF-16 code units. */
const GATHERED = 1 << 16;

/** The pieces as bytes. They are read no faster than the client takes them, and not at all once it has left. */
function streamOf(
  pieces: AsyncGenerator<string>,
  signal: AbortSignal,
  onFault: (error: unknown) => void,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let isOpen = true;
  underWay += 1;
  const end = async () => {
    if (!isOpen) return;
    isOpen = false;
    underWay -= 1;
    signal.removeEventListener('abort', end);
    await pieces.return(undefined);
  };
  signal.addEventListener('abort', end, { once: true });
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const gathered = isOpen ? await gather(pieces) : '';
          if (gathered !== '') return controller.enqueue(encoder.encode(gathered));
          await end();
          controller.close();
        } catch (error) {
          onFault(error);
          await end();
          // The connection breaks, so that nobody takes the half for the whole.
          controller.error(error);
        }
      },
      cancel: end,
    },
    { highWaterMark: 0 },
  );
}

async function gather(pieces: AsyncGenerator<string>): Promise<string> {
  let gathered = '';
  while (gathered.length < GATHERED) {
    const { value, done } = await pieces.next();
    if (done) break;
    gathered += value;
  }
  return gathered;
}

function mediaTypeOf({ mediaType }: Exporter): string {
  return mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType;
}

/** The title of the story, as far as file systems take it. */
function fileName({ id, extension }: Exporter, story: Story | null): string {
  const title =
    story?.title.replace(/[\p{Control}\p{Punctuation}\s]+/gu, '-').replace(/^-|-$/g, '') || 'onrecord';
  return `${[...title].slice(0, LONGEST_TITLE).join('')}.${id === extension ? '' : `${id}.`}${extension}`;
}

const LONGEST_TITLE = 80;

/**
 * The thread that writes: it alone holds the database open for writing, runs imports with their own threads for reading and
 * extracting, and takes the smaller writes between two articles.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { openSqliteStore } from '@onrecord/store';
import { createBirpc } from 'birpc';
import type { IngestInput } from '../ingest/ingest.ts';
import type { ServerCalls, WritingCalls } from './thread-calls.ts';
import { channelOf } from './thread-channel.ts';
import type { Writer } from './writer.ts';
import { writerOf } from './writer-of-store.ts';

if (!parentPort) throw new Error('This program is a worker thread; openWriter() starts it.');

const stops = new Map<number, AbortController>();

const calls: WritingCalls = {
  open: async () => void (await writer()),
  addToken: async (...given) => (await writer()).addToken(...given),
  revokeToken: async (...given) => (await writer()).revokeToken(...given),
  appendAudit: async (...given) => (await writer()).appendAudit(...given),
  async ingest(number, options) {
    const stop = new AbortController();
    stops.set(number, stop);
    try {
      return await (await writer()).ingest({
        ...options,
        inputs: inputsOf(number),
        signal: stop.signal,
        onProgress: (progress) => void server.onProgress.asEvent(number, progress),
        onFault: (error, name) => void server.onFault.asEvent(number, error, name),
      });
    } finally {
      stops.delete(number);
    }
  },
  stop: (number, reason) => stops.get(number)?.abort(reason),
  close: async () => await (await opening)?.close(),
};

const server = createBirpc<ServerCalls, WritingCalls>(calls, channelOf(parentPort));
let opening: Promise<Writer> | null = null;

function writer(): Promise<Writer> {
  opening ??= openSqliteStore({ file: (workerData as { file: string }).file }).then((store) =>
    writerOf(store, {
      onLinked: (stories) => void server.onLinked.asEvent(stories),
      onUnlinked: (error, storyId) => void server.onUnlinked.asEvent(error, storyId),
    }),
  );
  return opening;
}

/** What came here is nobody else's: it is handed on to the reading thread without another copy. */
async function* inputsOf(number: number): AsyncGenerator<IngestInput> {
  for (;;) {
    const input = await server.nextInput(number);
    if (!input) return;
    yield input.bytes ? { ...input, isGivenAway: true } : input;
  }
}

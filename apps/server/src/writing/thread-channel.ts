/** How calls cross from thread to thread: bytes that are given away are handed over, and errors keep class, code and words. */
import type { MessagePort, Worker } from 'node:worker_threads';
import { StoreError, type StoreErrorCode } from '@onrecord/store';
import type { ChannelOptions } from 'birpc';
import { ExtractionError } from '../ingest/extraction-error.ts';

/** The channel through a port or a worker, for birpc. Calls may take as long as they need. */
export function channelOf(port: MessagePort | Worker): ChannelOptions & { timeout: number } {
  return {
    post: (message) => port.postMessage(message, bytesGivenAway(message)),
    on: (listener) => void port.on('message', listener),
    off: (listener) => void port.off('message', listener),
    serialize: (message) => eachValue(message, packed),
    deserialize: (message) => eachValue(message, unpacked),
    timeout: -1,
  };
}

/** The parts of birpc's messages that hold what was given: arguments, a result, an error. */
interface Message {
  a?: unknown[];
  r?: unknown;
  e?: unknown;
}

/** An error as plain data. Without a kind it is any other error, of which words and place are kept. */
interface PackedError {
  thrown: {
    kind: 'store' | 'extraction' | null;
    code: string;
    words: string;
    message: string;
    stack?: string;
  };
}

function eachValue(message: Message, change: (value: unknown) => unknown): Message {
  return {
    ...message,
    ...(message.a && { a: message.a.map(change) }),
    ...(message.e !== undefined && { e: change(message.e) }),
  };
}

function packed(value: unknown): unknown {
  if (!(value instanceof Error)) return value;
  const { message, stack } = value;
  const given = { code: '', words: message, message, stack };
  const thrown = { kind: null, ...given };
  if (value instanceof StoreError)
    return { thrown: { ...given, kind: 'store', code: value.code, words: value.words } };
  if (value instanceof ExtractionError) return { thrown: { ...given, kind: 'extraction', code: value.code } };
  return { thrown } satisfies PackedError;
}

function unpacked(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('thrown' in value)) return value;
  const { kind, code, words, message, stack } = (value as PackedError).thrown;
  return Object.assign(errorOf(kind, code, words), { message, stack });
}

function errorOf(kind: PackedError['thrown']['kind'], code: string, words: string): Error {
  if (kind === 'store') return new StoreError(code as StoreErrorCode, words);
  return kind === 'extraction' ? new ExtractionError(code, words) : new Error(words);
}

/** Small buffers of Node are parts of a shared one, which must stay: those are copied. */
function bytesGivenAway({ r: result }: Message): ArrayBuffer[] {
  const { bytes, isGivenAway } = (result ?? {}) as { bytes?: unknown; isGivenAway?: unknown };
  if (!isGivenAway || !(bytes instanceof Uint8Array)) return [];
  const { buffer } = bytes;
  return buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength ? [buffer] : [];
}

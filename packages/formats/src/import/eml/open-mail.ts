/** Takes a mail apart by postal-mime: its head, its words by type, and the files in it. Nothing is fetched. */
import { UnreadableArticleError } from '@onrecord/schema';
import { decodeText, MAX_TEXT_BYTES, statedCharsets, UnreadableTextError } from '@onrecord/text';
import PostalMime, { type Email } from 'postal-mime';
import { entryNameOf } from '../archive/entry-name.ts';

/** Words of a mail. */
export interface MailWords {
  mediaType: 'text/html' | 'text/plain';
  text: string;
  /** Whether a blank at the end of a line says that the paragraph goes on (RFC 3676). */
  isFlowed: boolean;
}

/** A file in a mail. */
export interface MailFile {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
}

/** A mail, taken apart. */
export interface Mail {
  subject: string | null;
  /** The name of the sender; the address when there is none. */
  from: string | null;
  /** ISO instant. */
  date: string | null;
  words: MailWords[];
  files: MailFile[];
}

/**
 * Opens a mail.
 *
 * @throws UnreadableArticleError `too_deep`, `too_large`, or `unreadable` when its words are in no encoding that fits.
 */
export async function openMail(bytes: Uint8Array, name: string): Promise<Mail> {
  refuseParts(bytes, name);
  const parser = new PostalMime({
    forceRfc822Attachments: true,
    maxNestingDepth: MAX_NESTING,
    maxHeadersSize: MAX_HEAD_BYTES,
  });
  const mail = await parse(parser, bytes, name);
  const { root } = parser as unknown as { root: MimePart };
  const { subject, from, date } = mail;
  return {
    subject: subject?.replace(/\s+/g, ' ').trim().toWellFormed() || null,
    from: (from?.name || from?.address || '').replace(/\s+/g, ' ').trim().toWellFormed() || null,
    date: date && !Number.isNaN(Date.parse(date)) ? new Date(date).toISOString() : null,
    words: wordParts(root)
      .map((part) => wordsOf(part, name))
      .filter(({ text }) => text !== ''),
    files: filesOf(mail),
  };
}

/** Mails of mail programs have three or four levels. */
const MAX_NESTING = 32;

/** Signatures of every server on the way come to some fifty kilobytes. */
const MAX_HEAD_BYTES = 1024 * 1024;

/** A thread of mails with all that is attached to them has a few hundred; each takes about two kilobytes of memory. */
const MAX_PARTS = 20_000;

/**
 * A part as the library keeps it. It hands out words only as it decoded them itself, by the decoder of the platform, which
 * misreads EUC-KR and Big5 and never says that bytes did not fit; so they are taken from here as bytes.
 */
interface MimePart {
  childNodes: MimePart[];
  contentType: { parsed: { value: string; params: Record<string, string> }; multipart: string | false };
  contentDisposition: { parsed: { value: string } };
  content: ArrayBuffer | null;
}

/** Lines that open a part begin with two hyphens: more of them than parts may be are refused before anything is parsed. */
function refuseParts(bytes: Uint8Array, name: string): void {
  const mail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let count = 0;
  for (let at = mail.indexOf('\n--'); at !== -1 && count <= MAX_PARTS; at = mail.indexOf('\n--', at + 3))
    count += 1;
  if (count > MAX_PARTS) throw refusal('too_large', name, `has more than ${MAX_PARTS} parts`);
}

async function parse(parser: PostalMime, bytes: Uint8Array, name: string): Promise<Email> {
  try {
    return await parser.parse(bytes);
  } catch (error) {
    const { message } = error as Error;
    if (/nesting depth/.test(message))
      throw refusal('too_deep', name, `has more than ${MAX_NESTING} levels of parts`);
    if (/header size/.test(message))
      throw refusal('too_large', name, `has a head of more than ${MAX_HEAD_BYTES} bytes`);
    throw refusal('unreadable', name, `cannot be taken apart (${message.replace(/[.\s]+$/, '')})`, error);
  }
}

function wordParts(part: MimePart): MimePart[] {
  if (part.contentType.multipart) return part.childNodes.flatMap(wordParts);
  const isAttached = part.contentDisposition.parsed.value === 'attachment';
  return part.content && !isAttached && /^text\/(?:html|plain)$/.test(part.contentType.parsed.value)
    ? [part]
    : [];
}

function wordsOf({ contentType: { parsed }, content }: MimePart, name: string): MailWords {
  const bytes = new Uint8Array(content ?? new ArrayBuffer(0));
  const stated = `${parsed.value}; charset=${parsed.params.charset ?? ''}`;
  return {
    mediaType: parsed.value as MailWords['mediaType'],
    text: decode(bytes, stated, name),
    isFlowed: parsed.params.format?.toLowerCase() === 'flowed',
  };
}

/** The words, empty when the part is: mails for pictures alone have one. */
function decode(bytes: Uint8Array, stated: string, name: string): string {
  try {
    const isHtml = stated.startsWith('text/html');
    const charset = statedCharsets(isHtml ? bytes : new Uint8Array(), stated);
    return decodeText(bytes, { charset, maxBytes: MAX_TEXT_BYTES * 2 }).text;
  } catch (error) {
    if (!(error instanceof UnreadableTextError)) throw error;
    if (error.code === 'empty') return '';
    throw new UnreadableArticleError(error.code, name, error.message, { cause: error });
  }
}

function filesOf({ attachments }: Email): MailFile[] {
  return attachments.map(({ filename, mimeType, content }, index) => ({
    name: filename
      ? entryNameOf(filename)
      : `part-${index + 1}${mimeType === 'message/rfc822' ? '.eml' : ''}`,
    mediaType: mimeType,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
  }));
}

function refusal(
  code: 'too_deep' | 'too_large' | 'unreadable',
  name: string,
  what: string,
  cause?: unknown,
): UnreadableArticleError {
  return new UnreadableArticleError(
    code,
    name,
    `The mail ${what}. Open it in a mail program, save the article itself and import that.`,
    { cause },
  );
}

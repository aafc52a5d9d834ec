/** Writes results to standard output: waits when the reader is slow, and ends without a word when the reader has left. */
import { once } from 'node:events';
import { systemReason } from './article-files.ts';
import type { ExitCode } from './exit-code.ts';

/** Waits until the reader can take more. */
export async function printPiece(piece: string): Promise<void> {
  if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
}

/** Bytes as they are, for a file or another program; resolves when all are written. */
export function printBytes(bytes: Uint8Array): Promise<void> {
  return new Promise((resolve) => process.stdout.write(bytes, () => resolve()));
}

/** One line of a result. */
export function printLine(line: string): Promise<void> {
  return printPiece(`${harmless(line)}\n`);
}

/** One line for people, beside the results. */
export function note(line: string): void {
  process.stderr.write(`${harmless(line)}\n`);
}

/**
 * Headlines and file names come from strangers. A terminal obeys controls, and marks of direction make "fdp.exe" of what ends in
 * "exe.pdf": both are shown as JSON writes them.
 */
function harmless(line: string): string {
  return line.replace(CONTROLS, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** All but tab and line end, which messages of several lines need; the separators of lines and paragraphs begin a line, too. */
const CONTROLS = /[^\P{Control}\t\n]|[\p{Bidi_Control}\p{Line_Separator}\p{Paragraph_Separator}]/gu;

/** A name in a line of several: it may hold line ends, and must not begin a line that looks like one of ours. */
export function inOneLine(name: string): string {
  return name.replace(/[\t\n]/g, (blank) => (blank === '\t' ? '\\t' : '\\n'));
}

/** `onrecord extract ... | head` closes the pipe early: that is no failure. A full disk behind standard output is one. */
export function endQuietlyWithReader(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(0);
      if (stream === process.stdout) note(`onrecord: the output cannot be written: ${systemReason(error)}`);
      process.exit(UNWRITABLE);
    });
}

/** As in the table of exit codes: what was asked for could not be done. */
const UNWRITABLE: ExitCode = 3;

/**
 * Words of articles inside of Markdown. They stay what they are: no markup, no link, no HTML, in CommonMark and in
 * GitHub's dialect, whose readers also make links of bare addresses.
 */
import { oneLine } from '../one-line.ts';

/** The words on one line, for any place inside of a paragraph, list or heading; not for a table. */
export function plain(words: string): string {
  const tokens = oneLine(words).split(' ');
  return guardBeginning(
    tokens.map((token) => (ADDRESS.test(token) ? code(token) : escaped(token))).join(' '),
  );
}

/** A link with the words, to an address that has been checked to be one of the web. */
export function link(words: string, address: string): string {
  return `[${plain(words)}](<${address.replace(/[<>\\\s]/g, encodeURIComponent)}>)`;
}

/** What some readers take for an address: escapes do not stop all of them, but none looks into code. */
const ADDRESS = /\w:\/\/|www\.|mailto:|xmpp:|@[^@]*\./iu;

/** Characters that can begin markup in the middle of a line. */
const MARKUP = /[\\`*_[\]<>|~^$#{}]|&(?=[#\w])/g;

function escaped(text: string): string {
  return text.replace(MARKUP, '\\$&');
}

/** Lists, rules and definitions can begin at the beginning only. */
function guardBeginning(text: string): string {
  return text.replace(/^[-+=:!]/, '\\$&').replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

/** As code between more backticks than stand together in the text. */
function code(text: string): string {
  const longest = Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return fence + space + text + space + fence;
}

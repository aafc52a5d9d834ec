/** The article in a mail: its subject is the headline, its richest words are the text. */
import type { Block, MetadataCandidate } from '@onrecord/schema';
import { articleOfDocument, type DocumentArticle } from '../document-article.ts';
import { documentBlocks } from '../document-blocks.ts';
import type { ImportedArticle, ImportedFile } from '../importer.ts';
import type { Mail, MailWords } from './open-mail.ts';
import { unwrapLines } from './unwrap-lines.ts';

/** The article, null when the mail holds no words of its own. */
export function articleOfMail(mail: Mail, file: ImportedFile): Omit<ImportedArticle, 'original'> | null {
  const body = bodyOf(mail.words, file.name);
  if (body.text === '') return null;
  const { subject, date } = mail;
  const candidates = candidatesOf(mail);
  const metadata = {
    ...(subject ? { headline: subject } : {}),
    ...(date ? { published: date } : {}),
    candidates,
  };
  const { url, retrievedAt } = file;
  return { ...underSubject(withNotices(body), subject), file: file.name, url, retrievedAt, metadata };
}

/** Words set as a page if there are any, because line ends in plain ones may be those of paragraphs or of lines. */
function bodyOf(words: readonly MailWords[], name: string): DocumentArticle {
  const pages = words.filter(({ mediaType }) => mediaType === 'text/html');
  const html = pages.map(({ text }) => `<div>${text}</div>`).join('\n');
  const page = articleOfDocument(html, name, { hasOutwardLinks: true });
  if (page.text !== '') return page;
  const text = words
    .filter(({ mediaType }) => mediaType === 'text/plain')
    .map(({ text, isFlowed }) => unwrapLines(text, isFlowed))
    .join('\n\n')
    .trim();
  return {
    text,
    blocks: text === '' ? [] : documentBlocks(text, [{ start: 0, end: text.length, ...PLAIN }]),
  };
}

const PLAIN: Pick<Block, 'role' | 'score' | 'reason'> = {
  role: 'body',
  score: 0.8,
  reason: 'The words of the mail.',
};

/** The words by which senders of newsletters speak of the sending. */
const NOTICE =
  /\b(?:unsubscribe|opt[ -]?out|(?:manage|update|change) (?:your )?(?:e-?mail )?(?:preferences|subscriptions?)|(?:view|read|open) (?:this |it )?(?:e-?mail |message |newsletter )?(?:online|in (?:your|a|the) (?:web )?browser|in browser)|(?:you(?:['’]re| are)? |was )(?:receiv(?:e|ed|ing)|sent) (?:this|to)\b.{0,40}\b(?:e-?mail|message|newsletter|because))/i;

/** Longer ones are articles about newsletters. */
const NOTICE_WORDS = 60;

function withNotices({ text, blocks }: DocumentArticle): DocumentArticle {
  const notice = {
    role: 'site-notice',
    score: 0.85,
    reason: 'Speaks of the mail itself and how to end it.',
  } as const;
  const isNotice = (words: string) => NOTICE.test(words) && words.split(/\s+/).length <= NOTICE_WORDS;
  return {
    text,
    blocks: blocks.map((block) =>
      block.role !== 'headline' && isNotice(text.slice(block.start, block.end))
        ? { ...block, ...notice }
        : block,
    ),
  };
}

/** How far down the words may say the subject again: behind a greeting, a picture, a line about the mail. */
const TOP_BLOCKS = 8;

/** The subject as the first line, unless a line at the top says the same. */
function underSubject({ text, blocks }: DocumentArticle, subject: string | null): DocumentArticle {
  const headline = { role: 'headline', score: 1, reason: 'The subject of the mail.' } as const;
  if (!subject) return { text, blocks };
  const said = blocks.slice(0, TOP_BLOCKS).find(({ start, end }) => isSame(text.slice(start, end), subject));
  if (said)
    return {
      text,
      blocks: blocks.map((block) => (block === said ? { ...block, ...headline } : demoted(block))),
    };
  const by = subject.length + 2;
  const moved = blocks.map((block) => ({ ...demoted(block), start: block.start + by, end: block.end + by }));
  return {
    text: `${subject}\n\n${text}`,
    blocks: [{ start: 0, end: subject.length, ...headline }, ...moved],
  };
}

/** A mail has one headline; a heading in it divides it. */
function demoted(block: Block): Block {
  return block.role === 'headline' ? { ...block, role: 'subhead' } : block;
}

function isSame(one: string, other: string): boolean {
  const plain = (words: string) => words.replace(/\s+/g, ' ').trim().toLowerCase();
  return plain(one) === plain(other);
}

function candidatesOf({ subject, from, date }: Mail): MetadataCandidate[] {
  const fields = [
    { field: 'headline', value: subject, origin: 'eml-subject' },
    { field: 'byline', value: from, origin: 'eml-from' },
    { field: 'published', value: date, origin: 'eml-date' },
  ] as const;
  return fields.flatMap(({ field, value, origin }) => (value ? [{ field, value, origin }] : []));
}

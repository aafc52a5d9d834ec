/** Mails: press releases, newsletters and forwarded articles. What is attached is read as if it had come alone. */
import { UnreadableArticleError } from '@onrecord/schema';
import { isAccessory } from '../archive/entry-name.ts';
import { extensionOf, type ImportedArticle, type ImportedFile, type Importer } from '../importer.ts';
import { isOtherFormat } from '../signatures.ts';
import type { Mail, MailFile } from './open-mail.ts';

/** Reads mails as mail programs save them. */
export const emlImporter: Importer = {
  id: 'eml',
  label: 'E-mail',
  extensions: ['eml'],
  mediaTypes: ['message/rfc822'],
  maxBytes: 64 * 1024 * 1024,
  sniff(head, name, mediaType) {
    const start = new TextDecoder('windows-1252').decode(head);
    if (isOtherFormat(head) || head.length === 0) return 0;
    if (mediaType?.toLowerCase().startsWith('message/rfc822')) return SENT;
    if (extensionOf(name) === 'eml') return NAMED;
    return extensionOf(name) === '' && isMail(start) ? UNNAMED : 0;
  },
  async *read(file, reading) {
    const { openMail } = await import('./open-mail.ts');
    const { articleOfMail } = await import('./mail-article.ts');
    const mail = await openMail(file.bytes, file.name);
    const article = articleOfMail(mail, file);
    const files = mail.files.filter((one) => !isAccompanying(one));
    if (!article && files.length === 0) throw wordless(file, mail);
    if (article) yield { article: { ...article, original: originalOf(file) } };
    for (const { name, bytes, mediaType } of files)
      yield* reading.inside({ name: `${file.name}/${name}`, bytes, mediaType });
  },
};

const SENT = 0.95;
const NAMED = 0.9;

/** A file without an ending that begins with fields that only mail programs write. */
const UNNAMED = 0.6;

/** Fields that stand in the head of every mail that was sent. */
const MAIL_FIELDS = /^(?:from|message-id|mime-version|received|return-path):/gim;

function isMail(start: string): boolean {
  const head = /^(?:[!-9;-~]+:.*\r?\n(?:[ \t].*\r?\n)*)+/.exec(start)?.[0] ?? '';
  return new Set(head.match(MAIL_FIELDS)?.map((field) => field.toLowerCase())).size > 1;
}

/** What comes along with mails and is no article: pictures, signatures, invitations, cards. */
const ACCOMPANYING =
  /^(?:audio|font|image|video)\/|^text\/(?:calendar|css|vcard|x-vcard)|pgp-|pkcs7|application\/ics/;

function isAccompanying({ name, mediaType }: MailFile): boolean {
  return ACCOMPANYING.test(mediaType) || isAccessory(name) || /\.(?:asc|ics|p7[ms]|vcf)$/i.test(name);
}

function originalOf({ bytes }: ImportedFile): ImportedArticle['original'] {
  return { bytes, mediaType: emlImporter.mediaTypes[0] as string, format: emlImporter.id };
}

function wordless({ name }: ImportedFile, { files }: Mail): UnreadableArticleError {
  if (files.some(({ mediaType }) => /pkcs7-mime|pgp-encrypted/.test(mediaType)))
    return new UnreadableArticleError(
      'encrypted',
      name,
      'The mail is encrypted. Open it in the mail program that has the key, save its text and import that.',
    );
  return new UnreadableArticleError(
    'no_article',
    name,
    'The mail holds no words and no file with an article. Save the article itself and import that.',
  );
}

/**
 * Markdown to HTML by markdown-it, which takes any input in linear time (marked, tried before, took two minutes for a list in
 * 2,000 levels). Links become their words, a picture that stands alone becomes its caption.
 */
import { UnreadableArticleError } from '@onrecord/schema';
import MarkdownIt from 'markdown-it';

/**
 * The HTML of the text.
 *
 * @throws UnreadableArticleError `too_deep` when quotations or lists lie so deep in each other that words would be lost.
 */
export function htmlOfMarkdown(text: string, name: string): string {
  const tokens = parser.parse(text, {});
  if (tokens.some(({ level }) => level >= MAX_LEVELS - 1))
    throw new UnreadableArticleError(
      'too_deep',
      name,
      'Quotations or lists lie too deep in each other to be read. Write the article with fewer of them, or save it as plain text.',
    );
  return parser.renderer.render(tokens, parser.options, {});
}

/** Beyond it the library leaves words out; people nest five deep. */
const MAX_LEVELS = 100;

const parser = new MarkdownIt({ html: true, maxNesting: MAX_LEVELS });
parser.renderer.rules.link_open = () => '';
parser.renderer.rules.link_close = () => '';
parser.renderer.rules.image = () => '';
parser.core.ruler.push('captions', ({ tokens }) => {
  for (const [index, { type, children }] of tokens.entries()) {
    const [before, after] = [tokens[index - 1], tokens[index + 1]];
    if (type !== 'inline' || before?.type !== 'paragraph_open' || !after) continue;
    const pictures = children?.filter((one) => one.type === 'image') ?? [];
    if (pictures.length === 0 || !children?.every(isPicture)) continue;
    before.tag = 'figcaption';
    after.tag = 'figcaption';
    for (const picture of pictures) {
      picture.type = 'text';
      picture.content = `${picture.content} `;
    }
  }
});

type Inline = NonNullable<ReturnType<typeof parser.parse>[number]['children']>[number];

/** A picture, or what may stand around one: a link, a line end. */
function isPicture({ type, content }: Inline): boolean {
  return (
    /^(?:image|link_open|link_close|softbreak|hardbreak)$/.test(type) ||
    (type === 'text' && content.trim() === '')
  );
}

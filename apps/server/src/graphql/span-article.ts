/** From a span to the article that prints it. */
import type { Span } from '@onrecord/schema';
import type { Context } from '../context.ts';

/** Throws when the span's text is not stored: every span points into a stored text. */
export async function articleIdOfSpan(span: Span, _args: object, { loaders }: Context): Promise<string> {
  const text = await loaders.text.load(span.text);
  if (!text) throw new Error(`The text ${span.text} is not stored. Run \`onrecord doctor\`.`);
  return text.articleId;
}

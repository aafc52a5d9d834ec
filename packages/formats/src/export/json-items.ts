/** JSON documents that hold one long list, written item by item, so that the list never stands in memory. */

/**
 * `head`, the items one a line, `tail`. Every `<` of the items is written as an escape: a document of linked data is
 * often put inside of a `script` element, and words of an article must not end it.
 */
export async function* jsonItems(
  head: string,
  items: AsyncIterable<object>,
  tail: string,
): AsyncGenerator<string> {
  yield head;
  let separator = '';
  for await (const item of items) {
    yield `${separator}\n${jsonForScript(item)}`;
    separator = ',';
  }
  yield `${separator && '\n'}${tail}`;
}

/** The value as JSON that may stand inside of a `script` element. */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

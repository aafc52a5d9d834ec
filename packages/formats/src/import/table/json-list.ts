/** Where the articles are in a JSON document: exports wrap their list in an object or two. */
import { fieldNames, isObject } from './field-path.ts';

/** The objects of the list of articles, or the document itself when it is one article; empty when there is no object. */
export function articleObjects(
  value: unknown,
  isArticle: (names: readonly string[]) => boolean,
): Record<string, unknown>[] {
  if (isObject(value) && isArticle(fieldNames(value))) return [value];
  const lists = listsIn(value, 0);
  return (
    lists.find((list) => list.some((one) => isArticle(fieldNames(one)))) ??
    lists[0] ??
    (isObject(value) ? [value] : [])
  );
}

/** Lists lie at most this deep: `response.results`, `hits.hits`. */
const MAX_DEPTH = 3;

/** Every list of objects, outer ones first. Objects of search engines hold the article in `_source`. */
function listsIn(value: unknown, depth: number): Record<string, unknown>[][] {
  if (depth > MAX_DEPTH) return [];
  if (Array.isArray(value)) {
    const objects = value.filter(isObject).map((one) => (isObject(one._source) ? one._source : one));
    return objects.length > 0 ? [objects] : [];
  }
  if (!isObject(value)) return [];
  return Object.values(value).flatMap((inner) => listsIn(inner, depth + 1));
}

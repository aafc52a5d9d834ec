/** What the sources of the schema package say of each field. The JSON Schemas know its shape; the comments know its meaning. */
import { readdir, readFile } from 'node:fs/promises';

const SOURCES = new URL('../../packages/schema/src/', import.meta.url);

/** The comment of each field that has one, as `Interface.field`. */
export async function fieldComments(): Promise<Map<string, string>> {
  const names = (await readdir(SOURCES)).filter((name) => /^[\w-]+\.ts$/.test(name));
  const sources = await Promise.all(names.sort().map((name) => readFile(new URL(name, SOURCES), 'utf8')));
  return new Map(sources.flatMap(commentsIn));
}

function commentsIn(source: string): [string, string][] {
  const interfaces = source.matchAll(/^export interface (\w+)[^{]*\{\n(.*?)^\}/gms);
  return [...interfaces].flatMap(([, name = '', body = '']) => {
    const fields = body.matchAll(/^ {2}\/\*\*((?:(?!\*\/).)*)\*\/\n {2}(\w+)\??:/gms);
    return [...fields].map(([, comment = '', field = '']): [string, string] => [
      `${name}.${field}`,
      wordsOf(comment),
    ]);
  });
}

function wordsOf(comment: string): string {
  return comment
    .replace(/^\s*\* ?/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
}

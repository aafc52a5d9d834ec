/** Every generated file of this package, so that writing and checking use the same list. */
import { fixtureFiles } from './fixture-files.ts';
import { jsonLdContext } from './json-ld.ts';
import { jsonSchemas } from './json-schema.ts';
import { vocabularyPage } from './vocabulary-page.ts';

/** Content of each generated file, by its address. */
export function generatedFiles(): Map<string, string> {
  const files = new Map<string, string>();
  for (const [name, schema] of jsonSchemas()) files.set(address(`../json-schema/${name}`), json(schema));
  for (const [name, content] of fixtureFiles()) files.set(address(`../fixtures/${name}`), content);
  files.set(address('../context.jsonld'), json(jsonLdContext()));
  return files.set(address('../../../docs/vocabulary.md'), vocabularyPage());
}

function address(path: string): string {
  return new URL(path, import.meta.url).href;
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

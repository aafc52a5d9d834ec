/** Writes schema.graphql beside package.json; `build` runs it, so that the file follows the code. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { printedSchema } from './graphql/sdl.ts';

await writeFile(fileURLToPath(new URL('../schema.graphql', import.meta.url)), printedSchema());

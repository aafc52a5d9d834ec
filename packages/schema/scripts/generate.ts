/** Writes the JSON Schemas, the JSON-LD context, the files of fixtures and the vocabulary page. Run it with `pnpm generate`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { generatedFiles } from './generated.ts';

for (const [file, content] of generatedFiles()) {
  await mkdir(new URL('.', file), { recursive: true });
  await writeFile(new URL(file), content);
}

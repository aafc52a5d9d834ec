/** Writes the reference pages of the documentation out of the code. Run it with `pnpm reference`. */
import { writeFile } from 'node:fs/promises';
import { referencePages } from './pages.ts';

for (const [file, content] of await referencePages())
  await writeFile(new URL(`../../${file}`, import.meta.url), content);

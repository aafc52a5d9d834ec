/** The page of the formats, from the two registries. */
import { exporters } from '../../packages/formats/src/export/index.ts';
import { importers } from '../../packages/formats/src/import/index.ts';
import { codeOf, pageOf, tableOf, textOf } from './markdown.ts';

const BYTES_PER_MIB = 1024 * 1024;

/** The page in Markdown. */
export function formatsPage(): string {
  return pageOf('# Formats', INTRODUCTION, IMPORT, importTable(), HOW_CHOSEN, EXPORT, exportTable());
}

const INTRODUCTION = `What can be brought, and what can be taken away. Both tables are written out of the registries that the
program itself asks.`;

const IMPORT = `## Import

Files, folders and addresses are given to \`import\`, or to \`read\`, which stores nothing; files can also be dropped on the
import page. Where a file holds several articles, each of them is one.`;

const HOW_CHOSEN = `The importer that knows the format best reads the file: each says how likely the file is of its format, by
the first bytes, the ending of the name and what the sender calls it. A wrong ending is overruled by the bytes. What is of no
known format is refused, by name and with the reason, and never stops the others. The bytes of every file are kept by their
digest.`;

const EXPORT = `## Export

\`npx -y pnpm@12 onrecord export --to FORMAT\` writes everything, or with \`--story\` one story. The [command
line](cli.md#export) has the options.`;

function importTable(): string {
  return tableOf(
    ['format', 'endings', 'media types', 'largest file'],
    importers.map(({ label, extensions, mediaTypes, maxBytes }) => [
      label,
      extensions.map((extension) => codeOf(`.${extension}`)).join(' '),
      mediaTypes.map(codeOf).join(' '),
      sizeOf(maxBytes),
    ]),
  );
}

function exportTable(): string {
  return tableOf(
    ['format', 'name', 'ending', 'what is in it'],
    exporters.map(({ id, label, extension, description }) => [
      codeOf(id),
      label,
      codeOf(`.${extension}`),
      textOf(description),
    ]),
  );
}

function sizeOf(bytes: number): string {
  const isSmall = bytes < BYTES_PER_MIB;
  return isSmall ? `${bytes / 1024}\u00a0KiB` : `${Math.round(bytes / BYTES_PER_MIB)}\u00a0MiB`;
}

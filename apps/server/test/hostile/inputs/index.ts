/** All hostile inputs, in the order of the table. */
import type { HostileInput } from '../hostile-input.ts';
import { archiveInputs } from './archives.ts';
import { documentInputs } from './documents.ts';
import { encodingInputs } from './encodings.ts';
import { fileInputs } from './files.ts';
import { htmlInputs } from './html.ts';
import { xmlInputs } from './xml.ts';

/** The list. Names of files are its keys. */
export const hostileInputs: readonly HostileInput[] = [
  ...htmlInputs,
  ...xmlInputs,
  ...archiveInputs,
  ...documentInputs,
  ...encodingInputs,
  ...fileInputs,
];

/** One heavy input of each kind, for the short run. */
export const worstInputs: readonly HostileInput[] = hostileInputs.filter(({ name }) =>
  [
    'bomb.html.gz',
    'bomb.pdf',
    'bomb.warc',
    'bomb.zip',
    'deep-div.html',
    'deep.docx',
    'deep.json',
    'huge.html',
  ].includes(name),
);

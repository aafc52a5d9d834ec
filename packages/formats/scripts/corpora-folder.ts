/** Where the corpora lie when nobody says another place: beside the checkout, whatever folder the command is run from. */
import { fileURLToPath } from 'node:url';

/** The folder that `--data` falls back to. */
export const CORPORA_FOLDER: string = fileURLToPath(new URL('../../../../shared/eval', import.meta.url));

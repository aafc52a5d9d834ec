/**
 * The names of files inside of archives. A name is only ever shown and matched against endings: nothing is written to the disk,
 * so `../../etc/passwd` is a name like any other, without the steps that lead nowhere.
 */

/** The way to an entry, divided by `/`, without drive, leading slash, `.` and `..`; characters that a terminal obeys are replaced. */
export function entryNameOf(raw: string): string {
  const steps = raw
    .replaceAll('\\', '/')
    .replace(/^[a-z]:/i, '')
    .split('/')
    .filter((step) => step !== '' && step !== '.' && step !== '..');
  return steps.join('/').replace(/[\p{Cc}\p{Cf}\p{Surrogate}]/gu, '\uFFFD') || NAMELESS;
}

/** Whether the entry is one that an operating system leaves behind and no person put there. */
export function isLeftBehind(name: string): boolean {
  const steps = name.split('/');
  return (
    steps.some((step) => step.startsWith('.') || step === '__MACOSX') || LEFT_BEHIND.has(steps.at(-1) ?? '')
  );
}

/** Whether the entry is a picture, style, script or font, as saved pages bring along: never an article, whatever is in it. */
export function isAccessory(name: string): boolean {
  return ACCESSORY.test(name);
}

/** A name of steps alone still needs something to be called by. */
const NAMELESS = 'unnamed';

/** Windows writes these into folders that are looked at. */
const LEFT_BEHIND: ReadonlySet<string> = new Set(['Thumbs.db', 'desktop.ini']);

const ACCESSORY =
  /\.(?:avif|bmp|css|eot|gif|ico|jpe?g|js|m4a|map|mjs|mov|mp3|mp4|ogg|otf|png|svg|tiff?|ttf|wav|webm|webp|woff2?)$/i;

/** Waits until a service answers, so that a printed address is one that works. */
import { StartError } from './start-error.mjs';

/** A loaded laptop took 3 s; a minute is a service that will not come. */
const PATIENCE_MS = 60_000;

const PAUSE_MS = 100;

/** Resolves when `url` answers without a server error; throws a StartError when the program ends or the time is over. */
export async function answered(url, child) {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await answers(url))) {
    if (child.hasExited) throw new StartError(3, `${child.output()}${child.name} could not be started.`);
    if (Date.now() > deadline)
      throw new StartError(3, `${child.output()}${child.name} does not answer at ${url}.`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

async function answers(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
    await response.arrayBuffer();
    return response.status < 500;
  } catch {
    return false;
  }
}

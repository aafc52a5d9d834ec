/**
 * The worker thread in which articles are read: the server's own thread keeps answering while a long text is worked on,
 * and a text that exhausts memory or never ends takes only this thread with it.
 */
import { parentPort } from 'node:worker_threads';
import { OnrecordError } from '@onrecord/schema';
import { type ExtractAnswer, type ExtractRequest, extractTasks } from './extract-tasks.ts';

parentPort?.on('message', async (request: ExtractRequest) => {
  parentPort?.postMessage(await answer(request));
});

async function answer({ task, input }: ExtractRequest): Promise<ExtractAnswer> {
  try {
    return { result: await extractTasks[task](input as never) };
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    return { error: { code: error instanceof OnrecordError ? error.code : 'failed', message, stack } };
  }
}

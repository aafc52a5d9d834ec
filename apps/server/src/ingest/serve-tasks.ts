/** The far end of a worker thread: does what it is asked and answers, also with an error. */
import { parentPort } from 'node:worker_threads';
import { OnrecordError } from '@onrecord/schema';
import type { TaskAnswer, TaskRequest, Tasks } from './task-thread.ts';

/** Answers every request of the thread that started this one. Bytes in the answer are handed over, not copied. */
export function serveTasks(tasks: Tasks): void {
  parentPort?.on('message', async (request: TaskRequest) => {
    const answered = await answer(tasks, request);
    const bytes = 'result' in answered && answered.result instanceof Uint8Array ? answered.result : null;
    parentPort?.postMessage(answered, bytes ? [bytes.buffer as ArrayBuffer] : []);
  });
  parentPort?.postMessage({ result: 'ready' } satisfies TaskAnswer);
}

async function answer(tasks: Tasks, { task, input }: TaskRequest): Promise<TaskAnswer> {
  try {
    return { result: await tasks[task]?.(input as never) };
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    return { error: { code: error instanceof OnrecordError ? error.code : 'failed', message, stack } };
  }
}

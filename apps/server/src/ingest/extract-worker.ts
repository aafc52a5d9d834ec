/**
 * The worker thread in which articles are extracted: the server's own thread keeps answering while a long text is worked on,
 * and a text that exhausts memory or never ends takes only this thread with it.
 */
import { extractTasks } from './extract-tasks.ts';
import { serveTasks } from './serve-tasks.ts';

serveTasks(extractTasks);

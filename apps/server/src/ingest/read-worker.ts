/** The worker thread in which files are read: hostile bytes that exhaust memory or never end take only this thread with them. */
import { readTasks } from './read-tasks.ts';
import { serveTasks } from './serve-tasks.ts';

serveTasks(readTasks);

/** What stands in a folder of articles and is no file, or not for long. */
import { execFile } from 'node:child_process';
import { chmod, mkdir, open, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type HostileInput, STORY, STORY_WORDS } from '../hostile-input.ts';

const TEXT = STORY.join('\n\n');

/** The inputs. */
export const fileInputs: readonly HostileInput[] = [
  {
    what: 'a symbolic link to itself',
    name: 'loop.txt',
    place: (path) => symlink(path, path),
    expected: ['unreadable'],
  },
  {
    what: 'a folder that holds a link to itself',
    name: 'circle',
    async place(path) {
      await mkdir(path);
      await symlink(path, join(path, 'again'));
      await writeFile(join(path, 'quay.txt'), TEXT);
    },
    expected: ['article'],
    words: STORY_WORDS,
  },
  {
    what: 'a link to nothing',
    name: 'nowhere.txt',
    place: (path) => symlink(`${path}.gone`, path),
    expected: ['unreadable'],
  },
  {
    what: 'a pipe that nobody writes to',
    name: 'pipe.txt',
    place: (path) => makePipe(path),
    expected: ['unreadable'],
  },
  {
    what: 'a socket',
    name: 'socket.txt',
    async place(path) {
      const server = createServer();
      await new Promise<void>((resolve) => server.listen(path, resolve));
      return () => void server.close();
    },
    expected: ['unreadable'],
  },
  {
    what: 'a link to /dev/zero',
    name: 'zero.txt',
    place: (path) => symlink('/dev/zero', path),
    expected: ['unreadable'],
  },
  {
    what: 'a link to /dev/stdin',
    name: 'stdin.txt',
    place: (path) => symlink('/dev/stdin', path),
    expected: ['unreadable', 'empty'],
  },
  {
    what: 'a file that may not be read',
    name: 'forbidden.txt',
    async place(path) {
      await writeFile(path, TEXT);
      await chmod(path, 0);
    },
    // The superuser may read everything.
    expected: [process.getuid?.() === 0 ? 'article' : 'unreadable'],
  },
  {
    what: 'a file that grows while it is read',
    name: 'growing.txt',
    async place(path) {
      await writeFile(path, `${TEXT}\n\n`.repeat(900));
      const file = await open(path, 'a');
      let isOver = false;
      const growing = (async () => {
        while (!isOver) await file.appendFile('\n');
      })();
      return async () => {
        isOver = true;
        await growing;
        await file.close();
      };
    },
    // A reading between two writes is one of a whole file; a fast disk makes the file too large before it begins.
    expected: ['unstable', 'article', 'too_large'],
  },
  {
    what: 'a file whose name is a command to the terminal',
    name: 'quay\x1b[2J\n.txt',
    place: (path) => writeFile(path, TEXT),
    expected: ['article'],
    words: STORY_WORDS,
  },
];

async function makePipe(path: string): Promise<void> {
  await promisify(execFile)('mkfifo', [path]);
}

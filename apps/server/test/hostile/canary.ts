/** A file and a service that no input may lead to, and the proof that none did. */
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Canary } from './hostile-input.ts';

/** A canary under watch. */
export interface WatchedCanary extends Canary {
  /** Fails when the file was changed or the service asked. */
  expectUntouched(): Promise<void>;
  end(): void;
}

/** Puts a canary into the folder. */
export async function openCanary(folder: string): Promise<WatchedCanary> {
  const secret = 'The-canary-in-the-lantern-room-sings';
  const path = join(folder, 'canary.txt');
  const content = `${secret}. It is nobody's business.\n`;
  await writeFile(path, content);
  let asked = 0;
  const server = createServer((_request, response) => {
    asked++;
    response.end(`<!ENTITY c "${secret}">`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    path,
    secret,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async expectUntouched() {
      expect(await readFile(path, 'utf8')).toBe(content);
      expect(asked).toBe(0);
    },
    end: () => void server.close(),
  };
}

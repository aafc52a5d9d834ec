/** Runs a program of this folder as a process of its own and ends it with SIGKILL at some moment, as a power cut would. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** When a life ends: that many dots after the start, and so many milliseconds after the last of them. */
export interface Death {
  dots: number;
  milliseconds: number;
}

/** How often a test kills; `pnpm test:long` does it 200 times. */
export const KILLS = process.env.ONRECORD_LONG ? 200 : 4;

/** For a test that kills: enough on a busy machine. */
export const TIME_LIMIT_MS = process.env.ONRECORD_LONG ? 40 * 60_000 : 120_000;

/** Runs `programs/NAME.ts` until its death, or to its end without one. Answers true when it was killed, and throws when it failed. */
export async function run(
  name: string,
  args: readonly string[],
  death: Death | null = null,
): Promise<boolean> {
  const program = fileURLToPath(new URL(`./programs/${name}.ts`, import.meta.url));
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'close');
  let said = '';
  child.stderr.on('data', (words: Buffer) => {
    said += words;
  });
  if (death) killAt(child, death);
  else child.stdout.resume();
  const [code, signal] = await ended;
  if (signal !== 'SIGKILL' && code !== 0) throw new Error(`${name} ended with ${code ?? signal}: ${said}`);
  return signal === 'SIGKILL';
}

function killAt(child: ReturnType<typeof spawn>, { dots, milliseconds }: Death): void {
  const kill = () => setTimeout(() => child.kill('SIGKILL'), milliseconds);
  let left = dots;
  if (left === 0) kill();
  child.stdout?.on('data', (printed: Buffer) => {
    if (left > 0 && left <= printed.length) kill();
    left = Math.max(0, left - printed.length);
  });
}

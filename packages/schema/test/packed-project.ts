/**
 * The package as strangers get it: packed, and unpacked into a project of its own. Nothing is fetched; what it depends on is
 * linked from this workspace.
 */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** This package. */
export const PACKAGE = fileURLToPath(new URL('..', import.meta.url));

/** Starting the package manager or a compiler takes seconds on a busy machine. */
export const SLOW = 120_000;

/** What a program printed. */
export interface Output {
  stdout: string;
  stderr: string;
}

/** A project that has the package among its modules. */
export interface PackedProject {
  folder: string;
  /** The packed file. */
  tarball: string;
  /** The package in the project. */
  installed: string;
  /** Writes a file of the project. */
  write(name: string, content: string): Promise<void>;
  /** Reads a file of the project. */
  read(name: string): Promise<string>;
  /** Runs Node in the project; rejects with the output when it fails. */
  node(args: string[]): Promise<Output>;
  remove(): Promise<void>;
}

/** Runs a program and collects what it prints; rejects when it fails. */
export const run = promisify(execFile);

/** Packs this package and makes a project that uses it. */
export async function packedProject(): Promise<PackedProject> {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-schema-'));
  await pnpm(['pack', '--pack-destination', folder]);
  const tarball = join(
    folder,
    (await readdir(folder)).find((name) => name.endsWith('.tgz')) ?? 'missing.tgz',
  );
  const installed = join(folder, 'node_modules/@onrecord/schema');
  await mkdir(installed, { recursive: true });
  await run('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1']);
  for (const name of ['zod', '@noble/hashes', '@types/node']) await link(folder, name);
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  return {
    folder,
    tarball,
    installed,
    write: (name, content) => writeFile(join(folder, name), content),
    read: (name) => readFile(join(folder, name), 'utf8'),
    node: (args) => run(process.execPath, args, { cwd: folder }),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** The compiler of this workspace over a project; what it prints, empty when all is well. */
export async function compile(
  project: PackedProject,
  compilerOptions: object,
  files: string[],
): Promise<string> {
  await project.write('tsconfig.json', JSON.stringify({ compilerOptions, files }));
  const tsc = join(PACKAGE, 'node_modules/typescript/bin/tsc');
  const { stdout, stderr } = await project
    .node([tsc, '--noEmit', '-p', '.'])
    .catch((failed: Output) => failed);
  return stdout + stderr;
}

async function link(folder: string, name: string): Promise<void> {
  const place = join(folder, 'node_modules', name);
  await mkdir(join(place, '..'), { recursive: true });
  await symlink(await realpath(join(PACKAGE, 'node_modules', name)), place, 'junction');
}

/** The package manager is on the PATH of its own scripts; elsewhere npx brings it. */
async function pnpm(args: string[]): Promise<void> {
  try {
    await run('pnpm', args, { cwd: PACKAGE });
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'ENOENT') throw error;
    await run('npx', ['-y', 'pnpm@12', ...args], { cwd: PACKAGE });
  }
}

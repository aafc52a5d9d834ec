import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { oldNodeMessage } from '../../bin/supported-node.mjs';
import { program } from '../cli.ts';
import { exitCodes } from './exit-code.ts';
import { onrecord, temporaryFolder } from './testing/command.ts';

const commands = program().commands.map((command) => command.name());

describe('the command line', () => {
  it('has these commands', () => {
    expect(commands).toEqual([
      'import',
      'read',
      'watch',
      'export',
      'original',
      'extract',
      'verify',
      'doctor',
      'snapshot',
      'serve',
      'token',
      'audit',
    ]);
  });

  it.each(commands)('explains %s with examples that begin as people type them', async (command) => {
    const { code, stdout } = await onrecord([command, '--help']);
    expect(stdout).toContain('Examples:');
    expect(stdout).toContain(`$ pnpm onrecord ${command}`);
    expect(code).toBe(0);
  });

  it('names sizes, formats and times as people read them', async () => {
    const { stdout: imports } = await onrecord(['help', 'import']);
    expect(imports).toMatch(/Markdown: .* \(at most \d+ KiB\)/);
    expect(imports).not.toContain('at most 0 ');
    const { stdout: watch } = await onrecord(['help', 'watch']);
    expect(watch.replace(/\s+/g, ' ')).toContain('(default: 15m)');
    const { stdout: exports } = await onrecord(['help', 'export']);
    const column = (label: string) =>
      exports
        .split('\n')
        .find((line) => line.endsWith(label))
        ?.indexOf(label);
    expect(column('Brief (Markdown)')).toBe(column('Attributions (CSV)'));
  });

  it('leads from wrong usage to the help of that command', async () => {
    const { stderr } = await onrecord(['export', '--to', 'papyrus']);
    expect(stderr).toContain('See "pnpm onrecord help export".');
  });

  it('prints the table of exit codes and its version', async () => {
    const { code, stdout } = await onrecord(['--help']);
    for (const { code: one, meaning } of exitCodes) expect(stdout).toContain(`${one}  ${meaning}`);
    expect(code).toBe(0);
    const manifest = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(await onrecord(['--version'])).toMatchObject({ code: 0, stdout: `${manifest.version}\n` });
  });

  it.each([
    ['no command', []],
    ['an unknown command', ['imprt']],
    ['an unknown option', ['import', '.', '--zap']],
    ['nothing to import', ['import']],
    ['an unknown format', ['export', '--to', 'papyrus']],
    ['no format', ['export']],
    ['a watch of a file', ['watch', 'feed.xml']],
    ['an interval that is too short', ['watch', 'https://example.org/feed', '--every', '5s']],
    ['a port that is none', ['serve', '--port', 'four']],
  ])('ends with 2 for %s and says how it is used', async (_, args) => {
    const { code, stderr, stdout } = await onrecord(args);
    expect(stderr).not.toBe('');
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  it('says that a port is taken', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as { port: number };
    const cwd = await temporaryFolder();
    const { code, stderr } = await onrecord(['serve', '--port', String(port), '--db', 'test.db'], { cwd });
    expect(stderr).toContain(`${port}: another program has this port`);
    expect(code).toBe(3);
  });
});

describe('an old Node', () => {
  it.each([
    ['12.22.0', true],
    ['20.20.2', true],
    ['22.14.9', true],
    ['22.15.0', false],
    ['24.21.0', false],
  ])('%s is refused: %s', (version, isRefused) => {
    expect(oldNodeMessage(version) !== null).toBe(isRefused);
  });

  it('is named by the same version as in package.json', async () => {
    const manifest = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
    const oldest = manifest.engines.node.replace('>=', '');
    expect(oldNodeMessage('18.0.0')).toContain(`Node ${oldest} or newer`);
  });

  it('gets one line before anything is loaded that crashes on it', () => {
    const bin = new URL('../../bin/onrecord.mjs', import.meta.url).href;
    const disguise = `Object.defineProperty(process.versions, 'node', { value: '20.20.2' }); await import(${JSON.stringify(bin)});`;
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', disguise], {
      encoding: 'utf8',
    });
    expect(stderr).toMatch(/^Onrecord needs Node .*\n$/);
    expect(status).toBe(3);
  });
});

/** What the shell is told. The table is data: the help text, the tests and the documentation read it. */

/** How a command ended. */
export type ExitCode = (typeof exitCodes)[number]['code'];

/** Every exit code with its meaning, in the order of the help text. */
export const exitCodes = [
  { code: 0, meaning: 'everything was done; inputs that were there already count as done' },
  {
    code: 1,
    meaning: 'some inputs were refused, or a bundle, database or log is not sound; all the rest was done',
  },
  { code: 2, meaning: 'wrong usage: an unknown command, option or format, or something missing' },
  { code: 3, meaning: 'nothing could be done: no such file, database or story, a taken port, a full disk' },
  { code: 130, meaning: 'stopped by Ctrl-C or SIGTERM; what was finished before is kept' },
] as const;

/** Ends a command with a message for people and a code for the shell. */
export class CommandError extends Error {
  /** What the shell is told. */
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'CommandError';
    this.exitCode = exitCode;
  }
}

/** The table as it stands in the help text. */
export function exitCodeTable(): string {
  return exitCodes.map(({ code, meaning }) => `  ${String(code).padStart(3)}  ${meaning}`).join('\n');
}

/** What a command says when no path that it was given leads to a file. */
export function nothingToRead(
  paths: readonly string[],
  refused: readonly { typed: string; message: string }[],
): CommandError {
  const reasons = refused.map(({ typed, message }) => `${typed}: ${message}`);
  const what = reasons.length > 0 ? reasons.join('\n') : `There are no files in ${paths.join(', ')}.`;
  return new CommandError(3, `${what}\nNothing was read. Check the path.`);
}

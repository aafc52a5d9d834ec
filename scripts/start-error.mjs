/** Ends the start with one line for people and a code for the shell: 2 wrong usage, 3 nothing could be done. */
export class StartError extends Error {
  constructor(exitCode, message) {
    super(message);
    this.name = 'StartError';
    this.exitCode = exitCode;
  }
}

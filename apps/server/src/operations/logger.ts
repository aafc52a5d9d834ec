/** The log: one JSON object a line, and no line that holds a secret, whoever wrote it. */
import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino';

/** How loud the log is: `ONRECORD_LOG`, else `info`. */
export const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/**
 * The log of a server, to standard error or wherever a test wants it.
 *
 * @throws a RangeError for a level that there is none of.
 */
export function createLogger(level: string = 'info', stream: DestinationStream = STANDARD_ERROR()): Logger {
  if (!(LEVELS as readonly string[]).includes(level))
    throw new RangeError(`ONRECORD_LOG is "${level}". Give one of ${LEVELS.join(', ')}.`);
  return pino({ ...LOG_OPTIONS, level }, stream);
}

/** Fields that no line may hold, at the top and one step below it. */
const SECRET_FIELDS = [
  'authorization',
  'body',
  'code',
  'cookie',
  'headers',
  'password',
  'query',
  'secret',
  'set-cookie',
  'token',
  'variables',
];

/** Tokens are known by their form wherever they stand, also inside of the words of an error. */
const TOKEN = /onr_[\w-]+/g;

const LOG_OPTIONS: LoggerOptions = {
  name: 'onrecord',
  redact: {
    paths: SECRET_FIELDS.flatMap((field) => [`["${field}"]`, `*["${field}"]`]),
    censor: '[removed]',
  },
  serializers: { err: errorFields },
  hooks: { streamWrite: (line) => line.replace(TOKEN, 'onr_[removed]') },
};

/** Lines are written in pieces, and at the latest after a quarter of a second: a write for each would cost more than the answer. */
const STANDARD_ERROR = () => pino.destination({ fd: 2, sync: false, minLength: 4096, periodicFlush: 250 });

/** How far into the causes of an error. */
const MAX_CAUSES = 3;

/** Only these: errors of libraries carry documents, variables and whole requests along. */
function errorFields(error: unknown, depth = 0): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, message, stack, cause } = error;
  const { code } = error as { code?: unknown };
  return {
    type: name,
    message,
    ...(typeof code === 'string' && { errorCode: code }),
    stack,
    ...(cause instanceof Error && depth < MAX_CAUSES && { cause: errorFields(cause, depth + 1) }),
  };
}

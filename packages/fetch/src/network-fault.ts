/** Puts what network, TLS, HTTP and unpackers throw into words for the person who gave the address. */
import { type UnreachableCode, UnreachableError } from '@onrecord/schema';

/** The error as an UnreachableError that says what happened with which host. An UnreachableError inside of it comes out as it is. */
export function networkFault(error: unknown, requested: string, host: string): UnreachableError {
  const causes = [...causesOf(error)];
  const known = causes.find((cause) => cause instanceof UnreachableError);
  if (known) return known;
  const codes = causes.map(codeOf).filter((code) => code !== '');
  for (const { pattern, code, words } of FAULTS) {
    const found = codes.find((each) => pattern.test(each));
    if (found !== undefined)
      return new UnreachableError(code, requested, `${host} ${words.replace('CODE', found)}`, {
        cause: error,
      });
  }
  const detail = codes[0] ?? (error instanceof Error ? error.message : String(error));
  return new UnreachableError(
    'unreachable',
    requested,
    `${host} gave no file (${detail}). Try again later.`,
    {
      cause: error,
    },
  );
}

interface Fault {
  pattern: RegExp;
  code: UnreachableCode | 'too_large';
  /** What is said of the host. */
  words: string;
}

/** By the codes of node:dns, node:net, node:tls, undici, llhttp and zlib; the first that fits. */
const FAULTS: readonly Fault[] = [
  {
    pattern: /^ENOTFOUND$/,
    code: 'unreachable',
    words: 'is no name that is known. Check the spelling, and the network of this machine.',
  },
  {
    pattern: /^(EAI_|ENODATA|ESERVFAIL|ETIMEOUT|EREFUSED)/,
    code: 'unreachable',
    words: 'cannot be looked up now (CODE). Check the network of this machine or try again later.',
  },
  {
    pattern: /^ECONNREFUSED$/,
    code: 'unreachable',
    words: 'takes no connection there. Check the address or try again later.',
  },
  {
    pattern: /^(EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/,
    code: 'unreachable',
    words: 'cannot be reached from this network (CODE). Check the connection of this machine.',
  },
  {
    pattern: /^(ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/,
    code: 'too_slow',
    words: 'does not take the connection in time. Try again later.',
  },
  {
    pattern: /^(CERT_|ERR_TLS_|ERR_SSL_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|EPROTO)/,
    code: 'unreachable',
    words: 'cannot prove who it is (CODE). Do not trust the page; tell the site, or import a saved copy.',
  },
  {
    pattern: /^(HPE_HEADER_OVERFLOW|UND_ERR_HEADERS_OVERFLOW)$/,
    code: 'too_large',
    words: 'sends more headers than an answer may have. Save the page in a browser and import the file.',
  },
  {
    pattern:
      /^(HPE_INVALID_EOF_STATE|HPE_CLOSED_CONNECTION|ECONNRESET|EPIPE|UND_ERR_SOCKET|Z_BUF_ERROR|ERR_STREAM_PREMATURE_CLOSE|UND_ERR_RES_CONTENT_LENGTH_MISMATCH)$/,
    code: 'unreachable',
    words: 'broke the answer off (CODE). Try again later.',
  },
  {
    pattern: /^HPE_/,
    code: 'http_error',
    words: 'does not answer in HTTP (CODE). Check the address and its port.',
  },
  {
    pattern: /^(Z_|ERR_BROTLI|ERR__ERROR_|ERR_PADDING|ERR_)/,
    code: 'http_error',
    words: 'packs its answer wrongly (CODE). Save the page in a browser and import the file.',
  },
];

/** The error, what caused it and what it sums up, as deep as errors are nested in practice. */
function* causesOf(error: unknown, depth = 0): Generator<unknown> {
  if (error === null || typeof error !== 'object' || depth > 5) return;
  yield error;
  yield* causesOf((error as Error).cause, depth + 1);
  if (error instanceof AggregateError) for (const each of error.errors) yield* causesOf(each, depth + 1);
}

/** The code of an error; the parser of undici gives one to some of its errors only. */
function codeOf(error: unknown): string {
  const { code, name } = error as { code?: unknown; name?: unknown };
  if (typeof code === 'string') return code;
  return name === 'HTTPParserError' ? 'HPE_MALFORMED' : '';
}

/** What no answer may be, whatever was asked. */
import type { Attack } from './attack.ts';
import type { Answered } from './send.ts';

/** What is wrong with an answer, in words; empty when nothing is. */
export function faultsOf(
  { shot, must }: Attack,
  answered: Answered,
  isOwn: (text: string) => string | null,
): string[] {
  const sent =
    'writes' in shot ? '' : `${shot.path}\n${Object.values(shot.headers).join('\n')}\n${shot.body ?? ''}`;
  return [
    ...answered.statuses.filter((status) => status >= 500).map((status) => `it answers ${status}`),
    ...(/INTERNAL_SERVER_ERROR|Something went wrong on the server/.test(answered.text)
      ? ['it says that something went wrong']
      : []),
    ...internalsIn(answered.text, sent, isOwn),
    ...('writes' in shot ? wireFaults(shot.mostAnswers, answered) : formFaults(answered, sent)),
    ...mustFaults(must, answered),
  ];
}

/** A public server tells nobody what its schema holds, and offers no page to explore it. */
export function exploringFaults({ body, mediaType }: Answered): string[] {
  return [
    ...(/Did you mean/.test(body) ? ['it suggests a name'] : []),
    ...(/"(?:__schema|queryType|possibleTypes|ofType)"\s*:/.test(body) ? ['it shows the schema'] : []),
    ...(mediaType === 'text/html' && /graphiql/i.test(body) ? ['it shows GraphiQL'] : []),
  ];
}

/** Names that only somebody who reads the program could know: files, statements, libraries, places in code. */
const INTERNALS: Readonly<Record<string, RegExp>> = {
  'a place in code': /\bat .{1,120}(?:\.[cm]?[jt]s|node:[a-z_/]+):\d+/,
  'a module of the program': /node_modules|node:internal|file:\/\/\/|\.(?:ts|js|mjs):\d+/,
  'a library':
    /better-sqlite3|drizzle|pothos|graphql-jit|graphql-yoga|graphql-armor|whatwg|dataloader|undici|lru-cache|linkedom/i,
  'an error of the engine':
    /SQLITE_|SqliteError|\bfts5\b|no such (?:column|table)|syntax error near|unterminated string|malformed MATCH|unrecognized token/,
  'a statement': /\bselect\b.{1,200}\bfrom\b|\binsert into\b|\bpragma\b|\bsqlite_/is,
  'an error of the language':
    /\b(?:TypeError|RangeError|ReferenceError|SyntaxError|AssertionError|AggregateError)\b|Cannot read propert|is not a function|is not iterable|Maximum call stack|\[object Object\]/,
  'an error of the system': /\bE(?:NOENT|ACCES|CONNREFUSED|MFILE|ISDIR|NOTDIR)\b|ERR_[A-Z]{3,}/,
  'a header that names the program': /^(?:x-powered-by|server)$/im,
};

/** What was sent may come back; what was not sent must not. */
function internalsIn(text: string, sent: string, isOwn: (text: string) => string | null): string[] {
  const found = Object.entries(INTERNALS).flatMap(([what, pattern]) => {
    const [match] = pattern.exec(text) ?? [];
    return match && !sent.includes(match) ? [`it shows ${what}: ${match.slice(0, 160)}`] : [];
  });
  const own = isOwn(text);
  return own ? [...found, `it shows ${own}`] : found;
}

function wireFaults(most: number | undefined, { statuses }: Answered): string[] {
  const final = statuses.filter((status) => status >= 200);
  return most !== undefined && final.length > most
    ? [`it answers ${final.length} times instead of ${most}`]
    : [];
}

/** What a browser would take for a page must hold nothing that was sent; what says that it is JSON must be it. */
function formFaults({ mediaType, body }: Answered, sent: string): string[] {
  if (mediaType.endsWith('json') && body !== '' && !isJson(body)) return ['it is no JSON'];
  const isPage = mediaType.includes('html') || mediaType.includes('svg') || mediaType === '';
  const marks = ['<script>alert(1)</script>', 'evil.example'];
  return marks
    .filter((mark) => isPage && sent.includes(mark) && body.includes(mark))
    .map((mark) => `a page holds ${mark}`);
}

function isJson(body: string): boolean {
  try {
    JSON.parse(body);
    return true;
  } catch {
    return false;
  }
}

function mustFaults(must: Attack['must'], { statuses, body }: Answered): string[] {
  if (must === undefined || (must === 'refuse' && statuses.length === 0)) return [];
  const isRefused = (statuses[0] ?? 0) >= 400 || !holdsData(body);
  if (must === 'refuse' && !isRefused) return [`it is answered: ${body.slice(0, 120)}`];
  return must === 'answer' && isRefused ? [`it is refused: ${body.slice(0, 120)}`] : [];
}

/** Whether an answer of GraphQL holds anything but errors. */
function holdsData(body: string): boolean {
  if (!isJson(body)) return body !== '';
  const { data } = Object(JSON.parse(body)) as { data?: Record<string, unknown> | null };
  return data !== null && data !== undefined && Object.values(data).some((value) => value !== null);
}

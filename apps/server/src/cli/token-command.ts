/** `onrecord token`: who may ask the server for what. It works on the database itself, also while a server runs on it. */
import type { StoreReader, Token } from '@onrecord/store';
import type { Command } from 'commander';
import { COMMAND_LINE } from '../rights/audit.ts';
import { SCOPES, type Scope } from '../rights/caller.ts';
import { mintToken } from '../rights/mint-token.ts';
import { databaseFile, openDatabase, openExistingDatabase } from './database-file.ts';
import { CommandError, type ExitCode } from './exit-code.ts';
import { note, printLine } from './output.ts';
import { lifeOf, nameOf, scopesOf } from './token-options.ts';

/** Adds the command to the program. */
export function addTokenCommand(program: Command, end: (code: ExitCode) => void): void {
  const token = program
    .command('token')
    .summary('make, list and revoke tokens for the server')
    .description(
      'Makes, lists and revokes the tokens by which programs and people ask a server. Only a hash of a token is kept, and a server that runs on the same database sees the change with its next request.',
    )
    .addHelpText('after', EXAMPLES);
  token
    .command('create')
    .summary('make a token and print it, once')
    .description(
      'Makes a token and prints it on standard output. It is shown this once: only a hash of it is kept. Creates the database when there is none.',
    )
    .requiredOption('--name <name>', 'what to call it, such as the program or person that gets it', nameOf)
    .requiredOption(
      '--scopes <list>',
      `what it may do, with commas between them: ${SCOPES.join(', ')}`,
      scopesOf,
    )
    .option('--expires <time>', 'when it ends by itself, such as 12h, 90d or 52w (default: never)', lifeOf)
    .option(...DB)
    .action(async (options: CreateOptions) => {
      await create(options);
      end(0);
    });
  token
    .command('list')
    .summary('show all tokens')
    .description(
      'Shows all tokens with what became of them, and with --sessions the browsers that are signed in, too.',
    )
    .option('--sessions', 'show the sessions of browsers, too')
    .option('--json', 'as JSON, one line each')
    .option(...DB)
    .action(async (options: ListOptions) => {
      await list(options);
      end(0);
    });
  token
    .command('revoke')
    .summary('end a token and the sessions that it opened')
    .description('Ends a token or session at once, with all sessions that the token opened.')
    .argument('<id>', 'the id of the token, as "list" shows it')
    .option(...DB)
    .action(async (id: string, options: { db?: string }) => {
      await revoke(id, options);
      end(0);
    });
}

interface CreateOptions {
  name: string;
  scopes: Scope[];
  expires?: number;
  db?: string;
}

interface ListOptions {
  sessions?: boolean;
  json?: boolean;
  db?: string;
}

const DB = [
  '--db <file>',
  'the database (default: ONRECORD_DB, else data/onrecord.db in the checkout)',
] as const;

const EXAMPLES = `
Examples:
  $ pnpm onrecord token create --name "Night desk" --scopes read,ingest --expires 90d
  $ pnpm onrecord token list
  $ pnpm onrecord token revoke 3vRk0W5n1yQzXb7uTfGhJA`;

async function create({ name, scopes, expires, db }: CreateOptions): Promise<void> {
  const createdAt = Date.now();
  const { token, written } = mintToken({
    name,
    kind: 'token',
    scopes,
    createdAt,
    expiresAt: expires === undefined ? null : createdAt + expires,
  });
  const store = await openDatabase(databaseFile(db));
  try {
    await store.addToken(token, {
      at: createdAt,
      actor: COMMAND_LINE,
      action: 'token.create',
      subject: token.id,
      detail: { name, scopes: scopes.join(','), expiresAt: token.expiresAt },
    });
  } finally {
    await store.close();
  }
  await printLine(written);
  const until = token.expiresAt === null ? 'until it is revoked' : `until ${timeOf(token.expiresAt)}`;
  note(
    `Token ${token.id} ("${name}") may ${scopes.join(', ')} ${until}. It is shown this once: keep it now.`,
  );
}

async function list({ sessions, json, db }: ListOptions): Promise<void> {
  const store = await openExistingDatabase(databaseFile(db));
  try {
    const tokens = (await store.tokens()).filter(({ kind }) => sessions || kind === 'token');
    const now = Date.now();
    for (const token of tokens)
      await printLine(json ? JSON.stringify(shown(token, now)) : lineOf(token, now));
    if (tokens.length === 0) note('There are no tokens. "onrecord token create" makes one.');
  } finally {
    await store.close();
  }
}

async function revoke(id: string, { db }: { db?: string }): Promise<void> {
  const store = await openExistingDatabase(databaseFile(db));
  try {
    const at = Date.now();
    const entry = { at, actor: COMMAND_LINE, action: 'token.revoke', subject: id, detail: {} };
    if (!(await store.revokeToken(id, at, entry))) throw await unrevokable(store, id);
  } finally {
    await store.close();
  }
  note(`Token ${id} is revoked: no server takes it any more.`);
}

/** A whole token that was typed by mistake is not repeated: it may stand in a shared screen or log already. */
async function unrevokable(store: StoreReader, id: string): Promise<CommandError> {
  if (id.startsWith('onr_'))
    return new CommandError(
      2,
      'This is a whole token. Give its id only: the 22 characters between the underscores. "onrecord token list" shows it.',
    );
  return new CommandError(
    3,
    (await store.token(id))
      ? `Token ${id} was revoked before.`
      : `There is no token ${id}. "onrecord token list" shows all.`,
  );
}

/** What may be shown: all but the hash. */
function shown({ hash: _hash, createdAt, expiresAt, revokedAt, ...token }: Token, now: number) {
  return {
    ...token,
    state: stateOf({ expiresAt, revokedAt }, now),
    createdAt: timeOf(createdAt),
    expiresAt: expiresAt === null ? null : timeOf(expiresAt),
    revokedAt: revokedAt === null ? null : timeOf(revokedAt),
  };
}

function lineOf(token: Token, now: number): string {
  const { id, kind, name, scopes, createdAt, expiresAt } = token;
  const ends = expiresAt === null ? '' : `, ends ${timeOf(expiresAt)}`;
  return `${id}  ${stateOf(token, now).padEnd(7)}  ${kind.padEnd(7)}  ${scopes.join(',')}  "${name}"  made ${timeOf(createdAt)}${ends}`;
}

function stateOf({ expiresAt, revokedAt }: Pick<Token, 'expiresAt' | 'revokedAt'>, now: number): string {
  if (revokedAt !== null) return 'revoked';
  return expiresAt !== null && expiresAt <= now ? 'expired' : 'good';
}

/** To the second. */
function timeOf(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}

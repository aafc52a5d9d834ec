/** What was asked for, checked: a wrong word or a missing folder ends the start before anything is built. */
import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { inCheckout } from './checkout.mjs';
import { StartError } from './start-error.mjs';

export const HELP = `Usage: pnpm start [FOLDER] [options]

Builds Onrecord, imports articles, and serves the dashboard and GraphQL until Ctrl-C.
Without FOLDER, an empty database gets the demonstration story. With it, the articles of the folder are imported.

Options:
  --story TITLE     what the story of FOLDER's articles is called (default: the name of the folder)
  --db FILE         the database (default: ONRECORD_DB, else data/onrecord.db in the checkout)
  --port N          port of the dashboard (default 3000)
  --api-port N      port of the GraphQL server (default 4000)
  --no-build        start what was built last

To show it to other machines (see the documentation: Run a server):
  --host ADDRESS    address of the dashboard (default 127.0.0.1: this machine only)
  --exposed         a proxy on this machine shows the dashboard to others
  --allow-host NAME a name that the dashboard is asked for; can be repeated, and ONRECORD_HOSTS lists more
  --public-read     everybody who reaches it may read; without it, only those with a token
  --persisted-only  the server answers the dashboard's own queries only

  --help            print this

Exit codes: 0 stopped when asked, 1 a part ended by itself, 2 wrong usage, 3 nothing could be started,
130 stopped before it was ready.
`;

/** The options with their defaults. Paths are absolute; they start in the folder where the command was typed. */
export async function startOptions(argv, env = process.env) {
  const { values, positionals } = parse(argv);
  const caller = (env.npm_lifecycle_event === 'start' && env.INIT_CWD) || process.cwd();
  const folder = positionals[0] === undefined ? null : resolve(caller, positionals[0]);
  if (values.story !== undefined && !folder)
    throw new StartError(
      2,
      '--story names the story of a folder, and no folder was given. See "pnpm start --help".',
    );
  if (folder && !values.help) await checkFolder(folder, positionals[0]);
  const database = values.db || env.ONRECORD_DB;
  const exposed = values.exposed || !isLoopback(values.host);
  const hosts = [...values['allow-host'], ...(env.ONRECORD_HOSTS ?? '').split(',').filter(Boolean)];
  if (!values.help) checkExposure({ exposed, hosts, publicRead: values['public-read'] });
  return {
    help: values.help,
    build: !values['no-build'],
    caller,
    folder,
    story: values.story ?? (folder ? basename(folder) : null),
    database: database ? resolve(caller, database) : inCheckout('data/onrecord.db'),
    port: portOf('--port', values.port),
    apiPort: portOf('--api-port', values['api-port']),
    host: values.host,
    exposed,
    hosts,
    publicRead: values['public-read'],
    persistedOnly: values['persisted-only'],
  };
}

function parse(argv) {
  try {
    const parsed = parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        story: { type: 'string' },
        db: { type: 'string' },
        port: { type: 'string', default: '3000' },
        'api-port': { type: 'string', default: '4000' },
        host: { type: 'string', default: '127.0.0.1' },
        exposed: { type: 'boolean', default: false },
        'allow-host': { type: 'string', multiple: true, default: [] },
        'public-read': { type: 'boolean', default: false },
        'persisted-only': { type: 'boolean', default: false },
        'no-build': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (parsed.positionals.length > 1) throw new Error('Only one folder can be given.');
    return parsed;
  } catch (error) {
    const [said] = error.message.split('. ');
    throw new StartError(2, `${said.replace(/\.$/, '')}. See "pnpm start --help".`);
  }
}

async function checkFolder(folder, typed) {
  const found = await stat(folder).catch(() => null);
  if (!found) throw new StartError(3, `There is no folder ${typed} (looked at ${folder}). Check the path.`);
  if (!found.isDirectory())
    throw new StartError(
      3,
      `${typed} is no folder. Give the folder that holds the article, or use "pnpm onrecord import ${typed}".`,
    );
}

/** What can be known before the database is opened; the server itself asks for an administrator's token. */
function checkExposure({ exposed, hosts, publicRead }) {
  if (!exposed && publicRead)
    throw new StartError(
      2,
      'On this machine alone reading is free anyway. Give --public-read together with --host or --exposed.',
    );
  if (exposed && hosts.length === 0)
    throw new StartError(
      2,
      'A dashboard that others reach needs the names that it is asked for. Give each with --allow-host, such as --allow-host archive.example.org.',
    );
}

/** Whether only this machine reaches an address. */
export function isLoopback(host) {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

const LARGEST_PORT = 65_535;

function portOf(option, typed) {
  const port = Number(typed);
  if (!/^\d+$/.test(typed) || port < 1 || port > LARGEST_PORT)
    throw new StartError(2, `${option} takes a number from 1 to ${LARGEST_PORT}, not "${typed}".`);
  return port;
}

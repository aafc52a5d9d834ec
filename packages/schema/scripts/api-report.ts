/**
 * The API reports in `etc/`: everything that each entry exports, one file an entry, so that a change of the public surface
 * shows in review. `pnpm api-report` writes them anew from what is built; a test compares with them.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  Extractor,
  ExtractorConfig,
  type ExtractorLogLevel,
  type ExtractorMessage,
  type IConfigFile,
} from '@microsoft/api-extractor';

/** The entries that have a report, each with the types that it is built to. */
export const entries = {
  anchor: 'dist/anchor/index.d.ts',
  bundle: 'dist/bundle.d.ts',
  fixtures: 'dist/fixtures/index.d.ts',
  ids: 'dist/ids.d.ts',
  index: 'dist/index.d.ts',
  validate: 'dist/validate/index.d.ts',
} as const;

/** Name of an entry. */
export type Entry = keyof typeof entries;

/** What api-extractor makes of an entry. */
export interface ApiReport {
  /** The report in Markdown. */
  text: string;
  /** What is wrong with the documentation of the entry; empty when nothing is. */
  complaints: string[];
  /** Types that its signatures name and that it does not export itself: another entry must. */
  elsewhere: string[];
}

const PACKAGE = fileURLToPath(new URL('..', import.meta.url));

/** Where the report of an entry is checked in. */
export function reportFile(entry: Entry): string {
  return join(PACKAGE, 'etc', `${entry}.api.md`);
}

/** The report of the built entry, as its file should hold it. */
export async function apiReport(entry: Entry): Promise<ApiReport> {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-api-'));
  const complaints: string[] = [];
  const elsewhere: string[] = [];
  try {
    const config = ExtractorConfig.prepare({
      configObject: configOf(entry, folder),
      configObjectFullPath: join(PACKAGE, 'api-extractor.json'),
      packageJsonFullPath: join(PACKAGE, 'package.json'),
    });
    Extractor.invoke(config, {
      localBuild: true,
      messageCallback(message) {
        message.handled = true;
        const [, forgotten] = /^The symbol "(\w+)" needs to be exported/.exec(message.text) ?? [];
        if (forgotten) elsewhere.push(forgotten);
        else if (isComplaint(message)) complaints.push(`${message.messageId}: ${message.text}`);
      },
    });
    return { text: await readFile(join(folder, `${entry}.api.md`), 'utf8'), complaints, elsewhere };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The rest is news about files that were written. */
function isComplaint({ messageId, logLevel }: ExtractorMessage): boolean {
  return !messageId.startsWith('console-') && (logLevel === 'warning' || logLevel === 'error');
}

function configOf(entry: Entry, folder: string): IConfigFile {
  const warning = { default: { logLevel: 'warning' as ExtractorLogLevel } };
  return {
    projectFolder: PACKAGE,
    mainEntryPointFilePath: join(PACKAGE, entries[entry]),
    compiler: { overrideTsconfig: TSCONFIG },
    apiReport: {
      enabled: true,
      reportFileName: `${entry}.api.md`,
      reportFolder: folder,
      reportTempFolder: join(folder, 'temporary'),
    },
    docModel: { enabled: false },
    dtsRollup: { enabled: false },
    tsdocMetadata: { enabled: false },
    newlineKind: 'lf',
    messages: {
      compilerMessageReporting: warning,
      extractorMessageReporting: { ...warning, 'ae-undocumented': warning.default },
      tsdocMessageReporting: warning,
    },
  };
}

const TSCONFIG = {
  compilerOptions: {
    target: 'ES2022',
    lib: ['ES2024'],
    module: 'NodeNext',
    moduleResolution: 'NodeNext',
    strict: true,
    skipLibCheck: true,
    types: [],
  },
  files: Object.values(entries),
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  for (const entry of Object.keys(entries) as Entry[]) {
    const { text, complaints } = await apiReport(entry);
    await writeFile(reportFile(entry), text);
    for (const complaint of complaints) console.error(`${entry}: ${complaint}`);
  }

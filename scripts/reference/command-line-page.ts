/** The page of the command line, from the commands themselves. */
import type { Command } from 'commander';
import { exitCodes } from '../../apps/server/src/cli/exit-code.ts';
import { program } from '../../apps/server/src/cli.ts';
import { blockOf, codeOf, pageOf, tableOf, textOf } from './markdown.ts';

/** How a command is called in a checkout. */
const CALL = 'npx -y pnpm@12 onrecord';

/** The page in Markdown. */
export function commandLinePage(): string {
  const onrecord = program();
  const commands = onrecord.commands.flatMap((command) => [command, ...command.commands]);
  return pageOf('# Command line', INTRODUCTION, listOf(commands), ...commands.map(section), EXIT_CODES);
}

const INTRODUCTION = `Every command that the program has, with its options.

Call it as \`${CALL} COMMAND\`, or as \`pnpm onrecord COMMAND\` where
pnpm 12 is installed, after one \`start\` or \`build\`. Relative paths start in the folder in which the command is typed. The
database is \`data/onrecord.db\` in the checkout, unless \`ONRECORD_DB\` or \`--db\` names another.`;

const EXIT_CODES = `## Exit codes\n\n${tableOf(
  ['code', 'meaning'],
  exitCodes.map(({ code, meaning }) => [String(code), meaning]),
)}`;

function listOf(commands: readonly Command[]): string {
  return tableOf(
    ['command', 'does'],
    commands.map((command) => [
      `[${codeOf(nameOf(command))}](#${nameOf(command).replace(' ', '-')})`,
      command.summary() || command.description(),
    ]),
  );
}

/** With the command that it is a part of, as in `token create`. */
function nameOf(command: Command): string {
  const { parent } = command;
  return parent?.parent ? `${parent.name()} ${command.name()}` : command.name();
}

function section(command: Command): string {
  const help = command.createHelp();
  const names = help
    .visibleArguments(command)
    .map((one) => [codeOf(one.name()), textOf(help.argumentDescription(one))]);
  const options = help
    .visibleOptions(command)
    .filter(({ long }) => long !== '--help')
    .map((option) => [codeOf(option.flags), textOf(help.optionDescription(option))]);
  return [
    `## ${nameOf(command)}`,
    textOf(command.description()),
    blockOf('txt', help.commandUsage(command).replace(/^onrecord/, CALL)),
    tableOf(['argument', 'meaning'], names),
    tableOf(['option', 'meaning'], options),
    ...notesOf(command),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** What the help says after the options: examples become commands, lists stay as they are printed. */
function notesOf(command: Command): string[] {
  let printed = '';
  command.configureOutput({ writeOut: (text) => (printed += text) });
  command.outputHelp();
  const after = printed.slice(command.helpInformation().length).trim();
  return after
    .split(/\n{2,}/)
    .filter(Boolean)
    .map(noteOf);
}

function noteOf(paragraph: string): string {
  const [title = '', ...lines] = paragraph.split('\n');
  if (title === 'Examples:') return blockOf('sh', lines.map(commandOf).join('\n'));
  if (!title.endsWith(':') || lines.length === 0) return textOf(paragraph);
  return `${title}\n\n${blockOf('txt', lines.map((line) => line.replace(/^ {2}/, '')).join('\n'))}`;
}

function commandOf(line: string): string {
  return line.replace(/^\s*\$ /, '').replaceAll('pnpm onrecord', CALL);
}

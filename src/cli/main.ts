#!/usr/bin/env node
/** The command line: one file a command. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { isVerbatimError } from '../errors.ts';
import { addAskCommand } from './ask.ts';
import { addBuildCommand } from './build.ts';
import { addCheckCommand } from './check.ts';
import { addCiteCommand } from './cite.ts';
import { addEvalCommand } from './eval.ts';
import { addExportCommand } from './export.ts';
import { EXIT, EXIT_CODE } from './exit-codes.ts';
import { PACKAGE_ROOT } from './package-root.ts';
import { addSearchCommand } from './search.ts';
import { addServeCommand } from './serve.ts';
import { addVerifyCommand } from './verify.ts';
import { watchOutput } from './watch-output.ts';

const COMMANDS = [
  addAskCommand,
  addSearchCommand,
  addVerifyCommand,
  addCiteCommand,
  addServeCommand,
  addExportCommand,
  addCheckCommand,
  addBuildCommand,
  addEvalCommand,
];

const HELP = `
Examples:
  $ verbatim ask why is light a problem for deep tumours?
  $ verbatim verify "a sentence that is said to stand in the review"
  $ verbatim cite --all --style bibtex > review.bib
  $ verbatim serve --port 8080
  $ verbatim export site; verbatim export --single-file review.html
  $ verbatim check my-corpus && verbatim serve --corpus my-corpus

Exit codes: 0 yes; 1 no (not answered, not found, not exact, faults found); 2 the command was not
understood, or what it names is not there or cannot be read or written; 70 a fault of the program;
74 the output cannot be written.
Colours only on a terminal, and not where NO_COLOR is set.`;

/** In place of commander's own, which shows the whole help for a command that is none, and does not say that it is none. */
function addHelpCommand(program: Command): void {
  program
    .command('help')
    .description('show the help of a command')
    .argument('[command]')
    .action((name: string | undefined) => {
      const named = program.commands.find((command) => command.name() === name);
      if (name !== undefined && !named) program.error(`error: unknown command '${name}'`);
      (named ?? program).help();
    });
}

function createProgram(): Command {
  const { version } = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8')) as {
    version: string;
  };
  const program = new Command('verbatim')
    .description(
      "Ask a scientific review a question and get the review's own words back: ranked, exactly quoted, cited.",
    )
    .version(version)
    .addHelpText('after', HELP)
    .showHelpAfterError('(verbatim --help tells more)')
    .helpCommand(false)
    .exitOverride();
  for (const add of COMMANDS) add(program);
  addHelpCommand(program);
  for (const command of program.commands) command.exitOverride();
  return program;
}

/** Says what went wrong in one line, or in one a fault; a stack only for faults of ours, and only when asked for. */
function reportFailure(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  if (isVerbatimError(error)) {
    process.stderr.write(`verbatim: ${error.message}\n`);
    return EXIT_CODE[error.code];
  }
  const detail =
    error instanceof Error
      ? process.env['VERBATIM_DEBUG']
        ? error.stack
        : error.message
      : String(error);
  process.stderr.write(
    `verbatim: a fault of the program: ${detail}\n(VERBATIM_DEBUG=1 tells where)\n`,
  );
  return EXIT.internal;
}

watchOutput(process);

try {
  await createProgram().parseAsync();
} catch (error) {
  process.exitCode = reportFailure(error);
}

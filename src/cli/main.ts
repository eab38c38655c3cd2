#!/usr/bin/env node
/** The command line: `verbatim ask`, `check`, `eval`, `serve`. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { isVerbatimError } from '../errors.ts';
import { addAskCommand } from './ask.ts';
import { addBuildCommand } from './build.ts';
import { addCheckCommand } from './check.ts';
import { addEvalCommand } from './eval.ts';
import { EXIT, EXIT_CODE } from './exit-codes.ts';
import { PACKAGE_ROOT } from './package-root.ts';
import { addServeCommand } from './serve.ts';

function createProgram(): Command {
  const { version } = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8')) as {
    version: string;
  };
  const program = new Command('verbatim')
    .description(
      "Ask a scientific review a question and get the review's own words back: ranked, exactly quoted, cited.",
    )
    .version(version)
    .showHelpAfterError('(verbatim --help tells more)')
    .exitOverride();
  for (const add of [
    addAskCommand,
    addBuildCommand,
    addCheckCommand,
    addEvalCommand,
    addServeCommand,
  ])
    add(program);
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

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error; // the reader of the pipe has seen enough
  process.exit();
});

try {
  await createProgram().parseAsync();
} catch (error) {
  process.exitCode = reportFailure(error);
}

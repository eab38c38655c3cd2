/** `verbatim serve`: the chat page, and the websocket behind it. */

import type { Command } from 'commander';
import { compileCorpus } from '../compile/compile.ts';
import { createAssistant } from '../answer/assistant.ts';
import { DEFAULT_HOST, DEFAULT_PORT } from '../serve/limits.ts';
import { startServer } from '../serve/server.ts';
import { parseWebAddress, parseWholeNumber } from './options.ts';
import { BUNDLED_CORPUS, PUBLIC_FOLDER } from './package-root.ts';

const MAX_PORT = 65_535;

interface ServeOptions {
  readonly port?: string;
  readonly host: string;
  readonly corpus: string;
  readonly publicAddress?: string;
}

/** The option, else the environment, else the default. */
function choosePort(option: string | undefined, environment: NodeJS.ProcessEnv): number {
  const range = { least: 0, most: MAX_PORT };
  if (option !== undefined) return parseWholeNumber('--port', option, range);
  const { PORT } = environment;
  return PORT === undefined || PORT === '' ? DEFAULT_PORT : parseWholeNumber('PORT', PORT, range);
}

export function addServeCommand(program: Command): void {
  program
    .command('serve')
    .description('serve the chat page; prints its address when it can answer')
    .option(
      '--port <n>',
      `port to listen on; 0 picks a free one (default: PORT, else ${DEFAULT_PORT})`,
    )
    .option(
      '--host <name>',
      'address to listen on; 0.0.0.0 for every machine that can reach this one',
      DEFAULT_HOST,
    )
    .option('--corpus <folder>', 'another review than the bundled one', BUNDLED_CORPUS)
    .option(
      '--public-address <url>',
      'the address under which readers know it, where a proxy stands before it: https://review.example',
    )
    .action(async ({ port, host, corpus, publicAddress }: ServeOptions) => {
      const assistant = await createAssistant(await compileCorpus(corpus));
      const server = await startServer({
        assistant,
        host,
        port: choosePort(port, process.env),
        publicFolder: PUBLIC_FOLDER,
        publicAddress: publicAddress && parseWebAddress('--public-address', publicAddress),
        onFault: (error) =>
          process.stderr.write(
            `verbatim: a fault of the program: ${error instanceof Error ? error.stack : String(error)}\n`,
          ),
      });
      process.stdout.write(`Verbatim answers at ${server.address}\n`);
      for (const signal of ['SIGINT', 'SIGTERM'] as const)
        process.once(signal, () => void server.close());
    });
}

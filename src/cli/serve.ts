/** `verbatim serve`: the chat page, and the websocket behind it. */

import type { Command } from 'commander';
import { VerbatimError } from '../errors.ts';
import { DEFAULT_HOST, DEFAULT_PORT, DEFAULT_PROXIES, MAX_PROXIES } from '../serve/limits.ts';
import type { AllowedOrigins } from '../serve/origins.ts';
import { corpusOption, openAssistant } from './open-corpus.ts';
import { parseWebAddress, parseWholeNumber } from './options.ts';
import { PUBLIC_FOLDER } from './package-root.ts';

const MAX_PORT = 65_535;

const EXAMPLES = `
Examples:
  $ verbatim serve
  $ verbatim serve --port 0 --corpus my-corpus
  $ verbatim serve --host 0.0.0.0 --allow-origin https://journal.example
  $ verbatim serve --public-address https://review.example --behind-proxy 1

The page at /, the HTTP API at /api/v1 (described by /api/v1/openapi.json), the websocket at /ws.
SIGTERM and SIGINT end it when open answers are sent.`;

interface ServeOptions {
  readonly port?: string;
  readonly host: string;
  readonly corpus: string;
  readonly allowOrigin?: string[];
  readonly publicAddress?: string;
  readonly behindProxy: string;
}

/** @throws {VerbatimError} `OPTION_INVALID` */
function readOrigins(origins: readonly string[]): AllowedOrigins {
  if (origins.includes('*')) return '*';
  return origins.map((origin) => {
    if (URL.canParse(origin) && new URL(origin).origin === origin) return origin;
    throw new VerbatimError('OPTION_INVALID', {
      option: '--allow-origin',
      value: origin,
      expected: 'an origin such as https://journal.example, without a path, or *',
    });
  });
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
    .description(
      'serve the pages, the HTTP API and the websocket; prints the address when it can answer',
    )
    .option(
      '--port <n>',
      `port to listen on; 0 picks a free one (default: PORT, else ${DEFAULT_PORT})`,
    )
    .option(
      '--host <name>',
      'address to listen on; 0.0.0.0 for every machine that can reach this one',
      DEFAULT_HOST,
    )
    .option(
      '--allow-origin <origin...>',
      'other sites whose pages may ask over HTTP and websocket; * for all',
    )
    .option(
      '--public-address <url>',
      'the address under which readers know it, where a proxy stands before it: https://review.example',
    )
    .option(
      '--behind-proxy <hops>',
      'proxies before it that write X-Forwarded-For, which tells readers apart; with 0 all of a proxy’s readers share one rate limit',
      String(DEFAULT_PROXIES),
    )
    .addOption(corpusOption())
    .addHelpText('after', EXAMPLES)
    .action(async ({ port, host, corpus, publicAddress, ...options }: ServeOptions) => {
      const { behindProxy, allowOrigin = [] } = options;
      const allowedOrigins = readOrigins(allowOrigin);
      const hops = { least: 0, most: MAX_PROXIES };
      const proxies = parseWholeNumber('--behind-proxy', behindProxy, hops);
      const assistant = await openAssistant(corpus);
      const { startServer } = await import('../serve/server.ts');
      const server = await startServer({
        assistant,
        host,
        port: choosePort(port, process.env),
        publicFolder: PUBLIC_FOLDER,
        allowedOrigins,
        publicAddress: publicAddress && parseWebAddress('--public-address', publicAddress),
        proxies,
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

/** The program as it was built, serving the bundled review on a free port. */

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const PROGRAM = join(import.meta.dirname, '..', '..', 'dist', 'src', 'cli', 'main.js');

export async function serveProgram(...options: readonly string[]): Promise<{
  readonly address: string;
  readonly stop: () => void;
}> {
  const server = spawn(process.execPath, [PROGRAM, 'serve', '--port', '0', ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: server.stdout })) {
    const address = /https?:\S+/.exec(line)?.[0];
    if (address !== undefined) return { address, stop: () => server.kill() };
  }
  throw new Error('the server did not say where it answers');
}

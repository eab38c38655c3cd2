/** The program as it was built: run once, or serving the bundled review on a free port. */

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const PROGRAM = join(import.meta.dirname, '..', '..', 'dist', 'src', 'cli', 'main.js');

/** Runs one of its commands to the end. @throws where it fails */
export function runProgram(...args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const program = spawn(process.execPath, [PROGRAM, ...args], { stdio: 'inherit' });
    program.on('error', reject);
    program.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${args.join(' ')} ended with ${code ?? 'a signal'}`));
    });
  });
}

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

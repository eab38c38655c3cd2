/** Output that nobody takes: a pipe that was closed, a disk that is full. */

import { EXIT } from './exit-codes.ts';

/** Ends the program where its output cannot be written: in silence where the reader of a pipe has seen enough, else with what is wrong. */
export function watchOutput({ stdout, stderr }: NodeJS.Process): void {
  stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') process.exit();
    stderr.write(`verbatim: The output cannot be written: ${message}.\n`);
    process.exit(EXIT.output);
  });
  // Where nothing can be told, the exit code still tells.
  stderr.on('error', () => undefined);
}

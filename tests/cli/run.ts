/** Runs the built program, as a script would. */

import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../bundled.ts';

export const PROGRAM = join(ROOT, 'dist', 'src', 'cli', 'main.js');

/** The program is started a hundred times: Node need not compile it as often. */
const COMPILE_CACHE = join(tmpdir(), 'verbatim-compile-cache');

export interface Finished {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export const runProgram = (
  args: readonly string[],
  { cwd = ROOT, stdin }: { readonly cwd?: string; readonly stdin?: string } = {},
): Promise<Finished> =>
  new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [PROGRAM, ...args],
      { cwd, maxBuffer: 1e8, env: { ...process.env, NODE_COMPILE_CACHE: COMPILE_CACHE } },
      (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
    child.stdin?.end(stdin);
  });

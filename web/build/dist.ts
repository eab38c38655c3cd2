/**
 * Builds dist, unless it is there already, made of the same: in a folder aside, which takes dist's place when all of it is there.
 * Two builds at once, or a program that starts while one runs, never see anything half done.
 */

import { spawn } from 'node:child_process';
import { chmod, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundledCorpus } from '../../src/compile/bundled.ts';
import { compileFiles } from '../../src/compile/compile.ts';
import { readCorpusFiles } from '../../src/compile/corpus-files.ts';
import { fingerprint, type Precompiled, PRECOMPILED_FILE } from '../../src/compile/precompiled.ts';
import { isBuilt, noteBuilt, readInputs } from './built.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const DIST = join(ROOT, 'dist');
/** Beside dist, so that a rename is enough to put it in place. */
const ASIDE = join(ROOT, `.dist-${process.pid}`);
const BEFORE = `${ASIDE}-before`;
/** What `npx verbatim` runs. */
const COMMAND = join('src', 'cli', 'main.js');
/** Another build may put its own in place between our two renames. */
const MAX_TRIES = 20;

function run(command: string, ...args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit' });
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code ?? 'a signal'}`));
    });
  });
}

const hasCode = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code));

/** Takes dist away, where there is one. */
async function takeAway(): Promise<void> {
  try {
    await rename(DIST, BEFORE);
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
}

async function putInPlace(triesLeft = MAX_TRIES): Promise<void> {
  await takeAway();
  try {
    await rename(ASIDE, DIST);
  } catch (error) {
    if (triesLeft === 0 || !hasCode(error, 'ENOTEMPTY', 'EEXIST')) throw error;
    await rm(BEFORE, { recursive: true, force: true });
    await putInPlace(triesLeft - 1);
  }
}

/** A corpus with faults is not compiled; `npm run check` and the program tell them. */
async function precompile(): Promise<void> {
  const files = await readCorpusFiles(bundledCorpus());
  const { library, faults } = compileFiles(files);
  if (!library || faults.length > 0) return;
  const made: Precompiled = { fingerprint: fingerprint(files), library };
  await writeFile(join(ASIDE, PRECOMPILED_FILE), JSON.stringify(made));
}

async function buildDist(): Promise<void> {
  const inputs = await readInputs(ROOT);
  try {
    await mkdir(ASIDE, { recursive: true });
    await run('tsc', '-p', 'tsconfig.build.json', '--outDir', ASIDE);
    await chmod(join(ASIDE, COMMAND), 0o755); // npm sees to it only where it installs
    await run(process.execPath, join('web', 'build', 'build.ts'), ASIDE);
    await precompile();
    await noteBuilt(ROOT, inputs, ASIDE);
    await putInPlace();
  } finally {
    for (const folder of [ASIDE, BEFORE]) await rm(folder, { recursive: true, force: true });
  }
}

if (!(await isBuilt(ROOT, DIST))) await buildDist();

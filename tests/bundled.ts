/** The bundled review, compiled once for all tests of a file. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Assistant, createAssistant } from '../src/answer/assistant.ts';
import { compileFiles } from '../src/compile/compile.ts';
import { type CorpusFiles, readCorpusFiles } from '../src/compile/corpus-files.ts';
import type { Library } from '../src/library/library.ts';

export const ROOT = join(import.meta.dirname, '..');
export const CORPUS = join(ROOT, 'corpus');

export const bundledFiles: CorpusFiles = await readCorpusFiles(CORPUS);
export const compiledBundle = compileFiles(bundledFiles);
/** Trusted here; `tests/corpus` checks that there are no faults. */
export const bundledLibrary = compiledBundle.library as Library;

let assistant: Promise<Assistant> | undefined;
export const bundledAssistant = (): Promise<Assistant> =>
  (assistant ??= createAssistant(bundledLibrary));

export const readProjectFile = (...path: string[]): string =>
  readFileSync(join(ROOT, ...path), 'utf8');

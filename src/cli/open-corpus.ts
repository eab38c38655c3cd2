/** Opening a corpus: a folder that is compiled, or a Library that `verbatim build` wrote. */

import { readFile, stat } from 'node:fs/promises';
import { Option } from 'commander';
import { type Assistant, type AssistantOptions, createAssistant } from '../answer/assistant.ts';
import { readCorpusFiles } from '../compile/corpus-files.ts';
import { readPrecompiled } from '../compile/precompiled.ts';
import { VerbatimError } from '../errors.ts';
import { type Library, parseLibrary } from '../library/library.ts';
import { BUNDLED_CORPUS } from './package-root.ts';
import { whileSaying } from './progress.ts';

/** For every command that takes a corpus. */
export const corpusOption = (): Option =>
  new Option(
    '--corpus <path>',
    'another review: its folder, or a Library that `verbatim build` wrote',
  ).default(BUNDLED_CORPUS, 'the bundled review');

async function readLibrary(file: string): Promise<Library> {
  const refuse = (cause: unknown, before = ''): never => {
    const says = cause instanceof Error ? cause.message : String(cause);
    const problem = before + says.replaceAll(/\s+/g, ' '); // JSON.parse quotes lines of the file
    throw new VerbatimError('FILE_UNREADABLE', { file, problem }, { cause });
  };
  const text = await readFile(file, 'utf8').catch((cause: unknown) => refuse(cause));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    refuse(cause, 'it is no Library, as `verbatim build` writes it: ');
  }
  return parseLibrary(value);
}

/** Whether a path is a Library rather than a folder: told by what is there, and only where nothing is by its name. */
const isLibrary = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => !found.isDirectory(),
    () => path.endsWith('.json'),
  );

/** @throws {VerbatimError} `CORPUS_MISSING`, `CORPUS_BROKEN`, `FILE_UNREADABLE` or `LIBRARY_INVALID` */
export async function openLibrary(path: string): Promise<Library> {
  if (await isLibrary(path)) return readLibrary(path);
  const compiled =
    path === BUNDLED_CORPUS ? await readPrecompiled(await readCorpusFiles(path)) : undefined;
  if (compiled) return compiled;
  const { compileCorpus } = await import('../compile/compile.ts');
  return compileCorpus(path);
}

export const openAssistant = (path: string, options?: AssistantOptions): Promise<Assistant> =>
  whileSaying(process.stderr, 'Reading the review …', async () =>
    createAssistant(await openLibrary(path), options),
  );

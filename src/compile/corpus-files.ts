/** The files of a corpus folder, read once. */

import { isUtf8 } from 'node:buffer';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isVerbatimError, VerbatimError } from '../errors.ts';

export interface CorpusFile {
  /** Relative to the corpus folder, with forward slashes. */
  readonly name: string;
  readonly text: string;
  /** Lines that are not UTF-8, from 1, where there are any; what cannot be read of them is U+FFFD in the text. */
  readonly unreadableLines?: readonly number[];
}

/** All but the review and its studies. Any of them may be absent. */
const OTHER_FILES = [
  ['references', 'references.bib'],
  ['facets', 'facets.yml'],
  ['thesaurus', 'thesaurus.yml'],
  ['notes', 'notes.yml'],
  ['questions', 'questions.yml'],
  ['unanswered', 'unanswered.yml'],
  ['evaluation', 'evaluation.json'],
] as const;

type OtherFiles = {
  readonly [Part in (typeof OTHER_FILES)[number][0]]: CorpusFile | undefined;
};

/** Every file of a corpus. */
export const allFiles = ({ folder: _folder, ...parts }: CorpusFiles): CorpusFile[] =>
  Object.values(parts)
    .flat()
    .filter((file) => file !== undefined);

export interface CorpusFiles extends OtherFiles {
  readonly folder: string;
  readonly review: CorpusFile;
  /** `studies/KEY.md`, by name. */
  readonly studies: readonly CorpusFile[];
}

/** A review is some hundred kilobytes; a file above this is not what its name says. */
const MAX_CORPUS_FILE_BYTES = 20 * 1024 * 1024;

const isMissing = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'ENOENT' || error.code === 'ENOTDIR');

const LINE_END = 0x0a;

/** The lines that are not UTF-8, from 1; no character of UTF-8 has the byte that ends a line. */
function unreadableLines(bytes: Buffer): number[] {
  const lines: number[] = [];
  let start = 0;
  for (let line = 1; start < bytes.length; line += 1) {
    const found = bytes.indexOf(LINE_END, start);
    const end = found < 0 ? bytes.length : found + 1;
    if (!isUtf8(bytes.subarray(start, end))) lines.push(line);
    start = end;
  }
  return lines;
}

function decode(name: string, bytes: Buffer): CorpusFile {
  const text = bytes
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n');
  return isUtf8(bytes) ? { name, text } : { name, text, unreadableLines: unreadableLines(bytes) };
}

async function readCorpusFile(folder: string, name: string): Promise<CorpusFile | undefined> {
  const path = join(folder, name);
  try {
    const { size } = await stat(path);
    if (size > MAX_CORPUS_FILE_BYTES) {
      const problem = `it has ${size} bytes; the limit is ${MAX_CORPUS_FILE_BYTES}`;
      throw new VerbatimError('FILE_UNREADABLE', { file: path, problem });
    }
    return decode(name, await readFile(path));
  } catch (error) {
    if (isMissing(error)) return undefined;
    if (isVerbatimError(error)) throw error;
    const problem = error instanceof Error ? error.message : String(error);
    throw new VerbatimError('FILE_UNREADABLE', { file: path, problem }, { cause: error });
  }
}

async function listStudyFiles(folder: string): Promise<string[]> {
  try {
    const names = await readdir(join(folder, 'studies'));
    return names.filter((name) => name.endsWith('.md')).sort();
  } catch (error) {
    if (isMissing(error)) return [];
    const problem = error instanceof Error ? error.message : String(error);
    throw new VerbatimError(
      'FILE_UNREADABLE',
      { file: join(folder, 'studies'), problem },
      { cause: error },
    );
  }
}

/** Why there is no review in a folder. */
const whatLacks = (folder: string): Promise<string> =>
  stat(folder).then(
    (found) => (found.isDirectory() ? 'it has no review.md' : 'it is a file, no folder'),
    () => 'there is no such folder',
  );

/** @throws {VerbatimError} `CORPUS_MISSING` where there is no `review.md`, `FILE_UNREADABLE` where a file cannot be read */
export async function readCorpusFiles(folder: string): Promise<CorpusFiles> {
  const review = await readCorpusFile(folder, 'review.md');
  if (!review)
    throw new VerbatimError('CORPUS_MISSING', { folder, problem: await whatLacks(folder) });
  const names = await listStudyFiles(folder);
  const studies = await Promise.all(names.map((name) => readCorpusFile(folder, `studies/${name}`)));
  const others = await Promise.all(
    OTHER_FILES.map(async ([part, name]) => [part, await readCorpusFile(folder, name)] as const),
  );
  const found = studies.filter((file) => file !== undefined);
  return { folder, review, studies: found, ...(Object.fromEntries(others) as OtherFiles) };
}

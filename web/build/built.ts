/** Whether dist has to be built again: what it was made of, and what was made, as they were when it was built. */

import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

/** Files, and folders with all in them, that a build reads; the last says which packages are installed. */
const READ = [
  'corpus',
  'src',
  'web',
  'package.json',
  'tsconfig.json',
  'tsconfig.build.json',
  join('node_modules', '.package-lock.json'),
];

/** Goes with the installed packages: a clean install is followed by a whole build. */
const NOTE = join('node_modules', '.cache', 'verbatim-built.json');

interface Note {
  readonly inputs: string;
  readonly made: string;
}

async function filesOf(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted();
}

/** Changes with any file that is added, renamed, changed or taken away. */
async function digestOf(root: string, paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  const files = (await Promise.all(paths.map(filesOf))).flat();
  for (const file of files) {
    const bytes = await readFile(file);
    hash.update(`\0${relative(root, file)}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/** What a build reads; undefined where not all of it can be read, as where packages were not installed by npm. */
export const readInputs = (root: string): Promise<string | undefined> =>
  digestOf(
    root,
    READ.map((path) => join(root, path)),
  ).catch(() => undefined);

/** False, too, where nothing was noted, or anything cannot be read. */
export async function isBuilt(root: string, folder: string): Promise<boolean> {
  try {
    const note = JSON.parse(await readFile(join(root, NOTE), 'utf8')) as Note; // written below
    const [inputs, made] = [await readInputs(root), await digestOf(folder, [folder])];
    return note.inputs === inputs && note.made === made;
  } catch {
    return false;
  }
}

/** Notes what was made of inputs that were read before the making began; where they could not be, the next build builds again. */
export async function noteBuilt(
  root: string,
  inputs: string | undefined,
  folder: string,
): Promise<void> {
  if (inputs === undefined) return;
  const note: Note = { inputs, made: await digestOf(folder, [folder]) };
  const file = join(root, NOTE);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(note));
}

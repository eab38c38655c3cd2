import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isBuilt, noteBuilt, readInputs } from '../../web/build/built.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'verbatim-built-'));
  for (const folder of ['corpus', 'src', 'web', 'dist', 'node_modules'])
    await mkdir(join(root, folder, 'deeper'), { recursive: true });
  for (const file of ['package.json', 'tsconfig.json', 'tsconfig.build.json']) await write(file);
  for (const file of ['src/a.ts', 'web/deeper/a.css', 'corpus/review.md', 'dist/a.js'])
    await write(file);
  await write('node_modules/.package-lock.json');
});
afterEach(() => rm(root, { recursive: true }));

const write = (file: string, text = 'as it was'): Promise<void> =>
  writeFile(join(root, file), text);
const note = async (): Promise<void> => noteBuilt(root, await readInputs(root), join(root, 'dist'));
const isThere = (): Promise<boolean> => isBuilt(root, join(root, 'dist'));

describe('isBuilt', () => {
  it('is true for what was noted, wherever it was made', async () => {
    expect(await isThere()).toBe(false);
    await rename(join(root, 'dist'), join(root, 'aside'));
    await noteBuilt(root, await readInputs(root), join(root, 'aside'));
    await rename(join(root, 'aside'), join(root, 'dist'));
    expect(await isThere()).toBe(true);
  });

  it.each([
    'src/a.ts',
    'src/new.ts',
    'web/deeper/a.css',
    'corpus/review.md',
    'package.json',
    'tsconfig.build.json',
    'node_modules/.package-lock.json',
    'dist/a.js',
    'dist/new.js',
  ])('is false once %s is another', async (file) => {
    await note();
    await write(file, 'as it is!');
    expect(await isThere()).toBe(false);
  });

  it('is false once a file has another name, or is gone', async () => {
    await note();
    await rename(join(root, 'src', 'a.ts'), join(root, 'src', 'b.ts'));
    expect(await isThere()).toBe(false);
    await note();
    await rm(join(root, 'dist', 'a.js'));
    expect(await isThere()).toBe(false);
  });

  it('is false where what is installed is not known', async () => {
    await rm(join(root, 'node_modules', '.package-lock.json'));
    await note();
    expect(await isThere()).toBe(false);
  });
});

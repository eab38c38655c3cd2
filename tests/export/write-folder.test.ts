import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SiteFile } from '../../src/export/site-files.ts';
import { EXPORT_MARK, writeFolder } from '../../src/export/write-folder.ts';
import { writeSingleFile } from '../../src/export/write-single-file.ts';

let parent = '';
let folder = '';
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'verbatim-write-'));
  folder = join(parent, 'site');
});
afterEach(() => rm(parent, { recursive: true, force: true }));

const filesOf = (texts: Readonly<Record<string, string>>): SiteFile[] =>
  Object.entries(texts).map(([path, text]) => ({ path, make: () => text }));

const write = (texts: Readonly<Record<string, string>>, isForced = false): Promise<void> =>
  writeFolder(folder, filesOf(texts), { isForced, onFile: () => undefined });

const listing = async (): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();

describe('writeFolder', () => {
  it('makes the folder, with all files and a mark', async () => {
    await write({ 'index.html': 'a', 'studies/one.html': 'b' });
    expect(await listing()).toEqual([EXPORT_MARK, 'index.html', 'one.html']);
    expect(await readdir(parent)).toEqual(['site']);
  });

  it('takes an empty folder', async () => {
    await mkdir(folder);
    await write({ 'index.html': 'a' });
    expect(await listing()).toEqual([EXPORT_MARK, 'index.html']);
  });

  it('leaves a folder alone that holds something else, and says what to do', async () => {
    await mkdir(folder);
    await writeFile(join(folder, 'thesis.tex'), 'years of work');
    await expect(write({ 'index.html': 'a' })).rejects.toMatchObject({
      code: 'EXPORT_REFUSED',
      message: `${folder} is not empty, and no export wrote it. Name another, or write there all the same with --force.`,
    });
    expect(await listing()).toEqual(['thesis.tex']);
  });

  it('with force writes there, and leaves what is there', async () => {
    await mkdir(folder);
    await writeFile(join(folder, 'CNAME'), 'journal.example');
    await write({ 'index.html': 'a' }, true);
    expect(await listing()).toEqual([EXPORT_MARK, 'CNAME', 'index.html']);
  });

  it('replaces what an export wrote before, and takes away what is no longer there', async () => {
    await write({ 'index.html': 'old', 'assets/ask.1.js': 'old' });
    await writeFile(join(folder, 'CNAME'), 'journal.example');
    await write({ 'index.html': 'new', 'assets/ask.2.js': 'new' });
    expect(await listing()).toEqual([EXPORT_MARK, 'CNAME', 'ask.2.js', 'index.html']);
    expect(await readFile(join(folder, 'index.html'), 'utf8')).toBe('new');
  });

  it('takes nothing away that a forged mark names outside the folder', async () => {
    await write({ 'index.html': 'a' });
    await writeFile(join(parent, 'outside.txt'), 'kept');
    await writeFile(join(folder, EXPORT_MARK), '../outside.txt\n/etc/hostname\n');
    await write({ 'index.html': 'b' });
    expect(await readFile(join(parent, 'outside.txt'), 'utf8')).toBe('kept');
  });

  it('writes nothing outside the folder, whatever a Library calls its studies', async () => {
    await expect(write({ 'studies/../../outside.html': 'a' })).rejects.toMatchObject({
      code: 'FILE_UNWRITABLE',
      message: `${folder} cannot be written: studies/../../outside.html leads out of it.`,
    });
    expect(await readdir(parent)).toEqual([]);
  });

  it('makes the folders above it too', async () => {
    folder = join(parent, 'a', 'b', 'site');
    await write({ 'index.html': 'a' });
    expect(await listing()).toEqual([EXPORT_MARK, 'index.html']);
  });

  it.runIf(process.platform === 'linux')(
    'gives up where the system lets nobody make a folder',
    async () => {
      folder = '/proc/site';
      await expect(write({ 'index.html': 'a' })).rejects.toMatchObject({
        code: 'FILE_UNWRITABLE',
        message: expect.stringContaining('/proc/site cannot be written: ENOENT'),
      });
    },
  );

  it('gives up under a file', async () => {
    await writeFile(join(parent, 'article.html'), 'an article');
    folder = join(parent, 'article.html', 'site');
    await expect(write({ 'index.html': 'a' })).rejects.toMatchObject({ code: 'FILE_UNWRITABLE' });
  });

  it('leaves nothing behind where a file cannot be made', async () => {
    const broken = { path: 'index.html', make: () => Promise.reject(new Error('out of ink')) };
    await expect(
      writeFolder(folder, [broken], { isForced: false, onFile: () => undefined }),
    ).rejects.toMatchObject({
      code: 'FILE_UNWRITABLE',
      message: `${folder} cannot be written: out of ink.`,
    });
    expect(await readdir(parent)).toEqual([]);
  });
});

describe('writeSingleFile', () => {
  const ours = '<meta name="verbatim-library" content="1"/>';

  it('writes a new file, and over one that an export wrote', async () => {
    const file = join(parent, 'review.html');
    await writeSingleFile(file, ours, { isForced: false });
    await writeSingleFile(file, `${ours}!`, { isForced: false });
    expect(await readFile(file, 'utf8')).toBe(`${ours}!`);
    expect(await readdir(parent)).toEqual(['review.html']);
  });

  it('leaves another file and a folder alone', async () => {
    const file = join(parent, 'article.html');
    await writeFile(file, 'an article');
    const options = { isForced: false } as const;
    await expect(writeSingleFile(file, ours, options)).rejects.toMatchObject({
      code: 'EXPORT_REFUSED',
    });
    await expect(writeSingleFile(parent, ours, options)).rejects.toMatchObject({
      code: 'FILE_UNWRITABLE',
    });
    expect(await readFile(file, 'utf8')).toBe('an article');
  });
});

import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseLibrary } from '../../src/library/library.ts';
import { bundledLibrary } from '../bundled.ts';
import { runProgram } from './run.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-cli-export-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const read = (...path: string[]): Promise<string> => readFile(join(folder, ...path), 'utf8');

describe('verbatim export', () => {
  it('writes a site that knows its address, and a single file', async () => {
    const { code, out, err } = await runProgram(
      ['export', 'site', '--address', 'https://journal.example/a/', '--single-file', 'review.html'],
      { cwd: folder },
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Wrote \d+ files into site\nWrote review\.html, \d+ kB\n$/);
    const names = await readdir(join(folder, 'site'));
    for (const name of [
      'index.html',
      'read.html',
      'studies.html',
      'about.html',
      'cite.html',
      '404.html',
    ])
      expect(names).toContain(name);
    for (const { key } of bundledLibrary.studies)
      expect(await read('site', 'studies', `${key}.html`)).toContain('href="../read.html#');
    expect(parseLibrary(JSON.parse(await read('site', 'library.json')))).toEqual(bundledLibrary);
    expect(await read('site', 'sitemap.xml')).toContain(
      '<loc>https://journal.example/a/read.html</loc>',
    );
    expect(await read('site', 'read.html')).toContain(
      '<link rel="canonical" href="https://journal.example/a/read.html"/>',
    );
    expect(await read('site', '404.html')).toContain('href="https://journal.example/a/index.html"');
    for (const name of names.filter((one) => one.endsWith('.html')))
      expect(await read('site', name)).not.toMatch(/(?:href|src|action)="\/|\/api|unsafe-/);
  }, 60_000);

  it('refuses before it works where something else is, and says what to do', async () => {
    await writeFile(join(folder, 'article.html'), 'an article');
    expect(await runProgram(['export', folder])).toEqual({
      code: 2,
      out: '',
      err: `verbatim: ${folder} is not empty, and no export wrote it. Name another, or write there all the same with --force.\n`,
    });
    const single = await runProgram(['export', '--single-file', 'article.html'], { cwd: folder });
    expect(single.code).toBe(2);
    expect(single.err).toContain('article.html is a file that no export wrote.');
  });

  it('wants to know where to write, and an address that is one', async () => {
    expect(await runProgram(['export'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('name a folder, or a file with --single-file'),
    });
    expect(await runProgram(['export', join(folder, 'new'), '--address', 'journal'])).toMatchObject(
      {
        code: 2,
        err: expect.stringContaining(
          '--address is "journal"; it must be the address of a folder on the web',
        ),
      },
    );
  });
});

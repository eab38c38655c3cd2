import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesIn, readAssetList, readMade, readSiteScripts } from '../../src/export/made.ts';
import { ASSET_LIST, SITE_SCRIPT_LIST } from '../../web/pages/assets.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-made-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('what the build has made', () => {
  it.each([
    ['the list of assets', () => readAssetList({ publicFolder: folder, localFolder: folder })],
    ['the list of scripts', () => readSiteScripts({ publicFolder: folder, localFolder: folder })],
    ['a file', () => readMade(join(folder, 'style.css'))],
    ['a folder', () => filesIn(join(folder, 'fonts'))],
  ])('says of %s that is not there which it is, and to build again', async (_, read) => {
    await expect(read()).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
      message: expect.stringMatching(/verbatim-made-.*build the page again/s) as string,
    });
  });

  it('says so too of a list that is damaged', async () => {
    await writeFile(join(folder, ASSET_LIST), '{"style"');
    await writeFile(join(folder, SITE_SCRIPT_LIST), '{}');
    const folders = { publicFolder: folder, localFolder: folder };
    for (const read of [() => readAssetList(folders), () => readSiteScripts(folders)])
      await expect(read()).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
  });
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fingerprint, type Precompiled, readPrecompiled } from '../../src/compile/precompiled.ts';
import { bundledFiles, bundledLibrary } from '../bundled.ts';

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-precompiled-'));
  file = join(folder, 'library.json');
  const made: Precompiled = { fingerprint: fingerprint(bundledFiles), library: bundledLibrary };
  await writeFile(file, JSON.stringify(made));
});
afterAll(() => rm(folder, { recursive: true }));

describe('readPrecompiled', () => {
  it('gives the Library that compiling gives', async () => {
    expect(await readPrecompiled(bundledFiles, file)).toEqual(bundledLibrary);
  });

  it('gives none when a word of any file has changed, or where there is none', async () => {
    const { review, studies } = bundledFiles;
    const changedReview = { ...bundledFiles, review: { ...review, text: `${review.text} ` } };
    expect(await readPrecompiled(changedReview, file)).toBeUndefined();
    expect(
      await readPrecompiled({ ...bundledFiles, studies: studies.slice(1) }, file),
    ).toBeUndefined();
    expect(await readPrecompiled({ ...bundledFiles, notes: undefined }, file)).toBeUndefined();
    expect(await readPrecompiled(bundledFiles, join(folder, 'none.json'))).toBeUndefined();
  });

  it('does not read the same words in other files as the same corpus', () => {
    const { notes, thesaurus } = bundledFiles;
    expect(fingerprint({ ...bundledFiles, notes: thesaurus, thesaurus: notes })).not.toBe(
      fingerprint(bundledFiles),
    );
  });
});

import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../bundled.ts';

/** The check of the floors, run over a copy of the program in which something was planted. */
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-floors-'));
  for (const name of ['src', 'web', 'package.json', 'tsconfig.json', '.dependency-cruiser.js'])
    await cp(join(ROOT, name), join(folder, name), { recursive: true });
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
});
afterAll(() => rm(folder, { recursive: true }));

const cruise = (): Promise<string> =>
  new Promise((resolve) => {
    const program = join(
      ROOT,
      'node_modules',
      'dependency-cruiser',
      'bin',
      'dependency-cruiser.mjs',
    );
    execFile(
      process.execPath,
      [program, '--config', '.dependency-cruiser.js', 'src', 'web'],
      { cwd: folder },
      (_error, out, err) => resolve(out + err),
    );
  });

const plant = async (path: string, text: string): Promise<void> => {
  await mkdir(join(folder, path, '..'), { recursive: true });
  await writeFile(join(folder, path), text);
};

describe('the check of the floors', () => {
  it('finds nothing in the program, and looks at all of it', async () => {
    const out = await cruise();
    expect(out).toContain('no dependency violations found');
    expect(Number(/\((\d+) modules/.exec(out)?.[1])).toBeGreaterThan(90);
  });

  it('finds an upward import, even of a type', async () => {
    await plant(
      'src/text/planted.ts',
      "import type { Answer } from '../answer/answer.ts';\nexport type Planted = Answer;\n",
    );
    expect(await cruise()).toMatch(/imports-upward: src\/text\/planted\.ts/);
    await rm(join(folder, 'src/text/planted.ts'));
  });

  it('lets nothing of the program import what builds it', async () => {
    await plant('src/serve/planted.ts', "export { built } from '../../web/build/planted.ts';\n");
    await plant('web/build/planted.ts', 'export const built = 1;\n');
    expect(await cruise()).toMatch(/imports-upward: src\/serve\/planted\.ts/);
    await rm(join(folder, 'src/serve/planted.ts'));
    await rm(join(folder, 'web/build/planted.ts'));
  });

  it.each([
    ['imports', "export { foldWord } from '../text/fold.ts';\n", 'export const other = 1;\n'],
    [
      'is imported',
      'export const planted = 1;\n',
      "export { planted } from '../nowhere/planted.ts';\n",
    ],
    ['stands alone', 'export const planted = 1;\n', 'export const other = 1;\n'],
  ])('finds a file that is on no floor and %s', async (_, text, others) => {
    await plant('src/nowhere/planted.ts', text);
    await plant('src/cli/planted.ts', others);
    expect(await cruise()).toMatch(/on-no-floor[a-z-]*: .*src\/nowhere\/planted\.ts/);
    await rm(join(folder, 'src/nowhere'), { recursive: true });
    await rm(join(folder, 'src/cli/planted.ts'));
  });

  it('finds a circle of components', async () => {
    await plant(
      'web/components/one.tsx',
      "import { Two } from './two.tsx';\nexport const One = () => <Two />;\n",
    );
    await plant(
      'web/components/two.tsx',
      "import { One } from './one.tsx';\nexport const Two = () => <One />;\n",
    );
    expect(await cruise()).toMatch(/no-cycles: web\/components\/(?:one|two)\.tsx/);
    await rm(join(folder, 'web/components/one.tsx'));
    await rm(join(folder, 'web/components/two.tsx'));
  });

  it('finds a module of Node where the browser runs', async () => {
    await plant(
      'src/search/planted.ts',
      "import { readFileSync } from 'node:fs';\nexport const planted = readFileSync;\n",
    );
    expect(await cruise()).toMatch(/nothing-of-node-in-the-browser: src\/search\/planted\.ts/);
    await rm(join(folder, 'src/search/planted.ts'));
  });
});

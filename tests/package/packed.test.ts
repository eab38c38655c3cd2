/**
 * The package as its users get it: packed, installed into an empty project, used under the oldest and the newest Node that it is for.
 * Slow, and in need of the registry; runs where VERBATIM_PACKAGE_TEST is set, as `.ci/run` does.
 */

import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../bundled.ts';

const run = promisify(execFile);
const NODES = ['22', '24'];
const MINUTES = 60_000;

const USES = {
  'library.mjs': `
    import { bundledCorpus, citeAnswer, compileCorpus, createAssistant, formatCited, parseLibrary } from 'verbatim-review';
    const library = await compileCorpus(bundledCorpus());
    const assistant = await createAssistant(parseLibrary(JSON.parse(JSON.stringify(library))));
    const answer = await assistant.ask({ question: 'why is light a problem for deep tumours?', limit: 1 });
    console.log(answer.evidence[0].id);
    console.log(formatCited('bibtex', citeAnswer(assistant.catalog, answer)).split('\\n')[0]);
  `,
  'engine.mjs': `
    import { readFile } from 'node:fs/promises';
    import { createAssistant, isVerbatimError, parseLibrary } from 'verbatim-review/engine';
    const assistant = await createAssistant(parseLibrary(JSON.parse(await readFile('library.json', 'utf8'))));
    console.log((await assistant.ask({ question: 'what is the price of gold?' })).kind);
    console.log(await assistant.ask({ question: ' ' }).catch((error) => isVerbatimError(error) && error.code));
  `,
  'client.mjs': `
    import { spawn } from 'node:child_process';
    import { once } from 'node:events';
    import { connect } from 'verbatim-review/client';
    const server = spawn(process.execPath, ['node_modules/verbatim-review/dist/src/cli/main.js', 'serve', '--port', '0']);
    const [line] = await once(server.stdout.setEncoding('utf8'), 'data');
    const client = await connect(/http\\S+/.exec(line)[0]);
    console.log((await client.ask({ question: 'why is light a problem for deep tumours?' })).kind);
    client.close();
    server.kill();
  `,
  'silent.mjs': `
    const before = new Set(Reflect.ownKeys(globalThis));
    for (const entry of ['', '/engine', '/client', '/compile']) await import('verbatim-review' + entry);
    const added = Reflect.ownKeys(globalThis).filter((key) => !before.has(key) && !String(key).startsWith('__zod_'));
    console.log(added.length, globalThis.__zod_globalConfig?.localeError);
  `,
  'types.mts': `
    import { type Answer, createAssistant, type Library } from 'verbatim-review';
    import { connect } from 'verbatim-review/client';
    import { compileCorpus } from 'verbatim-review/compile';
    import { parseLibrary } from 'verbatim-review/engine';
    const library: Library = parseLibrary(await compileCorpus('corpus'));
    const answer: Answer = await (await createAssistant(library)).ask({ question: 'gold' });
    if (answer.kind === 'refusal') console.log(answer.refusal.says, await connect('http://127.0.0.1/'));
    // @ts-expect-error a question is text
    await (await createAssistant(library)).ask({ question: 7 });
  `,
};

describe.runIf(process.env['VERBATIM_PACKAGE_TEST'])(
  'the packed package, in an empty project',
  () => {
    let folder = '';
    const npm = (...args: string[]) =>
      run('npm', [...args, '--no-audit', '--no-fund'], { cwd: folder });
    const node = (version: string, ...args: string[]) =>
      run(join(folder, 'node_modules', `node-${version}`, 'bin', 'node'), args, { cwd: folder });

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'verbatim-packed-'));
      await run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: ROOT });
      const [tarball = ''] = await readdir(folder);
      await writeFile(
        join(folder, 'package.json'),
        JSON.stringify({
          name: 'empty',
          private: true,
          type: 'module',
          allowScripts: { node: true },
        }),
      );
      await npm(
        'install',
        `./${tarball}`,
        'typescript',
        '@types/node',
        ...NODES.map((version) => `node-${version}@npm:node@${version}`),
      );
      for (const [name, text] of Object.entries(USES)) await writeFile(join(folder, name), text);
    }, 10 * MINUTES);
    afterAll(async () => {
      await rm(folder, { recursive: true, force: true });
    });

    it.each(NODES)(
      'asks, cites, serves and is asked under Node %s',
      async (version) => {
        expect((await node(version, '--version')).stdout).toMatch(new RegExp(`^v${version}\\.`));
        expect((await node(version, 'library.mjs')).stdout).toBe(
          'S5.P2\n@article{nano-cancer-imaging-2024,\n',
        );
        await node(
          version,
          'node_modules/verbatim-review/dist/src/cli/main.js',
          'build',
          '--out',
          'library.json',
        );
        await node(
          version,
          'node_modules/verbatim-review/dist/src/cli/main.js',
          'export',
          'site',
          '--single-file',
          'review.html',
        );
        expect(await readdir(join(folder, 'site'))).toEqual(
          expect.arrayContaining(['index.html', 'library.json', 'engine.js', 'assets']),
        );
        expect((await stat(join(folder, 'review.html'))).size).toBeGreaterThan(100_000);
        expect((await node(version, 'engine.mjs')).stdout).toBe('refusal\nQUESTION_EMPTY\n');
        expect((await node(version, 'client.mjs')).stdout).toBe('passages\n');
        expect((await node(version, 'silent.mjs')).stdout).toBe('0 undefined\n');
      },
      5 * MINUTES,
    );

    it(
      'brings types that hold, without libraries being skipped',
      async () => {
        const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2024'];
        const { stdout } = await run(
          join('node_modules', '.bin', 'tsc'),
          [...options, 'types.mts'],
          { cwd: folder },
        ).catch((error: { stdout: string }) => error);
        expect(stdout).toBe('');
      },
      MINUTES,
    );

    it('brings neither tests nor development along', async () => {
      const names = await readdir(join(folder, 'node_modules'));
      expect(names).not.toEqual(expect.arrayContaining(['citeproc']));
      expect(names).not.toEqual(expect.arrayContaining(['vitest']));
      expect(await readdir(join(folder, 'node_modules', 'verbatim-review'))).toEqual(
        expect.arrayContaining(['corpus', 'dist', 'LICENSE', 'README.md', 'package.json']),
      );
    });
  },
);

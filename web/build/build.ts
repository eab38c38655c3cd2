/**
 * Builds what the pages fetch: fonts, styles, scripts and pictures, named by their content, and the list of those names; into
 * `public` of a folder, dist where none is given: `node web/build/build.ts FOLDER`. Beside it, into `local`, what asks without
 * a server.
 */

import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { minify } from '@swc/core';
import { build, type Metafile, transform } from 'esbuild';
import { ASSET_LIST, type Assets, EMBED_FOLDER, EMBEDDED } from '../pages/assets.ts';
import { buildFonts } from './fonts.ts';
import { buildLocal } from './local.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const MADE = process.argv[2] ?? join(ROOT, 'dist');
const PUBLIC = join(MADE, 'public');
const LOCAL = join(MADE, 'local');
const STYLES = join(ROOT, 'web', 'styles');

/** Scripts of the pages; what two of them share goes into files of its own. */
const SCRIPTS = {
  ask: join(ROOT, 'web', 'chat', 'main.ts'),
  read: join(ROOT, 'web', 'reader', 'main.ts'),
};

/** Scripts for pages of others, at addresses that stay; each is whole in one file. */
const EMBEDDED_SCRIPTS: Readonly<Record<(typeof EMBEDDED)[number], string>> = {
  'widget.js': join(ROOT, 'web', 'widget', 'define.ts'),
  'widget-faces.js': join(ROOT, 'web', 'widget', 'faces.ts'),
  'engine.js': join(ROOT, 'web', 'engine', 'main.ts'),
  'engine-suggest.js': join(ROOT, 'web', 'engine', 'suggest.ts'),
};

/** All characters that the bundled review and the pages show. */
async function shownText(): Promise<string> {
  const corpus = (await readdir(join(ROOT, 'corpus'), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const words = (await readdir(join(ROOT, 'web'), { recursive: true }))
    .filter((file) => file.endsWith('strings.ts'))
    .map((file) => join(ROOT, 'web', file));
  const files = [...corpus, ...words];
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return [...new Set(texts.join(''))].filter((one) => one >= ' ').join('');
}

/** File name of what an entry became. */
function outputOf({ outputs }: Metafile, isEntry: (entry: string) => boolean): string {
  const found = Object.entries(outputs).find(
    ([, { entryPoint }]) => entryPoint !== undefined && isEntry(entryPoint),
  );
  if (!found) throw new Error('esbuild made nothing of an entry');
  return basename(found[0]);
}

async function buildStyles(fontRules: string): Promise<string> {
  const { metafile } = await build({
    stdin: {
      contents: `@import './main.css';\n${fontRules}`,
      resolveDir: STYLES,
      loader: 'css',
      sourcefile: 'style.css',
    },
    entryNames: 'style.[hash]',
    outdir: PUBLIC,
    bundle: true,
    minify: true,
    metafile: true,
    external: ['./fonts/*'],
    logLevel: 'warning',
  });
  return outputOf(metafile, () => true);
}

async function buildScripts(): Promise<Assets['scripts']> {
  const { metafile } = await build({
    entryPoints: SCRIPTS,
    entryNames: '[name].[hash]',
    chunkNames: 'part.[hash]',
    outdir: PUBLIC,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    metafile: true,
    logLevel: 'warning',
  });
  const name = (file: string): string =>
    outputOf(metafile, (entry) => join(process.cwd(), entry) === file);
  return { ask: name(SCRIPTS.ask), read: name(SCRIPTS.read) };
}

/** The widget's style sheet as a text in its script. */
async function widgetCss(): Promise<string> {
  const file = join(ROOT, 'web', 'widget', 'widget.css');
  const { code } = await transform(await readFile(file, 'utf8'), { loader: 'css', minify: true });
  return code.trim();
}

/** Each whole in one file. Made smaller still by swc, which inlines what esbuild leaves: by a thirtieth to a fifteenth, compressed. */
async function buildEmbedded(): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: EMBEDDED.map((name) => ({
      in: EMBEDDED_SCRIPTS[name],
      out: name.replace(/\.js$/, ''),
    })),
    outdir: join(PUBLIC, EMBED_FOLDER),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    define: { WIDGET_CSS: JSON.stringify(await widgetCss()) },
    logLevel: 'warning',
    write: false,
  });
  await mkdir(join(PUBLIC, EMBED_FOLDER));
  for (const { path, text } of outputFiles) {
    const { code } = await minify(text, {
      module: true,
      ecma: 2022,
      compress: { passes: 3 },
      mangle: true,
    });
    await writeFile(path, code);
  }
}

async function copyNamed(file: string): Promise<string> {
  const bytes = await readFile(file);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  const end = extname(file);
  const name = `${basename(file, end)}.${hash}${end}`;
  await writeFile(join(PUBLIC, name), bytes);
  return name;
}

await rm(PUBLIC, { recursive: true, force: true });
await mkdir(PUBLIC, { recursive: true });
const fonts = await buildFonts(join(PUBLIC, 'fonts'), await shownText());
const assets: Assets = {
  style: await buildStyles(fonts.css),
  scripts: await buildScripts(),
  icon: await copyNamed(join(ROOT, 'web', 'images', 'favicon.svg')),
  preload: fonts.preload,
  preloadItalics: fonts.preloadItalics,
};
await buildEmbedded();
await writeFile(join(PUBLIC, ASSET_LIST), `${JSON.stringify(assets, undefined, 2)}\n`);
await buildLocal(LOCAL);

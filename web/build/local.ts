/** Builds what asks without a server: the scripts of a static site, and what goes into a single file. */

import { rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build, type BuildOptions, type Metafile } from 'esbuild';
import { SITE_SCRIPT_LIST, type SiteScripts } from '../pages/assets.ts';

const WEB = join(import.meta.dirname, '..');

const COMMON = {
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  logLevel: 'warning',
} as const satisfies BuildOptions;

/** By the page that they make live. */
const SCRIPTS = {
  ask: join(WEB, 'site', 'ask.ts'),
  read: join(WEB, 'site', 'read.ts'),
  studies: join(WEB, 'site', 'studies.tsx'),
  cite: join(WEB, 'site', 'cite.tsx'),
};

/** Answers beside the ask page. */
const WORKER = join(WEB, 'site', 'worker.ts');

/** File name of what an entry became. */
function nameOf(file: string, ...builds: readonly { readonly metafile: Metafile }[]): string {
  const outputs = builds.flatMap(({ metafile }) => Object.entries(metafile.outputs));
  const made = outputs.find(
    ([, { entryPoint }]) => entryPoint && join(process.cwd(), entryPoint) === file,
  );
  if (!made) throw new Error(`esbuild made nothing of ${file}`);
  return basename(made[0]);
}

/** Each page has one file; only the ask page fetches more, once it needs the worker, the reader, or what cites. */
async function buildSiteScripts(folder: string): Promise<SiteScripts> {
  const { ask, ...others } = SCRIPTS;
  const options = {
    ...COMMON,
    entryNames: '[name].[hash]',
    chunkNames: 'part.[hash]',
    outdir: folder,
    metafile: true,
  } as const;
  // A worker that is no module starts in every browser.
  const worker = await build({ ...options, format: 'iife', entryPoints: { worker: WORKER } });
  const define = { WORKER: JSON.stringify(nameOf(WORKER, worker)) };
  const builds = [
    await build({ ...options, define, entryPoints: { ask }, splitting: true }),
    await build({ ...options, entryPoints: others }),
  ];
  return {
    ask: nameOf(SCRIPTS.ask, ...builds),
    read: nameOf(SCRIPTS.read, ...builds),
    studies: nameOf(SCRIPTS.studies, ...builds),
    cite: nameOf(SCRIPTS.cite, ...builds),
  };
}

/** Each as one piece that needs nothing else: what is fetched later on a site is part of it. No fonts: they would double the file. */
async function buildSingle(folder: string): Promise<void> {
  const { format: _module, ...common } = COMMON;
  const entryPoints = {
    loader: join(WEB, 'single', 'loader.ts'),
    program: join(WEB, 'single', 'main.tsx'),
    style: join(WEB, 'styles', 'main.css'),
  };
  await build({ ...common, format: 'iife', entryPoints, outdir: folder });
}

/** Writes into `site` the scripts of the pages with the list of their names, into `single` what one file holds. */
export async function buildLocal(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await buildSingle(join(folder, 'single'));
  const site = join(folder, 'site');
  const scripts = await buildSiteScripts(site);
  await writeFile(join(folder, SITE_SCRIPT_LIST), `${JSON.stringify(scripts, undefined, 2)}\n`);
}

/** Builds what asks without a server: the engine as one file, for pages anywhere. */

import { join } from 'node:path';
import { build } from 'esbuild';

const WEB = join(import.meta.dirname, '..');

/** Writes `engine.js`. Its name never changes, so that pages of others can name it. */
export async function buildEngine(folder: string): Promise<void> {
  await build({
    entryPoints: { engine: join(WEB, 'engine', 'main.ts') },
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'warning',
  });
}

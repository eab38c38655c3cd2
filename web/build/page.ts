/** Builds what the page fetches, into a folder's `public`: `node web/build/page.ts FOLDER`. */

import { join } from 'node:path';
import { build } from 'esbuild';

const WEB = join(import.meta.dirname, '..');
const PUBLIC = join(process.argv[2] ?? join(WEB, '..', 'dist'), 'public');
const common = { bundle: true, minify: true, logLevel: 'warning' } as const;

await build({
  ...common,
  entryPoints: { chat: join(WEB, 'chat', 'main.tsx') },
  outdir: PUBLIC,
  format: 'esm',
  target: 'es2022',
});
await build({ ...common, entryPoints: { style: join(WEB, 'style.css') }, outdir: PUBLIC });

/** The review that the package brings along. */

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The package's own folder: the nearest above this file with a `package.json`, as this file lies deeper once it is built. */
export function packageRoot(folder = import.meta.dirname): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? process.cwd() : packageRoot(parent);
}

/** The folder of its corpus, for `compileCorpus`. */
export const bundledCorpus = (): string => join(packageRoot(), 'corpus');

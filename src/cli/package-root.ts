/** The package's own folder: where the bundled review, the page and the judged questions lie. */

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const PACKAGE_NAME = 'verbatim-review';

function isRoot(folder: string): boolean {
  const file = join(folder, 'package.json');
  return (
    existsSync(file) &&
    (JSON.parse(readFileSync(file, 'utf8')) as { name?: unknown }).name === PACKAGE_NAME
  );
}

/** Walks up from this file, which lies at another depth once it is built. */
function findRoot(folder: string): string {
  if (isRoot(folder)) return folder;
  const parent = dirname(folder);
  return parent === folder ? process.cwd() : findRoot(parent);
}

export const PACKAGE_ROOT = findRoot(import.meta.dirname);
export const BUNDLED_CORPUS = join(PACKAGE_ROOT, 'corpus');
/** Scripts and styles of the page, made by `npm run build`. */
export const PUBLIC_FOLDER = join(PACKAGE_ROOT, 'dist', 'public');
export const JUDGED_QUESTIONS = ['tuning', 'final'].map((name) =>
  join(PACKAGE_ROOT, 'tests', 'questions', `${name}.jsonl`),
);

/** What lies in the package's own folder: the bundled review, the page, the judged questions. */

import { join } from 'node:path';
import { bundledCorpus, packageRoot } from '../compile/bundled.ts';

export const PACKAGE_ROOT = packageRoot();
export const BUNDLED_CORPUS = bundledCorpus();
/** Scripts and styles of the page, made by `npm run build`. */
export const PUBLIC_FOLDER = join(PACKAGE_ROOT, 'dist', 'public');
/** What asks without a server, for exports. */
export const LOCAL_FOLDER = join(PACKAGE_ROOT, 'dist', 'local');
export const JUDGED_QUESTIONS = ['tuning', 'final'].map((name) =>
  join(PACKAGE_ROOT, 'tests', 'questions', `${name}.jsonl`),
);

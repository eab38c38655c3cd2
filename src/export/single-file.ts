/** One HTML file that holds the review and all that answers questions about it, for readers without a network. */

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { forSite, ONE_FILE } from '../../web/components/site.ts';
import type { Opening } from '../../web/pages/opening.ts';
import { createPages } from '../../web/pages/render.tsx';
import { pageStrings } from '../../web/page-strings.ts';
import { toColumns } from '../../web/single/columns.ts';
import { toWords } from '../../web/single/words.ts';
import { reviewFacts } from '../answer/review-facts.ts';
import { rosterOf } from '../answer/roster.ts';
import { fingerprintLibrary } from '../compile/fingerprint-library.ts';
import type { Catalog } from '../library/catalog.ts';
import { type MadeFolders, readAssetList, readMade } from './made.ts';
import { pack } from './pack.ts';
import { filePolicy } from './policy.ts';

export interface SingleFileOptions {
  readonly catalog: Catalog;
  readonly opening: Opening;
  readonly made: MadeFolders;
}

interface Parts {
  readonly loader: string;
  readonly program: string;
  readonly style: string;
  readonly icon: string;
}

async function readParts(made: MadeFolders): Promise<Parts> {
  const folder = join(made.localFolder, 'single');
  const read = async (name: string): Promise<string> =>
    (await readMade(join(folder, name))).toString().trimEnd();
  const { icon } = await readAssetList(made);
  return {
    loader: await read('loader.js'),
    program: await read('program.js'),
    style: await read('style.css'),
    icon: (await readMade(join(made.publicFolder, icon))).toString('base64'),
  };
}

/** As a policy names what may run. */
const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

function drawAskPage({ catalog, opening }: SingleFileOptions, parts: Parts): string {
  const { library } = catalog;
  const { language } = library.review;
  const frame = {
    scripts: {},
    hasServer: false,
    policy: filePolicy([parts.loader, parts.program].map(hashOf), hashOf(parts.style)),
    fingerprint: fingerprintLibrary(library),
    unable: pageStrings.unable,
  } as const;
  const facts = { review: reviewFacts(library), language, opening, roster: rosterOf(library) };
  return forSite(ONE_FILE, () => createPages(frame).ask({ ...facts, asked: undefined }));
}

/** A block that no browser runs, only our own loader. */
const block = (id: string, what: string | Uint8Array): string =>
  `<script type="text/plain" id="${id}">${pack(what)}</script>`;

/** @throws {VerbatimError} `FILE_UNREADABLE` where the page has not been built */
export async function singleFile(options: SingleFileOptions): Promise<string> {
  const parts = await readParts(options.made);
  const library = toWords(JSON.stringify(toColumns(options.catalog.library)));
  const head = `<link rel="icon" href="data:image/svg+xml;base64,${parts.icon}"><style>${parts.style}</style>`;
  const body = [
    block('program', parts.program),
    block('library', library),
    `<script>${parts.loader}</script>`,
  ].join('\n');
  return drawAskPage(options, parts)
    .replace('</head>', () => `${head}</head>`)
    .replace('</body>', () => `${body}</body>`);
}

/** The files of a static site: pages, what they fetch, the Library, and what reference managers read. */

import { join } from 'node:path';
import { CITATION_FILES } from '../../web/components/cite-forms.tsx';
import { forSite, type Site, staticSite } from '../../web/components/site.ts';
import { assetAddress, type Assets, EMBED_FOLDER } from '../../web/pages/assets.ts';
import type { Frame } from '../../web/pages/frame.ts';
import type { Opening } from '../../web/pages/opening.ts';
import { createPages, type Pages } from '../../web/pages/render.tsx';
import { writeSitemap } from '../../web/pages/sitemap.ts';
import { pageStrings } from '../../web/page-strings.ts';
import { reviewFacts } from '../answer/review-facts.ts';
import { rosterOf } from '../answer/roster.ts';
import { formatCitations, reviewCitation } from '../cite/citation.ts';
import { fingerprintLibrary } from '../compile/fingerprint-library.ts';
import type { Catalog } from '../library/catalog.ts';
import type { CslItem } from '../library/reference.ts';
import { filesIn, type MadeFolders, readAssetList, readMade, readSiteScripts } from './made.ts';
import { SITE_POLICY } from './policy.ts';

export interface SiteFile {
  /** From the folder of the site, with slashes. */
  readonly path: string;
  readonly make: () => string | Promise<Uint8Array>;
}

export interface SiteOptions {
  readonly catalog: Catalog;
  readonly opening: Opening;
  readonly made: MadeFolders;
  /** Where the site will be, without a slash at its end, for what names it in full. */
  readonly address?: string | undefined;
}

/** Draws a page, given its path on a server, in the frame of the folder that its file lies in. */
type Draw = (path: string, content: (pages: Pages) => string) => SiteFile;

const fileOf = (path: string): string => staticSite('').hrefOf(path);

function drawer({ catalog, address }: SiteOptions, frame: Frame): Draw {
  return (path, content) => {
    const file = fileOf(path);
    const site = staticSite('../'.repeat(file.split('/').length - 1));
    const canonical = address === undefined ? {} : { canonical: `${address}/${file}` };
    const fingerprint = { fingerprint: fingerprintLibrary(catalog.library) };
    const make = (): string =>
      forSite(site, () => content(createPages({ ...frame, ...canonical, ...fingerprint })));
    return { path: file, make };
  };
}

function pageFiles(options: SiteOptions, draw: Draw): SiteFile[] {
  const { catalog, opening } = options;
  const { library } = catalog;
  const { language } = library.review;
  const facts = { review: reviewFacts(library), language, opening, roster: rosterOf(library) };
  const view = { selection: new Map(), order: 'table' } as const;
  return [
    draw('/', (pages) => pages.ask({ ...facts, asked: undefined })),
    draw('/read', (pages) => pages.read({ catalog })),
    draw('/studies', (pages) => pages.studies({ catalog, view })),
    ...library.studies.map((study) =>
      draw(`/studies/${study.key}`, (pages) => pages.study({ catalog, study })),
    ),
    draw('/about', (pages) => pages.about({ catalog })),
    { ...draw('/cite', (pages) => pages.cite({ language })), path: 'cite.html' },
  ];
}

/** Hosts show it under any address, so its links are full ones where the site knows its own. */
function missingPage({ catalog, address }: SiteOptions, frame: Frame): SiteFile {
  const { language } = catalog.library.review;
  const site: Site = staticSite(address === undefined ? '' : `${address}/`);
  const props = { status: 404, message: pageStrings.failure.missing, language };
  return {
    path: '404.html',
    make: () => forSite(site, () => createPages(frame).error(props)),
  };
}

function citationFiles(path: string, item: CslItem): SiteFile[] {
  return CITATION_FILES.map(({ extension, style }) => ({
    path: fileOf(`/api/v1${path}.${extension}`),
    make: () => formatCitations(style, [item]),
  }));
}

function studyCitations({ library, references }: Catalog): SiteFile[] {
  return library.studies.flatMap(({ key, reference }) => {
    const found = references.get(reference);
    return found ? citationFiles(`/studies/${key}`, found.csl) : [];
  });
}

/** Copies of what the build made, under their own names. */
const copies = (from: string, names: readonly string[], to: string): SiteFile[] =>
  names.map((name) => ({ path: to + name, make: () => readMade(join(from, name)) }));

async function assetFiles({ publicFolder, localFolder }: MadeFolders, assets: Assets) {
  const toAssets = fileOf(assetAddress(''));
  const scripts = join(localFolder, 'site');
  const fonts = join(publicFolder, 'fonts');
  const embedded = join(publicFolder, EMBED_FOLDER);
  return [
    ...copies(publicFolder, [assets.style, assets.icon], toAssets),
    ...copies(fonts, await filesIn(fonts), `${toAssets}fonts/`),
    ...copies(scripts, await filesIn(scripts), toAssets),
    ...copies(embedded, await filesIn(embedded), ''),
  ];
}

/** What only a site that knows its address can tell crawlers. */
function crawlerFiles(address: string | undefined, pages: readonly SiteFile[]): SiteFile[] {
  if (address === undefined) return [];
  const listed = pages.filter(({ path }) => path !== 'cite.html');
  const addresses = listed.map(({ path }) => `${address}/${path}`);
  return [
    { path: 'sitemap.xml', make: () => writeSitemap(addresses) },
    {
      path: 'robots.txt',
      make: () => `User-agent: *\nDisallow: /*?\nSitemap: ${address}/sitemap.xml\n`,
    },
  ];
}

/**
 * Lists all files of the site, pages first; each is made when it is asked for.
 *
 * @throws {VerbatimError} `FILE_UNREADABLE` where the page has not been built
 */
export async function siteFiles(options: SiteOptions): Promise<SiteFile[]> {
  const { catalog, made, address } = options;
  const { library } = catalog;
  const assets = await readAssetList(made);
  const scripts = await readSiteScripts(made);
  const frame: Frame = { assets, scripts, hasServer: false, policy: SITE_POLICY };
  const pages = pageFiles(options, drawer(options, frame));
  return [
    ...pages,
    missingPage(options, frame),
    ...citationFiles('/review', reviewCitation(library.review)),
    ...studyCitations(catalog),
    { path: 'library.json', make: () => JSON.stringify(library) },
    ...(await assetFiles(made, assets)),
    ...crawlerFiles(address, pages),
  ];
}

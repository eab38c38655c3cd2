/** The views of one file beside the ask page: what a server has as pages, drawn when they are looked at. */

import type { VNode } from 'preact';
import { citeAt } from '../../src/wire/cite-passage.ts';
import type { Catalog } from '../../src/library/catalog.ts';
import { parseStudiesView } from '../components/studies-address.ts';
import { pageStrings } from '../page-strings.ts';
import { AboutMain } from '../pages/about-page.tsx';
import { CiteMain, titleOf } from '../pages/cite-page.tsx';
import { ErrorMain } from '../pages/error-page.tsx';
import { ReadMain } from '../pages/read-page.tsx';
import { StudiesMain } from '../pages/studies-page.tsx';
import { StudyMain } from '../pages/study-page.tsx';

export interface View {
  /** Without the name of the program. */
  readonly title: string;
  readonly content: VNode;
}

const MISSING: View = {
  title: pageStrings.failure.status(404),
  content: <ErrorMain status={404} message={pageStrings.failure.missing} />,
};

function studyView(catalog: Catalog, key: string): View {
  const study = catalog.studies.get(key);
  if (!study) return MISSING;
  return { title: study.label, content: <StudyMain catalog={catalog} study={study} /> };
}

function citeView(catalog: Catalog, address: string): View {
  try {
    const citing = citeAt(catalog, address);
    return { title: titleOf(citing), content: <CiteMain citing={citing} /> };
  } catch {
    return MISSING; // no such passage
  }
}

/** What an address shows, as a server has it. */
export function viewOf(catalog: Catalog, { pathname, search, searchParams }: URL): View {
  if (pathname === '/read')
    return { title: catalog.library.review.title, content: <ReadMain catalog={catalog} /> };
  if (pathname === '/studies') {
    const content = <StudiesMain catalog={catalog} view={parseStudiesView(searchParams)} />;
    return { title: pageStrings.studies.title, content };
  }
  if (pathname === '/about')
    return { title: pageStrings.about.title, content: <AboutMain catalog={catalog} /> };
  if (pathname.startsWith('/cite/')) return citeView(catalog, pathname + search);
  const [, key] = /^\/studies\/([^/]+)$/.exec(pathname) ?? [];
  const decoded = key === undefined ? undefined : decode(key);
  return decoded === undefined ? MISSING : studyView(catalog, decoded);
}

/** Undefined for a broken escape, which names nothing. */
function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

import { afterEach, describe, expect, it, vi } from 'vitest';
import { askAddress, citeAddress, readAddress, studyAddress } from '../../web/components/links.ts';
import {
  forSite,
  hrefOf,
  ONE_FILE,
  SERVER,
  type Site,
  staticSite,
} from '../../web/components/site.ts';

/** As components ask for them: links, files, an asset. */
const ADDRESSES = () => [
  hrefOf('/'),
  askAddress({ question: 'why is light a problem?' }),
  readAddress('S5.P2'),
  readAddress('chen-2018/row', { start: 10, end: 80 }),
  studyAddress('chen-2018'),
  hrefOf('/studies?cancer=breast'),
  citeAddress('S5.P2', { start: 1, end: 9 }),
  hrefOf('/api/v1/studies/chen-2018.bib'),
  hrefOf('/assets/fonts/OFL.txt'),
];

afterEach(() => vi.unstubAllGlobals());

/** What each address of a site is as a server has it, seen from a page. */
function readBack(site: Site, page: string): (string | undefined)[] {
  vi.stubGlobal('location', new URL(page));
  return forSite(site, ADDRESSES).map((address) => {
    const served = site.asServed(new URL(address, page));
    return served && served.pathname + served.search + served.hash;
  });
}

/** Files and assets are not asked for by their address as pages are. */
const PAGES_ONLY = -2;

describe('staticSite', () => {
  it('names files, from whichever folder a page lies in', () => {
    expect(forSite(staticSite('../'), ADDRESSES)).toEqual([
      '../index.html',
      '../index.html?q=why+is+light+a+problem%3F',
      '../read.html#S5.P2',
      '../read.html?mark=chen-2018/row:10-80#chen-2018/row',
      '../studies/chen-2018.html',
      '../studies.html?cancer=breast',
      '../cite.html?id=S5.P2&start=1&end=9',
      '../studies/chen-2018.bib',
      '../assets/fonts/OFL.txt',
    ]);
  });

  it('knows its own addresses again, under any path, with and without their endings', () => {
    const site = staticSite('');
    const page = 'https://journal.example/a/review/index.html';
    expect(readBack(site, page).slice(0, PAGES_ONLY)).toEqual(
      forSite(SERVER, ADDRESSES).slice(0, PAGES_ONLY),
    );
    vi.stubGlobal('location', new URL(page));
    const served = (address: string) => site.asServed(new URL(address, page))?.pathname;
    expect(served('./')).toBe('/');
    expect(served('studies/chen-2018')).toBe('/studies/chen-2018');
    expect(served('../other/read.html')).toBeUndefined();
    expect(served('https://elsewhere.example/a/review/read.html')).toBeUndefined();
  });
});

describe('one file', () => {
  it('names its views behind the hash, and knows them again', () => {
    expect(forSite(ONE_FILE, ADDRESSES).slice(0, 6)).toEqual([
      '#/',
      '#/?q=why+is+light+a+problem%3F',
      '#/read/S5.P2',
      '#/read/chen-2018/row?mark=chen-2018/row:10-80',
      '#/studies/chen-2018',
      '#/studies?cancer=breast',
    ]);
    expect(readBack(ONE_FILE, 'https://journal.example/review.html')).toEqual(
      forSite(SERVER, ADDRESSES),
    );
  });

  it('takes a place within the page for none of its views', () => {
    vi.stubGlobal('location', new URL('https://journal.example/review.html'));
    expect(ONE_FILE.asServed(new URL('#content', location.href))).toBeUndefined();
    expect(ONE_FILE.asServed(new URL(location.href))?.pathname).toBe('/');
  });
});

describe('forSite', () => {
  it('leaves the site as it was, whatever happens', () => {
    expect(() =>
      forSite(ONE_FILE, () => {
        throw new Error('drawn badly');
      }),
    ).toThrow('drawn badly');
    expect(hrefOf('/read')).toBe('/read');
  });
});

describe('an address with a slash too many', () => {
  it('names nothing, and throws nowhere', () => {
    const page = 'https://journal.example/review/index.html';
    vi.stubGlobal('location', new URL(page));
    expect(ONE_FILE.asServed(new URL('#//', page))?.pathname).toBe('//');
    expect(staticSite('').asServed(new URL('//x.html', `${page}/`))).toBe(undefined);
    expect(staticSite('').asServed(new URL('https://journal.example/review//'))?.pathname).toBe(
      '//',
    );
  });
});

/**
 * The site: where the pages are. Addresses are thought of as a server has them, `/studies/chen-2018`, and written as the site has
 * them: the same components draw the pages of a server, files on any static host, and one file that holds them all.
 *
 * One setting for all of them, made once by the script of a page, and around each page that is rendered to text: some fifty
 * components write links, and so does much that is no component.
 */

export interface Site {
  /** What a link holds for an address of the server, from the page that it stands on. */
  readonly hrefOf: (address: string) => string;
  /** The address as a server has it; undefined for addresses of other sites. */
  readonly asServed: (address: URL) => URL | undefined;
}

/** Stands for the server where there is none; only what follows it is read. */
const NO_SERVER = 'http://site.invalid';

export const SERVER: Site = {
  hrefOf: (address) => address,
  asServed: (address) => (address.origin === location.origin ? address : undefined),
};

/** An address of no server's; put together as text, for a path may begin with two slashes. */
export const served = (address: string): URL => new URL(NO_SERVER + address);

/** What a server makes for reference managers lies beside the pages. */
const FILES = '/api/v1/';

/** "/studies/chen-2018" lies in "studies/chen-2018.html". */
function fileOf(path: string): string {
  if (path === '/') return 'index.html';
  if (path.startsWith(FILES)) return path.slice(FILES.length);
  return path.startsWith('/assets/') ? path.slice(1) : `${path.slice(1)}.html`;
}

/** A cited passage has no file of its own: `cite.html` draws it, told by its query. */
const citeQuery = (path: string, query: string): string =>
  `?id=${path.slice('/cite/'.length)}${query.replace('?', '&')}`;

/**
 * Files on a static host, under any path.
 *
 * @param base - from the page to the folder that all of them are in: "", "../", or an address that ends in a slash
 */
export const staticSite = (base: string): Site => ({
  hrefOf: (address) => {
    const [, path = '', query = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/.exec(address) ?? [];
    if (path.startsWith('/cite/')) return `${base}cite.html${citeQuery(path, query)}`;
    return base + fileOf(path) + query + hash;
  },
  asServed: (address) => {
    const root = new URL(base === '' ? './' : base, location.href);
    if (address.origin !== root.origin || !address.pathname.startsWith(root.pathname))
      return undefined;
    // Some hosts take the ending off.
    const path = address.pathname
      .slice(root.pathname.length)
      .replace(/(?:^index)?(?:\.html)?$/, '');
    const { search, hash, searchParams } = address;
    if (path !== 'cite') return served(`/${path}${search}${hash}`);
    const [id, rest] = [searchParams.get('id') ?? '', new URLSearchParams(searchParams)];
    rest.delete('id');
    return served(`/cite/${encodeURI(id)}${rest.size > 0 ? `?${rest}` : ''}`);
  },
});

/** All pages in one file: `#/studies/chen-2018`, `#/read/S5.P2`. */
export const ONE_FILE: Site = {
  hrefOf: (address) => {
    const [, path = '', query = '', place] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/.exec(address) ?? [];
    return `#${path}${place === undefined ? '' : `/${place}`}${query}`;
  },
  asServed: ({ origin, pathname, hash }) => {
    if (origin !== location.origin || pathname !== location.pathname) return undefined;
    if (hash !== '' && !hash.startsWith('#/')) return undefined; // a place within the page
    const [, path = '/', query = ''] = /^#([^?]*)(\?.*)?$/.exec(hash) ?? [];
    const read = /^\/read\/(.+)$/.exec(path);
    return served(read ? `/read${query}#${read[1]}` : path + query);
  },
};

let site = SERVER;

/** For the script of a page, before anything is drawn. */
export function setSite(set: Site): void {
  site = set;
}

/** Renders for another site. What is rendered must not wait for anything. */
export function forSite<Rendered>(other: Site, render: () => Rendered): Rendered {
  const before = site;
  site = other;
  try {
    return render();
  } finally {
    site = before;
  }
}

export const hrefOf: Site['hrefOf'] = (address) => site.hrefOf(address);
export const asServed: Site['asServed'] = (address) => site.asServed(address);

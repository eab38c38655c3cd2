/** The frame of every page: head, name, navigation. */

import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { pageStrings } from '../page-strings.ts';
import { strings } from '../strings.ts';
import { assetAddress, type Assets } from './assets.ts';
import { hrefOf } from '../components/site.ts';

/** Where pages find the names of what they fetch; the renderer provides them. */
export const AssetsOf = createContext<Assets | undefined>(undefined);

export interface DocumentProps {
  readonly title: string;
  readonly language: string;
  /** The page that the navigation shows as the one that is open; none for a page that it does not name. */
  readonly page: keyof typeof PAGES | undefined;
  /** Whether the page has a script of its own. */
  readonly isLive: boolean;
  /** One or two sentences for those who list pages. */
  readonly description?: string;
  /** More for the head: what crawlers and reference managers read. */
  readonly head?: ComponentChildren;
  /** Whether the review's italics stand in it. */
  readonly hasItalics?: boolean;
  readonly children: ComponentChildren;
}

const PAGES = {
  ask: { href: '/', name: strings.askButton },
  read: { href: '/read', name: strings.readPage },
  studies: { href: '/studies', name: strings.studiesPage },
  about: { href: '/about', name: strings.aboutPage },
  api: { href: '/api', name: strings.apiPage },
} as const;

function Head({ title, page, isLive, description, head, hasItalics = false }: DocumentProps) {
  const assets = useContext(AssetsOf);
  const script = isLive && (page === 'ask' || page === 'read') ? assets?.scripts[page] : undefined;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{title}</title>
      <meta name="description" content={description ?? strings.description} />
      {assets && (
        <>
          {[...assets.preload, ...(hasItalics ? assets.preloadItalics : [])].map((font) => (
            <link
              key={font}
              rel="preload"
              as="font"
              type="font/woff2"
              crossorigin="anonymous"
              href={assetAddress(font)}
            />
          ))}
          <link rel="stylesheet" href={assetAddress(assets.style)} />
          <link rel="icon" type="image/svg+xml" href={assetAddress(assets.icon)} />
        </>
      )}
      {script !== undefined && <script type="module" src={assetAddress(script)} />}
      {head}
    </head>
  );
}

export function Document(props: DocumentProps) {
  const { language, page, children } = props;
  return (
    <html lang={language}>
      <Head {...props} />
      <body>
        <a class="skip unseen" href="#content">
          {pageStrings.skip}
        </a>
        <header class="top">
          <a class="name" href={hrefOf('/')}>
            {strings.name}
          </a>
          <nav aria-label={strings.pages}>
            {Object.entries(PAGES).map(([one, { href, name }]) => (
              <a
                key={one}
                href={hrefOf(href)}
                {...(one === page && { 'aria-current': 'page' as const })}
              >
                {name}
              </a>
            ))}
          </nav>
        </header>
        {children}
      </body>
    </html>
  );
}

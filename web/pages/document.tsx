/** The frame of every page: head, name, navigation. */

import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { pageStrings } from '../page-strings.ts';
import { strings } from '../strings.ts';
import { assetAddress } from './assets.ts';
import { FINGERPRINT, FrameOf, type PageScript } from './frame.ts';
import { hrefOf } from '../components/site.ts';

export interface DocumentProps {
  readonly title: string;
  readonly language: string;
  /** The page that the navigation shows as the one that is open; none for a page that it does not name. */
  readonly page: keyof typeof PAGES | undefined;
  /** The script that makes it live, where the site has one for it. */
  readonly script?: PageScript;
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

function Head({ title, script, description, head, hasItalics = false }: DocumentProps) {
  const { assets, scripts, policy, canonical, fingerprint } = useContext(FrameOf);
  const file = script && scripts[script];
  return (
    <head>
      <meta charset="utf-8" />
      {policy !== undefined && <meta http-equiv="Content-Security-Policy" content={policy} />}
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
      {canonical !== undefined && <link rel="canonical" href={canonical} />}
      {fingerprint !== undefined && <meta name={FINGERPRINT} content={fingerprint} />}
      {file !== undefined && <script type="module" src={assetAddress(file)} />}
      {head}
    </head>
  );
}

export function Document(props: DocumentProps) {
  const { language, page, children } = props;
  const { hasServer } = useContext(FrameOf);
  const pages = Object.entries(PAGES).filter(([one]) => hasServer || one !== 'api');
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
            {pages.map(([one, { href, name }]) => (
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

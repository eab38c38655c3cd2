/** The frame of every page: head, name, navigation. */

import type { ComponentChildren } from 'preact';
import { strings } from '../strings.ts';

export interface DocumentProps {
  readonly title: string;
  readonly language: string;
  readonly page: 'ask' | 'read' | 'api';
  /** Whether the page has a script of its own. */
  readonly isLive: boolean;
  readonly children: ComponentChildren;
}

const NAVIGATION = [
  { page: 'ask', href: '/', name: strings.askButton },
  { page: 'read', href: '/read', name: strings.readPage },
  { page: 'api', href: '/api', name: strings.api.title },
] as const;

export function Document({ title, language, page, isLive, children }: DocumentProps) {
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <link rel="stylesheet" href="/assets/style.css" />
        <link rel="icon" href="data:," />
        {isLive && <script type="module" src="/assets/chat.js" />}
      </head>
      <body>
        <header class="top">
          <a class="name" href="/">
            {strings.name}
          </a>
          <nav aria-label={strings.pages}>
            {NAVIGATION.map(({ page: one, href, name }) => (
              <a key={one} href={href} {...(one === page && { 'aria-current': 'page' as const })}>
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

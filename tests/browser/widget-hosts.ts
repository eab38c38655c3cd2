/** Pages of other people in which the widget is tried: served from an origin of their own, as they would be. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HostPages {
  /** "http://127.0.0.1:4711/"; every address under it that was added is a page. */
  readonly address: string;
  readonly add: (path: string, page: HostPage) => void;
  readonly close: () => Promise<void>;
}

export interface HostPage {
  readonly html: string;
  readonly policy?: string;
}

/** Starts with no page. */
export async function serveHostPages(): Promise<HostPages> {
  const pages = new Map<string, HostPage>();
  const server = createServer(({ url = '/' }, response) => {
    const page = pages.get(url.split('?')[0]?.slice(1) ?? '');
    response.writeHead(page ? 200 : 404, {
      'Content-Type': url.endsWith('.css') ? 'text/css' : 'text/html; charset=utf-8',
      ...(page?.policy !== undefined && { 'Content-Security-Policy': page.policy }),
    });
    response.end(page?.html ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    add: (path, page) => void pages.set(path, page),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** What an owner puts into a page, as README has it. */
export const snippetOf = (server: string, attributes = ''): string =>
  `<verbatim-search server="${server}" ${attributes}><form action="${server}"><input name="q" aria-label="Search the review"></form></verbatim-search>`;

export interface Host {
  readonly server: string;
  readonly body?: string;
  readonly head?: string;
  readonly html?: string;
}

/** A whole page with the widget's script and, where no other body is given, one widget. */
export const hostPage = ({
  server,
  body = snippetOf(server),
  head = '',
  html = 'lang="en"',
}: Host) =>
  `<!doctype html><html ${html}><head><meta charset="utf-8"><title>A journal</title><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
<script type="module" src="${server}widget.js"></script>${head}</head>
<body><main><h1>A journal</h1><p>Before.</p>${body}<p>After.</p></main></body></html>`;

/** Nothing but what the review's server brings. */
export const strictPolicy = (server: string): string => {
  const { origin } = new URL(server);
  return `default-src 'none'; script-src ${origin}; style-src ${origin}; connect-src ${origin}; img-src data:; base-uri 'none'; require-trusted-types-for 'script'`;
};

/** Rules that would spoil anything they reach. */
export const HOSTILE_CSS = `
* { all: unset }
html { font-size: 7px; line-height: 3; letter-spacing: 4px; text-transform: uppercase; word-spacing: 20px; text-align: right; cursor: none; direction: ltr }
head, head * { display: none }
h1, p, main { display: block }
div, span, p, input, button, form, dialog, a, section { font: 30px/3 fantasy !important; color: red !important; background: red !important; display: inline !important; position: static !important; padding: 40px !important; visibility: hidden !important; opacity: 0 !important; pointer-events: none !important }
h1, p { visibility: visible !important; opacity: 1 !important; color: #000 !important; background: #fff !important; padding: 0 !important }
[hidden] { display: block !important }
[role=listbox], [role=option] { max-height: 1px !important; overflow: hidden !important }
verbatim-search { font-size: 3px; color: yellow; text-indent: 90px; white-space: pre; list-style: square; user-select: none }
`;

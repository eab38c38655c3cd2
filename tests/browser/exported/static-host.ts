/** A host as dumb as they come: gives out files of folders under given paths, and knows nothing else. */

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export interface StaticHost {
  /** "http://127.0.0.1:1234/journal/review/". */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** @param path - under which the folder is found: "/journal/review/" */
export async function hostFolder(folder: string, path: string): Promise<StaticHost> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const asked = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const file = normalize(asked.slice(path.length));
    const isOurs = asked.startsWith(path) && !file.startsWith('..');
    readFile(isOurs ? join(folder, file) : '').then(
      (bytes) => {
        response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
        response.end(bytes);
      },
      () => {
        response.statusCode = 404;
        response.end('nothing here');
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a listening TCP server has one
  return {
    address: `http://127.0.0.1:${port}${path}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

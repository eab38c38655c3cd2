/** The same text for Pagefind: each passage a record of its own, and a page with its search box, served on loopback. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { close as closePagefind, createIndex } from 'pagefind';
import type { Passage } from '../../src/library/passage.ts';

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Pagefind</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/pagefind/pagefind-component-ui.css"><script type="module" src="/pagefind/pagefind-component-ui.js"></script>
<main><h1>Pagefind</h1><pagefind-searchbox max-results="3"></pagefind-searchbox></main></html>`;

async function indexFiles(passages: readonly Passage[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const { index } = await createIndex({});
  if (!index) throw new Error('Pagefind made no index');
  for (const { id, locator, text } of passages)
    await index.addCustomRecord({
      url: `/read#${id}`,
      content: text,
      language: 'en',
      meta: { title: locator },
    });
  const { files } = await index.getFiles();
  await closePagefind();
  return new Map(files.map(({ path, content }) => [`/pagefind/${path}`, content]));
}

export async function servePagefind(passages: readonly Passage[]): Promise<{
  readonly address: string;
  readonly stop: () => void;
}> {
  const files = await indexFiles(passages);
  const server = createServer(({ url = '/' }, response) => {
    const path = url.split('?')[0] ?? '';
    const file = path === '/' ? PAGE : files.get(path);
    const type = path === '/' ? 'text/html' : (TYPES[extname(path)] ?? 'application/octet-stream');
    response.writeHead(file === undefined ? 404 : 200, { 'Content-Type': type });
    response.end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a listening TCP server has one
  return { address: `http://127.0.0.1:${port}/`, stop: () => server.close() };
}

/** The Library that the file holds, unpacked when it is first needed. */

import { catalogLibrary, type Catalog } from '../../src/library/catalog.ts';
import { trustLibrary } from '../../src/library/trust-library.ts';
import type { Library } from '../../src/library/library.ts';
import { fromColumns } from './columns.ts';
import { unpackBlock } from './unpack.ts';
import { fromWords } from './words.ts';

async function unpack(): Promise<Library> {
  const words = new Uint8Array(await unpackBlock('library').arrayBuffer());
  return trustLibrary(fromColumns(JSON.parse(fromWords(words))));
}

let unpacked: Promise<Library> | undefined;

/** Rejects where the file has been damaged. */
export const unpackLibrary = (): Promise<Library> => (unpacked ??= unpack());

let catalog: Promise<Catalog> | undefined;

export const unpackCatalog = (): Promise<Catalog> =>
  (catalog ??= unpackLibrary().then(catalogLibrary));

/** The Library that the file holds, unpacked when it is first needed. */

import { catalogLibrary, type Catalog } from '../../src/library/catalog.ts';
import { trustLibrary } from '../../src/library/trust-library.ts';
import type { Library } from '../../src/library/library.ts';
import { fromColumns } from './columns.ts';
import { unpackBlock } from './unpack.ts';

let unpacked: Promise<Library> | undefined;

/** Rejects where the file has been damaged. */
export const unpackLibrary = (): Promise<Library> =>
  (unpacked ??= unpackBlock('library').then((text) => trustLibrary(fromColumns(JSON.parse(text)))));

let catalog: Promise<Catalog> | undefined;

export const unpackCatalog = (): Promise<Catalog> =>
  (catalog ??= unpackLibrary().then(catalogLibrary));

/** Makes a folder and those above it, one at a time. */

import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

/**
 * Node's own `recursive` never ends where a system denies that a folder may be made by saying that the one above is not there, as
 * Linux does in /proc.
 *
 * @throws what the system says, where one of the folders cannot be made
 */
export async function makeFolder(folder: string): Promise<void> {
  if (await isFolder(folder)) return;
  const above = dirname(folder);
  if (above !== folder) await makeFolder(above);
  try {
    await mkdir(folder);
  } catch (cause) {
    if (!(await isFolder(folder))) throw cause; // else another program was quicker
  }
}

/** What the build has made for exports, and the names of it. */

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  ASSET_LIST,
  type Assets,
  assetsSchema,
  SITE_SCRIPT_LIST,
  type SiteScripts,
  siteScriptsSchema,
} from '../../web/pages/assets.ts';
import { VerbatimError } from '../errors.ts';
import { problemOf } from './problem-of.ts';

export interface MadeFolders {
  /** Styles, fonts and pictures, as a server has them too. */
  readonly publicFolder: string;
  /** What asks without a server. */
  readonly localFolder: string;
}

/** @throws {VerbatimError} `FILE_UNREADABLE` where the build has not made it, or something has damaged it since */
async function readBuilt<Made>(path: string, read: (path: string) => Promise<Made>): Promise<Made> {
  try {
    return await read(path);
  } catch (cause) {
    const problem = `${problemOf(cause)}; build the page again`;
    throw new VerbatimError('FILE_UNREADABLE', { file: path, problem }, { cause });
  }
}

/** @throws {VerbatimError} as `readBuilt` */
export const readMade = (file: string): Promise<Buffer> =>
  readBuilt(file, (path) => readFile(path));

/** @throws {VerbatimError} as `readBuilt` */
export const readAssetList = ({ publicFolder }: MadeFolders): Promise<Assets> =>
  readBuilt(join(publicFolder, ASSET_LIST), async (path) =>
    assetsSchema.parse(JSON.parse(await readFile(path, 'utf8'))),
  );

/** @throws {VerbatimError} as `readBuilt` */
export const readSiteScripts = ({ localFolder }: MadeFolders): Promise<SiteScripts> =>
  readBuilt(join(localFolder, SITE_SCRIPT_LIST), async (path) =>
    siteScriptsSchema.parse(JSON.parse(await readFile(path, 'utf8'))),
  );

/** Names of the files right in a folder. @throws {VerbatimError} as `readBuilt` */
export const filesIn = (folder: string): Promise<string[]> =>
  readBuilt(folder, async (path) => {
    const entries = await readdir(path, { withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  });

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

/** @throws {VerbatimError} `FILE_UNREADABLE` where the page has not been built */
export async function readMade(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (cause) {
    const problem = `${problemOf(cause)}; build the page again`;
    throw new VerbatimError('FILE_UNREADABLE', { file, problem }, { cause });
  }
}

const readList = async (folder: string, name: string): Promise<unknown> =>
  JSON.parse((await readMade(join(folder, name))).toString());

export const readAssetList = async ({ publicFolder }: MadeFolders): Promise<Assets> =>
  assetsSchema.parse(await readList(publicFolder, ASSET_LIST));

export const readSiteScripts = async ({ localFolder }: MadeFolders): Promise<SiteScripts> =>
  siteScriptsSchema.parse(await readList(localFolder, SITE_SCRIPT_LIST));

/** Names of the files right in a folder. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

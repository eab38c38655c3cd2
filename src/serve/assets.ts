/** Assets: scripts, styles, fonts and pictures, which browsers may keep for as long as they like. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import express, { type RequestHandler } from 'express';
import {
  ASSET_LIST,
  type Assets,
  assetsSchema,
  EMBED_FOLDER,
  EMBEDDED,
} from '../../web/pages/assets.ts';
import { VerbatimError } from '../errors.ts';
import { ASSET_AGE_MS, EMBEDDED_AGE_MS } from './limits.ts';

/** Reads which files the build made. @throws {VerbatimError} `FILE_UNREADABLE` */
export function readAssets(folder: string): Assets {
  const file = join(folder, ASSET_LIST);
  try {
    return assetsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    const problem = `${error instanceof Error ? error.message : String(error)}; build the page again`;
    throw new VerbatimError('FILE_UNREADABLE', { file, problem }, { cause: error });
  }
}

/** Serves them. Their names change with their content, so what a name stands for never does. */
export const serveAssets = (folder: string): RequestHandler =>
  express.static(folder, {
    index: false,
    redirect: false,
    immutable: true,
    maxAge: ASSET_AGE_MS,
    setHeaders: (response, path) => {
      if (path.endsWith(ASSET_LIST) || path.startsWith(join(folder, EMBED_FOLDER)))
        response.set('Cache-Control', 'no-cache');
    },
  });

/**
 * Serves the scripts that pages of others load, at the root: their names stay when their content changes, so browsers ask
 * again soon, and any site may run them. What they then ask of this server is another matter.
 */
export function serveEmbedded(folder: string): RequestHandler {
  const serve = express.static(join(folder, EMBED_FOLDER), {
    index: false,
    redirect: false,
    maxAge: EMBEDDED_AGE_MS,
    setHeaders: (response) => {
      response.set('Access-Control-Allow-Origin', '*');
      response.set('Cross-Origin-Resource-Policy', 'cross-origin');
    },
  });
  return (request, response, next) => {
    if (EMBEDDED.some((name) => request.path === `/${name}`)) void serve(request, response, next);
    else next();
  };
}

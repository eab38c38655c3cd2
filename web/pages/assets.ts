/** Assets: names of the files that pages fetch, which change with their content. */

import * as z from 'zod/mini';
import { hrefOf } from '../components/site.ts';

/** The list that the build writes beside them. */
export const ASSET_LIST = 'assets.json';

/** Scripts that pages of others load, by the names under which they always do, in a folder beside the rest. */
export const EMBEDDED = ['widget.js', 'widget-faces.js', 'engine.js', 'engine-suggest.js'] as const;
export const EMBED_FOLDER = 'embed';

export const assetsSchema = z.object({
  style: z.string(),
  /** By the page that they make live. */
  scripts: z.object({ ask: z.string(), read: z.string() }),
  icon: z.string(),
  /** Fonts that every page needs at once. */
  preload: z.readonly(z.array(z.string())),
  /** Fonts that pages with the review's italics need at once. */
  preloadItalics: z.readonly(z.array(z.string())),
});

export type Assets = Readonly<z.infer<typeof assetsSchema>>;

/** The list that the build writes of the scripts of a static site. */
export const SITE_SCRIPT_LIST = 'scripts.json';

export const siteScriptsSchema = z.object({
  ask: z.string(),
  read: z.string(),
  studies: z.string(),
  cite: z.string(),
});

export type SiteScripts = Readonly<z.infer<typeof siteScriptsSchema>>;

export const assetAddress = (name: string): string => hrefOf(`/assets/${name}`);

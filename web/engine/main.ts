/** `engine.js`: the engine for pages of others, and for the widget where it has no server. */

import { type LoadSuggestions, type LocalLibrary, openWith } from './open.ts';

/** Beside the engine's own script, wherever that came from. */
const SUGGESTIONS = './engine-suggest.js';

/**
 * Opens what `verbatim build` or `verbatim export` wrote, as parsed JSON.
 *
 * @throws {VerbatimError} `LIBRARY_INVALID` where it is no Library, or one of another format
 */
export const openLibrary = (library: unknown): Promise<LocalLibrary> =>
  openWith(
    library,
    () => import(new URL(SUGGESTIONS, import.meta.url).href) as ReturnType<LoadSuggestions>, // the build makes it of `suggest.ts`
  );

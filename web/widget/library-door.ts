/** The door to a Library: the engine and the Library's file, fetched once a reader is about to ask, and asked in the browser. */

import type { openLibrary } from '../engine/main.ts';
import { type Door, readAnswer } from './door.ts';

type LocalLibrary = Awaited<ReturnType<typeof openLibrary>>;
interface Engine {
  readonly openLibrary: typeof openLibrary;
}

/** Beside the widget's own script, wherever that came from. */
const ENGINE = './engine.js';

async function open(address: string): Promise<LocalLibrary> {
  const [{ openLibrary: openFetched }, response] = await Promise.all([
    import(new URL(ENGINE, import.meta.url).href) as Promise<Engine>,
    fetch(address),
  ]);
  if (!response.ok) throw new Error(address);
  return openFetched(await response.json());
}

export function openLibraryAt(address: string, limit: number): Door {
  let opened: Promise<LocalLibrary> | undefined;
  const library = (): Promise<LocalLibrary> =>
    (opened ??= open(address).catch((error: unknown) => {
      opened = undefined; // the next question tries again
      throw error;
    }));
  return {
    // Where it fails, the question that follows tries again and tells.
    prepare: () => void library().catch(() => undefined),
    ask: async (question, signal) => {
      let local: LocalLibrary;
      try {
        local = await library();
      } catch {
        signal.throwIfAborted();
        return { kind: 'away' };
      }
      signal.throwIfAborted();
      try {
        return readAnswer(await local.ask({ question, limit }));
      } catch {
        return { kind: 'failed' };
      }
    },
    suggest: async (typed) => {
      try {
        return (await library()).suggest(typed);
      } catch {
        return [];
      }
    },
  };
}

/** The script of the ask page of a static site: the engine answers in the reader's own browser. */

import { setSite, staticSite } from '../components/site.ts';
import { startAskPage } from '../chat/ask-page.tsx';
import { localDoor } from '../chat/local-door.ts';
import { fetchPage } from '../reader/page-source.ts';
import { fetchLibrary, fingerprint } from './fetch-library.ts';

setSite(staticSite(''));
startAskPage(
  localDoor({
    load: async () => {
      const [{ openLibrary }, library] = await Promise.all([
        import('../engine/main.ts'),
        fetchLibrary(),
      ]);
      return openLibrary(library);
    },
    fingerprint: fingerprint(),
    loadPage: fetchPage,
  }),
);

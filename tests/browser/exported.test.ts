/** What `verbatim export` writes, looked at with one browser: starting one, and exporting, takes longer than most of these tests. */

import { vi } from 'vitest';
import type * as openCorpus from '../../src/cli/open-corpus.ts';
import { describeDoors } from './exported/doors.ts';
import { useExported } from './exported/exported.ts';
import { describeSingleFile } from './exported/single-file.ts';
import { describeStaticSite } from './exported/static-site.ts';

vi.mock('../../src/cli/open-corpus.ts', async (original) => ({
  ...(await original<typeof openCorpus>()),
  openAssistant: async () => (await import('../bundled.ts')).bundledAssistant(),
}));

const exported = useExported();

describeDoors(exported);
describeStaticSite(exported);
describeSingleFile(exported);

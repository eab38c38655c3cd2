/** A server over the bundled review, on a free port. */

import { join } from 'node:path';
import { type RunningServer, type ServerOptions, startServer } from '../../src/serve/server.ts';
import { bundledAssistant, ROOT } from '../bundled.ts';

export const startBundled = async (
  options: Partial<Omit<ServerOptions, 'assistant'>> & Pick<ServerOptions, 'onFault'>,
): Promise<RunningServer> =>
  startServer({
    assistant: await bundledAssistant(),
    host: '127.0.0.1',
    port: 0,
    publicFolder: join(ROOT, 'dist', 'public'),
    ...options,
  });

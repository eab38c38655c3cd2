/** The page's end of the worker: a Library that is asked beside the page. */

import type { AskedHere } from '../chat/local-door.ts';
import type { Done, TaskName, Tasks } from './worker-messages.ts';

interface Waiting {
  readonly resolve: (gives: Tasks[TaskName]['gives']) => void;
  readonly reject: (error: Error) => void;
}

type Run = <Name extends TaskName>(
  name: Name,
  takes: Tasks[Name]['takes'],
) => Promise<Tasks[Name]['gives']>;

function startWorker(script: URL): { readonly run: Run; readonly stop: () => void } {
  const worker = new Worker(script);
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<Done>) => {
    const one = waiting.get(data.id);
    waiting.delete(data.id);
    if ('message' in data) one?.reject(new Error(data.message));
    else one?.resolve(data.gives);
  });
  // The script cannot be had, or is broken: nothing that waits will ever be answered.
  worker.addEventListener('error', ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  });
  return {
    run: (name, takes) =>
      new Promise((resolve, reject) => {
        const id = (lastId += 1);
        waiting.set(id, { resolve: resolve as Waiting['resolve'], reject }); // an answer has the type of its task
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
        worker.postMessage({ id, name, takes });
      }),
    stop: () => worker.terminate(),
  };
}

/** Rejects where the worker or the Library cannot be had. */
export async function openInWorker(script: URL, library: string): Promise<AskedHere> {
  const { run, stop } = startWorker(script);
  try {
    const facts = await run('open', library);
    return {
      facts,
      ask: (request) => run('ask', request),
      suggest: (typed) => run('suggest', typed),
    };
  } catch (error) {
    stop();
    throw error;
  }
}

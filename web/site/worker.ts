/** The worker of a static site: opens the Library and answers beside the page, which stays quick meanwhile. */

import { type LocalLibrary, openWith } from '../engine/open.ts';
import type { Done, Task, TaskName, Tasks } from './worker-messages.ts';

let library: Promise<LocalLibrary> | undefined;

async function open(address: string): Promise<Tasks['open']['gives']> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} came back with ${response.status}`);
  library = openWith(await response.json(), () => import('../../src/search/suggest.ts'));
  return (await library).facts;
}

async function opened(): Promise<LocalLibrary> {
  if (!library) throw new Error('nothing has been opened yet');
  return library;
}

const TASKS: {
  readonly [Name in TaskName]: (takes: Tasks[Name]['takes']) => Promise<Tasks[Name]['gives']>;
} = {
  open,
  ask: async (request) => (await opened()).ask(request),
  suggest: async (typed) => (await opened()).suggest(typed),
};

const run = <Name extends TaskName>({ name, takes }: Task<Name>): Promise<Tasks[Name]['gives']> =>
  TASKS[name](takes);

addEventListener('message', ({ data }: MessageEvent<Task>) => {
  const { id } = data;
  const done = (message: Done): void => postMessage(message);
  run(data).then(
    (gives) => done({ id, gives }),
    (error: unknown) =>
      done({ id, message: error instanceof Error ? error.message : String(error) }),
  );
});

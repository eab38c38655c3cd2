/**
 * Unpacks the program that the file holds and lets it run. It stands in the page as it is; the page's policy names it and the program
 * by their hashes, so that nothing else ever runs there, wherever the file may lie.
 */

import { unpackBlock } from './unpack.ts';

async function load(): Promise<void> {
  const script = document.createElement('script');
  script.textContent = await unpackBlock('program').text();
  document.body.append(script);
}

load().catch(() => {
  const told = document.getElementById('connection');
  if (told) told.textContent = told.dataset['unable'] ?? '';
});

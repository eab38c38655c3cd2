import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAssistant } from '../../src/answer/assistant.ts';
import { openLibrary } from '../../web/engine/main.ts';
import type { LocalLibrary } from '../../web/engine/open.ts';
import { bundledLibrary, ROOT } from '../bundled.ts';

/** Of the file, packed; the Library comes beside it. Lower it with the file. */
const MOST_BYTES = 61_000;
const ENGINE = join(ROOT, 'dist', 'public', 'embed', 'engine.js');

/** What the built file exports. */
interface Engine {
  readonly openLibrary: (library: unknown) => Promise<LocalLibrary>;
}

describe('the engine', () => {
  it('answers as the assistant does, from the built file, with a Library that came as JSON', async () => {
    const engine = (await import(ENGINE)) as Engine; // the build makes it of this project's own entry
    expect(Object.keys(engine)).toEqual(['openLibrary']);
    const local = await engine.openLibrary(JSON.parse(JSON.stringify(bundledLibrary)));
    const request = {
      question: 'any of them for breast cancer?',
      history: ['which studies used liposomes?'],
    };
    expect(await local.ask(request)).toEqual(
      await (await createAssistant(bundledLibrary)).ask(request),
    );
    expect((await local.suggest('which nano')).length).toBeGreaterThan(0);
  });

  it('opens a Library in steps, and lets the page go on in between', async () => {
    let turns = 0;
    let timer: ReturnType<typeof setTimeout>;
    const turn = (): void => {
      turns += 1;
      timer = setTimeout(turn);
    };
    turn();
    await openLibrary(bundledLibrary);
    clearTimeout(timer!);
    expect(turns).toBeGreaterThan(4);
  });

  it('refuses what is no Library, or one of another format, and says so', async () => {
    for (const value of [undefined, 7, {}, { format: 1 }]) {
      await expect(openLibrary(value)).rejects.toMatchObject({ code: 'LIBRARY_INVALID' });
    }
  });

  it('brings no schemas, nothing of citing and nothing of suggestions along', () => {
    const bytes = gzipSync(readFileSync(ENGINE), { level: 9 }).length;
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
    expect(readFileSync(ENGINE, 'utf8')).not.toMatch(/_zod|@article|autoVacuum/);
  });
});

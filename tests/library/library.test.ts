import { describe, expect, it } from 'vitest';
import { createAssistant } from '../../src/answer/assistant.ts';
import { LIBRARY_FORMAT } from '../../src/library/format.ts';
import { parseLibrary } from '../../src/library/library.ts';
import { bundledAssistant, bundledLibrary } from '../bundled.ts';

describe('parseLibrary', () => {
  it('gives back what was written as JSON, and it answers the same', async () => {
    const library = parseLibrary(JSON.parse(JSON.stringify(bundledLibrary)));
    expect(library).toEqual(bundledLibrary);
    const question = 'which particles are cleared by the kidneys?';
    const answer = await (await createAssistant(library)).ask({ question });
    expect(answer).toEqual(await (await bundledAssistant()).ask({ question }));
  });

  it.each<[unknown, string]>([
    [{ ...bundledLibrary, format: 99 }, '99'],
    [{ format: 'old' }, '"old"'],
    [{}, 'nothing'],
    ['gold', 'nothing'],
    [undefined, 'nothing'],
  ])('names the format found and the one expected, %#', (value, found) => {
    expect(() => parseLibrary(value)).toThrow(
      `This is no Library of this version: format: expected ${LIBRARY_FORMAT}, found ${found}. Compile the corpus again.`,
    );
  });

  it('names the field that is wrong, and what it has to be', () => {
    const broken = {
      ...bundledLibrary,
      studies: [{ ...bundledLibrary.studies[0], number: 'one' }],
    };
    expect(() => parseLibrary(broken)).toThrow(/studies\.0\.number: it must be a whole number/);
  });
});

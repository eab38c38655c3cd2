import { describe, expect, it } from 'vitest';
import { createAssistant } from '../../src/answer/assistant.ts';
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

  it('names the field that is wrong', () => {
    const broken = {
      ...bundledLibrary,
      studies: [{ ...bundledLibrary.studies[0], number: 'one' }],
    };
    expect(() => parseLibrary(broken)).toThrow(/studies\.0\.number/);
    expect(() => parseLibrary({ format: 99 })).toThrow(/no Library of this version: format/);
    expect(() => parseLibrary(undefined)).toThrow(/no Library of this version/);
  });
});

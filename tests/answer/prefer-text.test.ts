import { describe, expect, it } from 'vitest';
import { ask } from './asking.ts';

describe('the first passage', () => {
  it.each([
    ['why is light a problem for deep tumours?'],
    ['how does the review define theranostics?'],
    ['next to a red blood cell, are these particles larger or smaller?'],
  ])('for %j is text of the review, not the title of a work that it cites', async (question) => {
    expect((await ask(question)).evidence[0]?.kind).not.toBe('reference');
  });

  it.each([
    ['which cited paper asks whether nanoparticles are safe yet?', 'ref-31'],
    ['the one on optical biosensors and artificial intelligence', 'ref-38'],
    ['What is number 36 in the reference list?', 'ref-36'],
    ['who are the authors of the optical biosensors article in Microchemical Journal', 'ref-38'],
  ])('for %j is the work that is asked for', async (question, id) => {
    expect((await ask(question)).evidence[0]?.id).toBe(id);
  });

  it('is no work whose author only bears a word of the question', async () => {
    const { evidence } = await ask('why is light a problem for deep tumours?');
    expect(evidence.map(({ id }) => id)).not.toContain('ref-25'); // A. Deep
  });
});

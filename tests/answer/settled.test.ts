import { describe, expect, it } from 'vitest';
import { bundledLibrary } from '../bundled.ts';
import { ask, keysOf } from './asking.ts';

const settledOf = (answer: Awaited<ReturnType<typeof ask>>) =>
  'settled' in answer ? answer.settled : undefined;

const CUFESE2 = 'cufese2-credited-to-s-li';

describe('a question about a fact that the review has wrong', () => {
  it.each([
    'who made the CuFeSe2 platform?',
    'who developed the CuFeSe₂-based nanoparticles?',
    'which study made the CuFeSe2 platform?',
    'which Li made the CuFeSe(2) nanoparticles?',
  ])('leads with the settled reading, and says what is printed: %j', async (question) => {
    const answer = await ask(question);
    const settled = settledOf(answer);
    expect(settled?.note).toMatchObject({ id: CUFESE2, severity: 'high', kind: 'slip' });
    expect(settled?.note.says).toContain('W. Li et al. (2024)');
    expect(settled?.prints).toEqual([
      expect.objectContaining({
        passage: 'S4.P3',
        locator: 'Discussion › Theranostic Strategies, ¶1',
        text: expect.stringMatching(/^\(S\. Li et al\., 2024\) created/),
      }),
    ]);
    expect(answer.evidence[0]?.id).toBe('li-w-2024/row');
  });

  it('shows the study that the settled reading names', async () => {
    expect(keysOf(await ask('who made the CuFeSe2 platform?'))).toEqual(['li-w-2024']);
  });

  it.each([
    [
      'who produced the ATP-responsive upconversion nano-jelly?',
      /^bare-wang-nano-jelly/,
      'wang-y-wu-2024/row',
    ],
    ['who made the chitosan-camouflaged nanomedicine?', /^bare-wang-chitosan/, 'wang-p-2024/row'],
    ['are there clinical trials among the included studies?', /^clinical-trials/, undefined],
  ])('is settled for %j', async (question, id, first) => {
    const answer = await ask(question);
    expect(settledOf(answer)?.note.id).toMatch(id);
    if (first !== undefined) expect(answer.evidence[0]?.id).toBe(first);
  });

  it('says that the review does not settle it, where it does not', async () => {
    const answer = await ask(
      'who made the multipurpose nanoplatform for photothermal therapy and chemotherapy?',
    );
    expect(settledOf(answer)?.note.says).toMatch(/the review does not settle it/);
  });

  it.each([
    'why is light a problem for deep tumours?',
    'which databases were searched?',
    'What nanoparticles improve MRI contrast?',
    'Schmutzler 2021',
    'who is the author?',
    'what does Yin 2021 measure?',
  ])('is not seen in %j', async (question) => {
    expect(settledOf(await ask(question))).toBeUndefined();
  });

  it('is not seen where no fact is asked for', async () => {
    expect(settledOf(await ask('deep imaging with CuFeSe2-based nanoparticles'))).toBeUndefined();
  });

  // The quotation marks leave too little of the question to the note.
  it.fails('never shows the card of a study that the settled reading does not name', async () => {
    const answer = await ask('who created the “all-in-one” tumor-targeted theranostic platform?');
    expect(settledOf(answer)?.note.id).toBe(CUFESE2);
    expect(keysOf(answer)).not.toContain('wang-z-2024');
  });

  // The name of the wrong author takes the note's share of the question away.
  it.fails('is settled when the wrong author is asked about by name', async () => {
    const answer = await ask('did S. Li make the all-in-one theranostic platform?');
    expect(settledOf(answer)?.note.id).toBe(CUFESE2);
  });
});

describe('a passage with a note', () => {
  it('never comes without it', async () => {
    const noted = new Map(bundledLibrary.passages.map(({ id, notes }) => [id, notes]));
    const questions = ['CuFeSe2 MR CT', 'nano-jelly hydrogels cost', 'Table 1', 'clinical trials'];
    let shown = 0;
    for (const question of questions) {
      for (const { id, notes } of (await ask(question, { limit: 20 })).evidence) {
        expect(notes.map((note) => note.id).toSorted()).toEqual(noted.get(id)?.toSorted());
        shown += notes.length;
      }
    }
    expect(shown).toBeGreaterThan(0);
  });
});

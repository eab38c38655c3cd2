import { describe, expect, it } from 'vitest';
import { ask, askFor, keysOf } from './asking.ts';

describe('a list by publication', () => {
  it.each([
    'papers in ACS Nano',
    'Which studies were published in ACS Nano?',
    'how many came out in ACS Nano',
  ])('finds the studies of a journal: %s', async (question) => {
    expect(keysOf(await ask(question))).toEqual([
      'oseledchyk-2017',
      'grippin-2019',
      'parchur-2018',
      'garcia-astrain-2024',
    ]);
  });

  it('takes a journal for one, whether its name is printed in full or in short', async () => {
    const { list, terms } = await askFor('list', 'list everything from Nat Commun');
    expect(list.studies).toHaveLength(6);
    expect(terms[0]?.label).toBe('journal = Nature Communications');
    expect(list.studies.map(({ because }) => because[0]?.quoted.text)).toContain('Nat Commun');
    expect(keysOf(await ask('anything in PNAS?'))).toEqual(['chen-2017']);
  });

  it('joins a journal with other conditions, and takes one out', async () => {
    expect(keysOf(await ask('ACS Nano papers from Spain'))).toEqual(['garcia-astrain-2024']);
    const { list } = await askFor('list', 'Which US articles were not in ACS Nano?');
    expect(list.studies).toHaveLength(7);
  });

  it('means the aim by “theranostics”, and the journal where it is called one', async () => {
    const { terms } = await askFor('list', 'theranostics studies published in China');
    expect(terms.map(({ facet }) => facet)).toContain('purpose');
    const named = await ask('included studies that appeared in the journal Theranostics');
    expect(keysOf(named)).toEqual(['huang-2018']);
  });

  it('calls a journal by its own name, not by what its name means', async () => {
    const answers = await Promise.all(
      ['theranostic studies from China', 'the journal Theranostics'].map((one) => ask(one)),
    );
    const labels = answers.flatMap(({ terms }) =>
      terms.flatMap((term) => [term.label, ...(term.instead ?? []).map(({ label }) => label)]),
    );
    expect(labels.filter((label) => label.startsWith('journal'))).toContain(
      'journal = Theranostics',
    );
    expect(labels.join()).not.toContain('combines diagnostics');
  });

  it.each(['studies by Chen', 'list all papers by Chen', "all of Chen's papers"])(
    'finds the studies of a first author, each with the name in its reference: %s',
    async (question) => {
      const answer = await askFor('list', question);
      expect(keysOf(answer)).toEqual(['chen-2017', 'chen-2018', 'chen-2019', 'chen-2024']);
      expect(answer.list.studies[0]?.because[0]?.quoted).toMatchObject({
        text: 'Chen',
        start: 0,
        passage: 'ref-13',
      });
    },
  );

  it('takes a name with its year for that study, and a question who it was for no list', async () => {
    expect(keysOf(await ask('what did the papers by Chen et al., 2018 use?'))).toEqual([
      'chen-2018',
    ]);
    expect((await ask('who is the first author of the Wang Z 2024 paper?')).kind).toBe('study');
  });

  it.each([
    'How many have Chen as first author?',
    'items whose first author is called Chen',
    'how many studies did Chen lead?',
    'how many entries are by someone with the surname Chen',
  ])('reads a first author however it is said: %s', async (question) => {
    expect(keysOf(await ask(question))).toEqual([
      'chen-2017',
      'chen-2018',
      'chen-2019',
      'chen-2024',
    ]);
  });
});

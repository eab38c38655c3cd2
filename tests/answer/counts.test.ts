import { describe, expect, it } from 'vitest';
import { bundledLibrary } from '../bundled.ts';
import { ask, askFor, keys, keysOf } from './asking.ts';

const UNNAMED = keys(
  'chen-2017 grippin-2019 jo-2017 chai-2024 diao-2024 gao-2024 garcia-astrain-2024 li-w-2024 ohannesian-2024 wang-y-wu-2024 xia-2024',
);

describe('a count', () => {
  it('gives the number, of how many, and each study that makes it up', async () => {
    const answer = await askFor('count', 'how many are from China');
    expect(answer.list.says).toBe('15 of the 31 included studies: country = China.');
    expect(keysOf(answer)).toHaveLength(15);
    expect(answer.list.counted).toEqual({ row: 15, reference: 0, title: 0, prose: 0 });
    for (const { because } of answer.list.studies)
      expect(because.map(({ quoted }) => quoted.text)).toEqual(['China']);
  });

  it.each([
    'how many studies are there?',
    'how many studies does the review have?',
    'how many papers does the review cover?',
    'How many studies are in the review?',
    'number of studies',
  ])('counts them all for %j', async (question) => {
    const { list } = await askFor('count', question);
    expect(list.says).toBe('31 of the 31 included studies.');
  });

  it.each([
    'how many did not name a cancer',
    'how many studies do not specify the cancer?',
    'how many papers name no particular cancer?',
    'number of studies with no cancer named',
  ])('finds the eleven of %j, “various” and NA among them', async (question) => {
    const answer = await askFor('count', question);
    expect(keysOf(answer)).toEqual(UNNAMED);
    expect(answer.terms.map(({ label }) => label)).toEqual(['no cancer named']);
    const words = new Map(
      answer.list.studies.map(({ key, because }) => [
        key,
        because.map(({ quoted }) => quoted.text),
      ]),
    );
    expect(words.get('jo-2017')).toEqual(['Various cancers']);
    expect(words.get('chai-2024')).toContain('NA');
  });

  it.each([
    ['how many studies are from South Korea or Germany?', 2],
    ['how many studies have an author country in Asia?', 19],
    ['how many papers used photothermal therapy?', 5],
    ['how many studies were published before 2018?', 8],
    ['how many studies after 2021?', 14],
    ['how many studies since 2020 used MRI?', 3],
    ['how many used silica?', 4],
    ['how many pH-responsive studies', 3],
    ['no. of studies 2015 and 2016 together', 4],
    ['I keep mixing up the Chens. How many included studies have Chen as first author?', 4],
    ['how many pieces of research here touch on tumours of the breast, whatever the subtype?', 8],
    ['how many of the thirty-one carry the label preclinical as their design?', 4],
    ['lung: how many, even if it is just one tumour among others', 3],
    ['number of studies with iron oxide', 2],
    ['how many studies did not use gold or silica?', 21],
    ['how many studies are about various cancers', 2],
    ['how many gold studies are in vivo?', 4],
    ['how many American studies used silica?', 3],
    ['how many studies target CXCR4?', 1],
    ['how many are about colon cancer?', 5],
    ['how many are about colorectal cancer?', 2],
    ['how many are about bowel cancer?', 7],
    ['how many are about triple-negative breast cancer from China?', 3],
  ])('of %j is %i', async (question, number) => {
    const answer = await askFor('count', question);
    expect(keysOf(answer)).toHaveLength(number);
    expect(answer.list.says).toMatch(new RegExp(`^${number} of the 31 included studies: `));
  });

  it('groups the studies by country when asked how many there are per country', async () => {
    const { list } = await askFor('count', 'how many studies per country?');
    expect(list.says).toBe(
      'The 31 included studies list 8 under country: China (15), USA (10), Japan (3), Bulgaria (1), France (1), Germany (1), South Korea (1), Spain (1).',
    );
    const sizes = list.groups?.values.map(({ value, studies }) => [value, studies.length]);
    expect(sizes?.slice(0, 2)).toEqual([
      ['China', 15],
      ['USA', 10],
    ]);
    expect(list.groups?.values.find(({ value }) => value === 'Bulgaria')?.studies).toEqual([
      'bakalova-2016',
    ]);
  });

  it.each([
    ['which countries are the studies from?', 'country', 8],
    ['list the countries', 'country', 8],
    ['which years?', 'year', 7],
    ['number of studies per year', 'year', 7],
    ['what are the most common cancers?', 'cancer', 13],
  ] as const)('groups by what %j asks for, the most frequent first', async (question, facet, n) => {
    const answer = await ask(question);
    if (!('list' in answer)) throw new Error(answer.kind);
    expect(answer.list.groups?.facet).toBe(facet);
    expect(answer.list.says).toContain(`list ${n} under ${facet}`);
    const sizes = answer.list.groups?.values.map(({ studies }) => studies.length) ?? [];
    expect(sizes[0]).toBeGreaterThanOrEqual(sizes[1] ?? 0);
  });

  it('groups only the studies that meet the conditions', async () => {
    const { list } = await askFor('list', 'which countries used gold?');
    expect(list.groups?.values).toEqual([
      { value: 'China', studies: ['li-s-2024', 'wang-z-2024', 'wei-2024'] },
      { value: 'USA', studies: ['parchur-2018'] },
      { value: 'Germany', studies: ['schmutzler-2021'] },
      { value: 'South Korea', studies: ['lee-2015'] },
    ]);
  });

  it('puts values that name nothing last', async () => {
    const { list } = await askFor('list', 'which cancers were studied?');
    const values = list.groups?.values.map(({ value }) => value) ?? [];
    expect(values[0]).toBe('breast');
    expect(values.slice(-4)).toEqual(
      expect.arrayContaining(['unspecified', 'various', 'not given']),
    );
  });

  it('makes up the whole of the studies together with its denial', async () => {
    for (const value of ['gold', 'China', 'breast cancer', 'MRI', 'PDT', 'in vivo']) {
      const [yes, no] = [
        await ask(`how many studies have ${value}?`),
        await ask(`how many studies do not have ${value}?`),
      ];
      expect([...keysOf(yes), ...keysOf(no)].toSorted()).toEqual(
        bundledLibrary.studies.map(({ key }) => key).toSorted(),
      );
    }
  });

  it('leaves the flow of records to the Results', async () => {
    for (const question of [
      'how many articles were retrieved?',
      'how many duplicates were removed?',
    ]) {
      const answer = await ask(question);
      expect(answer.kind).toBe('passages');
      expect(answer.evidence[0]?.id).toBe('S3.P1');
    }
  });

  it('is what “count the studies on melanoma” asks for', async () => {
    expect((await ask('count the studies on melanoma')).kind).toBe('count');
  });

  it('finds the twenty that name a cancer', async () => {
    expect(keysOf(await ask('how many studies named a cancer?'))).toHaveLength(20);
  });

  it('adds up countries that are counted together', async () => {
    const answer = await ask('how many studies are from China, Japan and South Korea together?');
    expect(keysOf(answer)).toHaveLength(19);
  });

  it.each(['studies by year', 'breakdown by model'])('groups for %j', async (question) => {
    const answer = await ask(question);
    if (!('list' in answer)) throw new Error(answer.kind);
    expect(answer.list.groups?.values.length).toBeGreaterThan(2);
  });
});

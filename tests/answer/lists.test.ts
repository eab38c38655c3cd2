import { describe, expect, it } from 'vitest';
import { bundledLibrary } from '../bundled.ts';
import { ask, askFor, keys, keysOf } from './asking.ts';

const labelOf = ({ terms }: Awaited<ReturnType<typeof ask>>): string[] =>
  terms.map(({ label }) => label);

describe('a list', () => {
  it('gives “n of 31”, the studies in the order of the table, and how the question was read', async () => {
    const answer = await askFor('list', 'which studies used liposomes');
    expect(keysOf(answer)).toEqual(['chen-2017', 'grippin-2019', 'chen-2024']);
    expect(answer.list.says).toBe('3 of the 31 included studies: material = liposome.');
    expect(labelOf(answer)).toEqual(['material = liposome']);
    expect(answer.list.unread).toEqual([]);
  });

  it('justifies each study with the words of its own row', async () => {
    const { list } = await askFor('list', 'which studies used liposomes');
    const words = list.studies.map(({ because }) => because[0]?.quoted);
    expect(words.map((quoted) => quoted?.text)).toEqual([
      'liposomal nanoprobe',
      'RNA-loaded magnetic liposomes',
      'A liposome nanodrug (LP@PFH@HMME)',
    ]);
    expect(words.map((quoted) => quoted?.source)).toEqual(['row', 'row', 'row']);
    expect(words[0]).toMatchObject({
      passage: 'chen-2017/row',
      locator: 'Results, Table 1, row 2',
    });
  });

  it('counts a study by the title of its paper only where its row does not say it, and says so', async () => {
    const answer = await askFor('list', 'breast cancer with MRI since 2020');
    expect(keysOf(answer)).toEqual(['chen-2024']);
    expect(labelOf(answer)).toEqual(['cancer = breast', 'modality = MRI', 'year from 2020']);
    expect(answer.list.counted).toEqual({ row: 0, reference: 0, title: 1, prose: 0 });
    const byTitle = answer.list.studies[0]?.because.find(({ term }) => term === 'modality=MRI');
    expect(byTitle?.quoted).toMatchObject({ source: 'title', passage: 'ref-14' });
    const photoacoustic = await askFor('list', 'studies using photoacoustic imaging');
    expect(photoacoustic.list.counted).toEqual({ row: 1, reference: 0, title: 2, prose: 0 });
  });

  it('takes a journal from the reference, and says that it stands there', async () => {
    const { list } = await askFor('list', 'Nature Communications articles in Table 1');
    expect(list.counted).toEqual({ row: 0, reference: 6, title: 0, prose: 0 });
    const quoted = list.studies.flatMap(({ because }) => because.map((one) => one.quoted));
    expect(
      quoted.every(({ text, source }) => source === 'reference' && text.startsWith('Nat')),
    ).toBe(true);
  });

  it('counts a study by the prose only where neither row nor title says it', async () => {
    const { list } = await askFor('list', 'PTT studies');
    expect(list.counted).toEqual({ row: 2, reference: 0, title: 1, prose: 2 });
    const wei = list.studies.find(({ key }) => key === 'wei-2024');
    expect(wei?.because.map(({ quoted }) => quoted.source)).toEqual(['prose']);
  });

  it('names the general knowledge by which the words were read', async () => {
    const { list } = await askFor('list', 'which studies imaged in NIR-II?');
    const zhong = list.studies.find(({ key }) => key === 'zhong-2019');
    expect(zhong?.because[0]?.inference).toMatch(/NIR-IIb is a part of NIR-II/);
  });

  it('tells apart the studies that name no cancer from those that have another one', async () => {
    const { list } = await askFor('list', 'prostate cancer studies');
    expect(list.apart.map(({ studies }) => studies.length).reduce((sum, n) => sum + n)).toBe(11);
    expect(list.apart.map(({ says }) => says)).toContain('not counted: cancer is “unspecified”');
    expect(list.apart.map(({ says }) => says)).toContain('not counted: cancer is “various”');
  });

  it('tells each way of naming nothing once', async () => {
    const { list } = await askFor('list', 'studies using endoscopy');
    for (const { says } of list.apart) expect(says).not.toMatch(/“(.+), \1”/);
  });

  it('says which words it did not read as a condition', async () => {
    const { list } = await askFor('list', 'which studies used gold and are cheap?');
    expect(list.unread).toEqual(['cheap']);
    expect(list.studies).toHaveLength(6);
  });

  it.each([
    ['which Chinese studies report particle size?', ['size']],
    ['which studies from China used soil?', ['soil']],
    ['which whole-body studies are from Japan?', ['body']],
    ['I need for my seminar all studies from Spain', ['seminar']],
  ])('says so of a word that it does not wait for: %j', async (question, unread) => {
    expect((await askFor('list', question)).list.unread).toEqual(unread);
  });

  it('looks for words that are no facet in the rows, and quotes them', async () => {
    const answer = await askFor('list', 'studies mentioning doxorubicin');
    expect(keysOf(answer)).toEqual(['wang-z-2024']);
    expect(labelOf(answer)).toEqual(['mentions “doxorubicin”']);
    expect(answer.list.studies[0]?.because[0]?.quoted.text).toBe('doxorubicin');
  });

  it('answers a question that is partly a condition and partly free text as both', async () => {
    const { list, evidence } = await askFor('list', 'Chinese studies that mention methylene blue');
    expect(list.studies.map(({ key }) => key)).toEqual(['wang-y-wu-2024']);
    expect(evidence[0]?.id).toBe('wang-y-wu-2024/row');
  });
});

const GOLD = keys('lee-2015 schmutzler-2021 parchur-2018 li-s-2024 wang-z-2024 wei-2024');
const COLON = keys('lee-2015 yuan-2019 mi-2016 zhong-2019 bakalova-2016');
const COLORECTAL = keys('liu-2015 parchur-2018');
const BOWEL = bundledLibrary.studies
  .map(({ key }) => key)
  .filter((key) => COLON.includes(key) || COLORECTAL.includes(key));
const IN_VITRO_ONLY = keys('schmutzler-2021 chai-2024 garcia-astrain-2024 li-s-2024');
const MRI_AND_CT = keys('detappe-2017 li-w-2024');

describe('the right studies', () => {
  it.each<[string, readonly string[]]>([
    ['gold studies', GOLD],
    ['which studies used Au?', GOLD],
    ['studies with AuNP', GOLD],
    ['papers using AuNPs', GOLD],
    ['research with gold nanoparticles', GOLD],
    ['colon cancer studies', COLON],
    ['colorectal cancer studies', COLORECTAL],
    ['colon or colorectal cancer studies', BOWEL],
    ['colon and colorectal cancer studies', BOWEL],
    ['studies on bowel tumours', BOWEL],
    ['in vitro only', IN_VITRO_ONLY],
    ['invitro only studies', IN_VITRO_ONLY],
    ['studies that were solely in vitro', IN_VITRO_ONLY],
    ['studies both in vitro and in vivo from the USA or South Korea', ['lee-2015']],
    ['studies ex vivo', ['lee-2015']],
    ['studies using MRI and CT', MRI_AND_CT],
    [
      'studies using MRI or CT',
      keys('grippin-2019 detappe-2017 yuan-2019 bakalova-2016 chen-2024 gao-2024 li-w-2024'),
    ],
    ['which studies used both PDT and PTT?', ['wang-y-xu-2024']],
    ['studies with copper and gold', ['wang-z-2024']],
    [
      'studies with copper or iron oxide',
      keys('grippin-2019 li-w-2024 wang-z-2024 wei-2024 xia-2024'),
    ],
    ['Fe3O4 studies', keys('grippin-2019 wei-2024')],
    ['studies from Southern Europe', ['garcia-astrain-2024']],
    ['studies of cervical cancer', keys('li-s-2024 wang-y-xu-2024')],
    ['studies on skin cancer', ['chen-2019']],
    ['lung cancer studies', keys('detappe-2017 yin-2021 li-s-2024')],
    ['studies on HER2', ['chen-2018']],
    ['studies with cancer NA', ['chai-2024']],
    ['everything on colon cancer from the USA', keys('yuan-2019 zhong-2019')],
    ['chinese gold studies in 2024', keys('li-s-2024 wang-z-2024 wei-2024')],
    ['gold, China, 2024', keys('li-s-2024 wang-z-2024 wei-2024')],
    ['which studys used lipsomes?', keys('chen-2017 grippin-2019 chen-2024')],
    ['studies on cervicel cancer', keys('li-s-2024 wang-y-xu-2024')],
  ])('are listed for %j', async (question, wanted) => {
    expect(keysOf(await askFor('list', question))).toEqual(wanted);
  });

  it.each([
    ['studies from the USA, 2019 only', keys('grippin-2019 yuan-2019 zhong-2019 chen-2019')],
    ['studies prior to 2016', keys('lee-2015 liu-2015')],
    ['studies up to 2016', keys('lee-2015 mi-2016 liu-2015 bakalova-2016')],
    ['studies between 2019 and 2023 from China', ['yin-2021']],
    ['Wang et al 2024 all of them', keys('wang-p-2024 wang-y-wu-2024 wang-y-xu-2024 wang-z-2024')],
    [
      'List the Chinese work that is older than 2024, please.',
      keys('chen-2017 liu-2015 huang-2018 yin-2021'),
    ],
    ['Japanese studies 2015-2019', keys('mi-2016 bakalova-2016')],
    ['studies from Japan after 2016', ['gao-2024']],
    ['gold studies since 2019 outside China', ['schmutzler-2021']],
    ['what are the oldest studies?', keys('lee-2015 liu-2015')],
    ['latest studies from Japan', ['gao-2024']],
  ])('are listed for the years of %j', async (question, wanted) => {
    expect(keysOf(await askFor('list', question))).toEqual(wanted);
  });

  it.each([
    [
      'which of the included papers are dated 2016 or 2017? I need to check the year spread',
      keys('oseledchyk-2017 chen-2017 detappe-2017 jo-2017 mi-2016 bakalova-2016'),
    ],
    [
      'studies from Japan, whether on their own or together with another country',
      keys('mi-2016 bakalova-2016 gao-2024'),
    ],
    [
      'every entry on large-bowel malignancy, also where it has spread',
      keys('lee-2015 yuan-2019 mi-2016 liu-2015 zhong-2019 parchur-2018 bakalova-2016'),
    ],
    ['copper (Cu, CuS, CuFeSe2) based systems', keys('li-w-2024 wang-z-2024 xia-2024')],
    ['raman (SERS or SERRS)', keys('oseledchyk-2017 garcia-astrain-2024')],
    [
      'Which included studies involve lung cancer in any way, even if it is only cells?',
      keys('detappe-2017 yin-2021 li-s-2024'),
    ],
    [
      'which teams tried to tell ahead of time whether a treatment is going to work?',
      keys('grippin-2019 yin-2021'),
    ],
  ])(
    'leave nothing out that %j takes in, and take an aside for no condition',
    async (question, wanted) => {
      const found = keysOf(await askFor('list', question));
      expect(found.toSorted()).toEqual(wanted.toSorted());
    },
  );

  it.each([
    ['which studies did not use gold?', GOLD],
    ['studies with no gold', GOLD],
    ['studies without gold', GOLD],
    ['studies except those in vitro only', IN_VITRO_ONLY],
    ['studies that are not on bowel cancer', BOWEL],
  ])('are all but those that %j leaves out', async (question, without) => {
    const rest = bundledLibrary.studies
      .map(({ key }) => key)
      .filter((key) => !without.includes(key));
    const answer = await askFor('list', question);
    expect(keysOf(answer)).toEqual(rest);
    expect(answer.terms).toEqual([expect.objectContaining({ isNegated: true })]);
  });

  it('are listed for a condition and the denial of another', async () => {
    const answer = await askFor('list', 'gold studies that are not from China');
    expect(keysOf(answer)).toEqual(keys('lee-2015 schmutzler-2021 parchur-2018'));
  });

  it.each(['oldest study', 'which is the oldest study?', 'earliest paper in the table'])(
    'are the first published for %j',
    async (question) => {
      expect(keysOf(await ask(question))).toEqual(['lee-2015', 'liu-2015']);
    },
  );

  it('are listed for “came from” as for “from”', async () => {
    expect(keysOf(await ask('which studies came from Southern Europe?'))).toEqual([
      'garcia-astrain-2024',
    ]);
  });

  it('are not limited by an “only” that speaks of a condition', async () => {
    expect(
      labelOf(await ask('which studies have a probe that fluoresces only at a certain pH?')),
    ).toEqual(['modality = fluorescence', 'stimulus = pH']);
  });

  it('are listed by letters too, which are then not asked to be spelled out', async () => {
    const answer = await ask('What are the PTT studies from China?');
    expect(keysOf(answer)).toEqual(keys('li-w-2024 wang-p-2024 wang-y-xu-2024 wei-2024'));
  });

  it('leave out only what stands right behind “without”', async () => {
    const answer = await ask('studies without liposomes from Japan');
    expect(keysOf(answer)).toEqual(keys('mi-2016 bakalova-2016 gao-2024'));
  });

  it('are listed for “from 2021 or later”', async () => {
    expect(keysOf(await ask('studies from 2021 or later'))).toHaveLength(16);
  });

  it('are those that ultrasound switches on, where a trigger is asked for', async () => {
    const answer = await ask('studies that used ultrasound as a trigger');
    expect(keysOf(answer)).toEqual(['huang-2018', 'chen-2024']);
  });

  it('offer the other reading of a word that means two things', async () => {
    const { terms } = await askFor('list', 'studies with ultrasound');
    expect(terms[0]).toMatchObject({
      id: 'modality=ultrasound',
      instead: [{ id: 'stimulus=ultrasound', label: 'stimulus = ultrasound', studies: 2 }],
    });
  });
});

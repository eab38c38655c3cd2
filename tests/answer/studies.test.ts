import { describe, expect, it } from 'vitest';
import { bundledAssistant, bundledLibrary } from '../bundled.ts';
import { ask, askFor, keys, keysOf } from './asking.ts';

describe('a study', () => {
  it('is shown by citation with its row, facets, summary, reference and all that speaks of it', async () => {
    const { studies, evidence } = await askFor('study', 'chen 2018');
    expect(studies).toHaveLength(1);
    expect(studies[0]).toMatchObject({
      key: 'chen-2018',
      label: 'Chen et al., 2018',
      number: 9,
      row: 'chen-2018/row',
      summary: ['chen-2018/summary.1'],
      reference: { key: 'chen-2018', number: 11, passage: 'ref-11' },
      mentions: [{ id: 'S5.P4', locator: 'Challenges › Off-Target Effects and Toxicity, ¶1' }],
    });
    expect(studies[0]?.cells.map(({ column }) => column)).toEqual([
      'First Author',
      'Country',
      'Research Design',
      'Type of Cancer',
      'Nanotechnology Applied',
      'Aim of the study',
    ]);
    expect(studies[0]?.facets).toContainEqual(
      expect.objectContaining({ facet: 'cancer', value: 'breast', detail: 'HER2-positive' }),
    );
    expect(evidence.map(({ id }) => id)).toEqual(
      keys('chen-2018/row S5.P4 chen-2018/summary.1 ref-11'),
    );
  });

  it('shows every passage of the prose that speaks of it, in reading order', async () => {
    const { studies, evidence } = await askFor('study', 'García-Astrain et al., 2024');
    const mentions = studies[0]?.mentions.map(({ id }) => id);
    expect(mentions).toEqual(['S4.P6', 'S5.P6', 'S6.P3']);
    expect(evidence.map(({ id }) => id)).toEqual(expect.arrayContaining(mentions ?? []));
  });

  it('is found by the citation of each of the 31, as the table prints it', async () => {
    for (const { label, key } of bundledLibrary.studies) {
      const answer = await askFor('study', label);
      expect([label, keysOf(answer)]).toEqual([label, [key]]);
    }
  });

  it('is found by its DOI, in capitals, in brackets, and with a full stop behind it', async () => {
    const { references } = (await bundledAssistant()).catalog;
    const withDoi = bundledLibrary.studies.flatMap(({ key, reference }) => {
      const doi = references.get(reference)?.csl.DOI;
      return doi === undefined ? [] : [{ key, doi }];
    });
    expect(withDoi.length).toBeGreaterThan(15);
    for (const { key, doi } of withDoi) {
      for (const typed of [doi, `DOI: ${doi.toUpperCase()}.`, `(${doi})`])
        expect([typed, keysOf(await ask(typed))]).toEqual([typed, [key]]);
    }
  });

  it('is found by the address of its DOI', async () => {
    expect(keysOf(await ask('https://doi.org/10.1038/s41467-017-00598-1'))).toEqual(['jo-2017']);
  });

  it('is found by “Schmutzler and coworkers”', async () => {
    expect(keysOf(await ask('Schmutzler and coworkers'))).toEqual(['schmutzler-2021']);
  });

  it('is found by “reference no. 45”', async () => {
    expect(keysOf(await ask('reference no. 45'))).toEqual(['xia-2024']);
  });

  it('that one citation does not settle says that four fit and which', async () => {
    const answer = await askFor('study', 'Wang et al. 2024');
    expect(keysOf(answer)).toEqual(keys('wang-p-2024 wang-y-wu-2024 wang-y-xu-2024 wang-z-2024'));
    expect(answer.says).toBe(
      '“Wang et al. 2024” fits 4 of the included studies: P. Wang et al., 2024; Y. Wang, J. Wu, et al., 2024; Y. Wang, Y. Xu, et al., 2024; Z. Wang et al., 2024.',
    );
  });

  it.each([
    ['Y. Wang 2024', 'wang-y-wu-2024 wang-y-xu-2024'],
    ['Wang, Xu et al. 2024', 'wang-y-xu-2024'],
    ['Z Wang 2024', 'wang-z-2024'],
    ['Li 2024', 'li-s-2024 li-w-2024'],
    ['W. Li et al. (2024)', 'li-w-2024'],
    ['the Chen group', 'chen-2017 chen-2018 chen-2019 chen-2024'],
    ['Chen and colleagues in 2019', 'chen-2019'],
    ['the Mi study', 'mi-2016'],
    ['jo et al', 'jo-2017'],
    ['chen 2018 and chen 2019', 'chen-2018 chen-2019'],
    ['ref 14', 'chen-2024'],
  ])('called %j is %s', async (question, wanted) => {
    expect(keysOf(await askFor('study', question))).toEqual(keys(wanted));
  });

  it.each([
    ['Schmutzlar 2021', 'schmutzler-2021'],
    ['Oseledchick', 'oseledchyk-2017'],
    ['Grippen 2019', 'grippin-2019'],
    ['Detape et al. 2017', 'detappe-2017'],
    ['Ohanesian 2024', 'ohannesian-2024'],
    ['Garcia Astrain 2024', 'garcia-astrain-2024'],
    ['Bakalowa 2016', 'bakalova-2016'],
  ])('misspelled as %j is found', async (question, key) => {
    expect(keysOf(await askFor('study', question))).toEqual([key]);
  });

  it('of another year is not invented: those of the author are named instead', async () => {
    const answer = await askFor('study', 'Grippin 2017');
    expect(keysOf(answer)).toEqual(['grippin-2019']);
    expect(answer.says).toBe(
      'No included study is “Grippin 2017”; by this author there is Grippin et al., 2019.',
    );
  });

  it.each([
    ['BiRN', 'yin-2021'],
    ["C' dots", 'chen-2019'],
    ['C-dots', 'chen-2019'],
    ['PEGMnCaP', 'mi-2016'],
    ['GION@RGD', 'wei-2024'],
    ['SiBiGdNP', 'detappe-2017'],
    ['Lipo@HRP&ABTS', 'chen-2017'],
    ['CuS-I@P1 NPs', 'xia-2024'],
    ['PANORAMA', 'ohannesian-2024'],
    ['the nano-jelly paper', 'wang-y-wu-2024'],
    ['the endoscope study', 'lee-2015'],
    ['the particle with olsalazine', 'yuan-2019'],
    ['gallic acid nanodots', 'liu-2015'],
    ['which study is from Spain?', 'garcia-astrain-2024'],
    ['which study used chitosan?', 'wang-p-2024'],
  ])('is the first thing shown for %j, and the only one', async (question, key) => {
    const answer = await ask(question);
    expect(keysOf(answer)).toEqual([key]);
    expect(answer.evidence[0]?.study?.key).toBe(key);
  });

  it.each(['BiRN', 'PANORAMA', 'UCNJs', 'the nano-jelly paper'])(
    'gets its card for %j',
    async (question) => {
      expect((await ask(question)).kind).toBe('study');
    },
  );

  it('is shown beside another when two are named against each other', async () => {
    expect(keysOf(await ask('Chai vs Diao'))).toEqual(['chai-2024', 'diao-2024']);
    expect(
      keysOf(
        await ask('How do the particles of Chen 2018 differ in purpose from those of Chen 2019?'),
      ),
    ).toEqual(['chen-2018', 'chen-2019']);
    expect(await askFor('study', 'Chai vs Diao')).not.toHaveProperty('says');
    expect((await askFor('study', 'Wang et al. 2024')).says).toMatch(/fits 4 of the included/);
  });

  it.each([
    ['chen 2018 aim', /^To design nanoparticles/],
    ['Which cancer is Mi 2016 about?', /^Colon Cancer/],
    ['In which journal was Xia 2024 published?', /^Nat Commun/],
    ['grippin 2019', /^RNA-loaded magnetic liposomes/],
    ['LP@PFH@HMME', /^A liposome nanodrug/],
    ['What were the FHMP NPs designed to do?', /^To develop a theranostic nanoplatform/],
    ["What is Yin's BiRN for?", /^To develop a nanotechnology for quantitative imaging/],
    ['IO-RNA-NPs purpose', /^To develop a nanoparticle/],
    ['What particles did Wei 2024 use?', /Janus nanoparticles/],
  ])('marks the part that %j asks for', async (question, says) => {
    const [first] = (await askFor('study', question)).evidence;
    expect(first?.text.slice(first.best.start, first.best.end)).toMatch(says);
  });

  it('that is only named is marked where the row tells what it made and what for', async () => {
    const marked = async (question: string): Promise<string | undefined> => {
      const [first] = (await askFor('study', question)).evidence;
      return first?.text.slice(first.best.start, first.best.end);
    };
    expect(await marked('grippin 2019')).toMatch(
      /^RNA-loaded magnetic liposomes .* \| To develop a nanoparticle for cancer immunotherapy/,
    );
    expect(await marked('What were the FHMP NPs designed to do?')).toMatch(/^To develop/);
  });

  it('is asked about in prose: there the sentence that cites it is marked', async () => {
    const answer = await ask('any worries about side effects there?', {
      history: ['What did Chen and colleagues do in 2018?'],
    });
    const prose = answer.evidence.find(({ id }) => id === 'S5.P4');
    expect(prose?.text.slice(prose.best.start, prose.best.end)).toMatch(/Chen|off-target/);
    expect(prose?.text.slice(prose.best.start, prose.best.end)).toMatch(/kidneys/);
  });

  it('that is asked about leads with the passage that answers', async () => {
    const { evidence, studies } = await askFor('study', 'What enzyme does Yuan 2019 rely on?');
    expect(studies.map(({ key }) => key)).toEqual(['yuan-2019']);
    expect(evidence[0]?.text).toMatch(/furin/i);
  });
});

describe('a reference', () => {
  it.each([
    ['who wrote the paper on safe nanoparticles, are we there yet?', 'ref-31', /^Najahi-Missaoui/],
    [
      'In what journal is Truong 2024 on metal-oxide nanoparticles?',
      'ref-39',
      /^Advances in Colloid/,
    ],
    ['Could you give me the DOI of the Diao article please', 'ref-17', /10\.1002\/advs\.202409833/],
    ['Which paper has the DOI 10.1002/advs.202304171?', 'ref-18', /^Self-Folding/],
  ])('shows for %j what is asked of it', async (question, id, says) => {
    const [first] = (await ask(question)).evidence;
    expect(first?.id).toBe(id);
    expect(first?.text.slice(first.best.start, first.best.end)).toMatch(says);
  });
});

describe('a reference that reports no included study', () => {
  it.each([
    ['Khan 2019', 'ref-24'],
    ['Kumar et al. 2019', 'ref-25'],
    ['ref 31', 'ref-31'],
    ['Souri et al., 2022', 'ref-37'],
  ])('named as %j is shown itself', async (question, id) => {
    const answer = await ask(question);
    expect(answer.kind).toBe('passages');
    expect(answer.evidence[0]?.id).toBe(id);
  });
});

describe('an id', () => {
  it.each([
    ['S5.P2', 'S5.P2'],
    ['S5.P2@55ebc85a', 'S5.P2'],
    ['ref-14', 'ref-14'],
    ['chen-2018/row', 'chen-2018/row'],
    ['jo-2017/summary.1', 'jo-2017/summary.1'],
    ['S0.F4', 'S0.F4'],
    ['what does S1.P5.2 say?', 'S1.P5.2'],
  ])('%j shows what it names', async (question, id) => {
    const answer = await ask(question);
    expect(answer.kind).not.toBe('refusal');
    expect(answer.evidence[0]?.id).toBe(id);
  });

  it('of a paragraph that was cut shows all its parts', async () => {
    const { evidence } = await ask('S1.P3');
    expect(evidence.slice(0, 2).map(({ id }) => id)).toEqual(['S1.P3.1', 'S1.P3.2']);
  });

  it.each(['S99.P9', 'ref-99', 'chen-2030/row'])('%j that is none is not made one', async (id) => {
    const answer = await ask(id);
    expect(answer.evidence.map(({ id: found }) => found)).not.toContain(id);
  });
});

describe('what is asked of a named study', () => {
  it.each([
    ['What is LP@PFH@HMME for?', 'chen-2024/row'],
    ['Who made the BiRN, and what is it made of?', 'yin-2021/row'],
    ['Why is the nano-jelly not in every clinic?', 'S5.P7'],
  ])(
    'leads with its row, or with the prose that tells reasons and limits: %s',
    async (question, id) => {
      expect((await ask(question)).evidence[0]?.id).toBe(id);
    },
  );
});

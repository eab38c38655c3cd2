import { describe, expect, it } from 'vitest';
import { MAX_TERM_CHANGES, MAX_TERM_ID_CHARS } from '../../src/answer/limits.ts';
import { ask, askFor, keys, keysOf } from './asking.ts';

const idsOf = ({ terms }: Awaited<ReturnType<typeof ask>>): string[] => terms.map(({ id }) => id);

describe('a term taken away', () => {
  it.each([
    ['material=gold', 14],
    ['year=2024', 6],
  ])('%s: the studies are those that meet the rest', async (id, number) => {
    const question = 'which studies used gold in 2024?';
    expect(keysOf(await ask(question))).toHaveLength(3);
    const answer = await ask(question, { without: [id] });
    expect(idsOf(answer)).not.toContain(id);
    expect(keysOf(answer)).toHaveLength(number);
  });

  it('is shown where it chose one study, and gives others without it', async () => {
    const question = 'which study used SERRS in ovarian cancer?';
    const answer = await askFor('study', question);
    expect(idsOf(answer)).toEqual(['modality=SERRS', 'cancer=ovarian']);
    expect(keysOf(answer)).toEqual(['oseledchyk-2017']);
    expect(idsOf(await ask(question, { without: ['modality=SERRS'] }))).toEqual(['cancer=ovarian']);
  });

  it('that was carried over leaves what the question says itself', async () => {
    const history = ['Which studies used gold?'];
    const answer = await ask('2021 only', { history, without: ['material=gold'] });
    expect(idsOf(answer)).toEqual(['year=2021']);
    expect(keysOf(answer)).toEqual(['schmutzler-2021', 'yin-2021']);
  });

  it('of a study that was carried over leaves the question on its own', async () => {
    const history = ['Jo 2017'];
    const without = ['study=jo-2017'];
    const [carried, alone] = [
      await ask('its journal', { history }),
      await ask('its journal', { history, without }),
    ];
    expect(keysOf(carried)).toEqual(['jo-2017']);
    expect(keysOf(alone)).toEqual([]);
    expect(idsOf(alone)).toEqual([]);
  });

  it('of a topic that was carried over takes its words out of the reading', async () => {
    const history = ['How might AI be used with these images?'];
    const question = 'whose scaffolds are those?';
    expect(idsOf(await ask(question, { history }))).toContain('topic');
    const { terms, reading } = await ask(question, { history, without: ['topic'] });
    expect(terms.filter(({ kind }) => kind === 'topic')).toEqual([]);
    expect(reading.map(({ text }) => text)).toEqual(['scaffolds']);
  });

  it('that corrected a word leaves it as it was typed', async () => {
    const [corrected, typed] = [
      await ask('flourescence in deep tissue'),
      await ask('flourescence in deep tissue', { without: ['read=flourescence'] }),
    ];
    expect(corrected.terms).toContainEqual({
      id: 'read=flourescence',
      kind: 'correction',
      from: 'question',
      label: 'flourescence read as fluorescence',
      words: ['flourescence', 'fluorescence'],
    });
    expect(idsOf(typed)).toEqual([]);
    expect(typed.reading[0]).toMatchObject({ text: 'flourescence', status: 'unknown' });
  });

  it('that corrected a facet’s word leaves that facet out too', async () => {
    const answer = await ask('studies with lipsomes', { without: ['read=lipsomes'] });
    expect(keysOf(answer)).not.toEqual(keys('chen-2017 grippin-2019 chen-2024'));
  });

  it('of words that the rows have to mention gives all that meet the conditions', async () => {
    const question = 'studies from the USA that mention biocompatible';
    expect(keysOf(await ask(question))).toEqual(['zhong-2019']);
    const { list } = await askFor('list', question, { without: ['mention'] });
    expect(list.studies).toHaveLength(10);
    expect(list.unread).toEqual(['biocompatible']);
  });

  it('that the answer does not have changes nothing', async () => {
    const question = 'which studies used silica?';
    const without = ['country=Narnia', 'topic', 'study=nobody-1999', '', '=', 'read='];
    expect(await ask(question, { without })).toEqual(await ask(question));
  });
});

describe('a term put in', () => {
  it('from another reading of the same words gives as many studies as it said', async () => {
    const question = 'studies with ultrasound';
    const { terms } = await ask(question);
    const [term] = terms;
    const [other] = term?.instead ?? [];
    if (!term || !other) throw new Error('there is one reading only');
    const answer = await ask(question, { without: [term.id], with: [other.id] });
    expect(keysOf(answer)).toEqual(['huang-2018', 'chen-2024']);
    expect(keysOf(answer)).toHaveLength(other.studies);
    expect(idsOf(answer)).toEqual([other.id]);
  });

  it('narrows a list', async () => {
    const answer = await ask('which studies used gold?', {
      with: ['country=China', 'model=in vitro only', '!cancer=prostate'],
    });
    expect(keysOf(answer)).toEqual(['li-s-2024']);
    expect(idsOf(answer)).toEqual([
      'material=gold',
      'country=China',
      'model=in vitro only',
      '!cancer=prostate',
    ]);
  });

  it.each([
    ['year=2015-2016', 'lee-2015 mi-2016 liu-2015 bakalova-2016'],
    ['country=Germany|Spain', 'schmutzler-2021 garcia-astrain-2024'],
    ['!year=2017-', 'lee-2015 mi-2016 liu-2015 bakalova-2016'],
    ['cancer=HER2-positive', 'chen-2018'],
  ])('%s makes a list of any question', async (id, wanted) => {
    const answer = await askFor('list', 'list all studies', { with: [id] });
    expect(keysOf(answer)).toEqual(keys(wanted));
  });

  it('that names nothing known is passed over', async () => {
    const question = 'which studies used silica?';
    const nonsense = [
      'country=Narnia',
      'year=soon',
      'x',
      '!',
      '=',
      'colour=red',
      'material=',
      '__proto__=x',
    ];
    expect(keysOf(await ask(question, { with: nonsense }))).toEqual(keysOf(await ask(question)));
  });
});

describe('term ids', () => {
  it.each([
    ['which studies used gold?', { with: ['material=gold'] }],
    ['studies from 2019 and from China and from 2019', {}],
    ['and which of those used gold?', { history: ['which studies used gold?'] }],
  ])('are each given once: %j %j', async (question, rest) => {
    const ids = idsOf(await ask(question, rest));
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are turned away beyond their limits, and read at them', async () => {
    const most = Array.from({ length: MAX_TERM_CHANGES }, (_, at) => `read=w${at}`);
    const long = 'a'.repeat(MAX_TERM_ID_CHARS);
    for (const field of ['with', 'without'] as const) {
      await ask('gold', { [field]: most });
      await ask('gold', { [field]: [long, `country=${'China|'.repeat(30)}`] });
      for (const ids of [[...most, 'x'], [`${long}a`]])
        await expect(ask('gold', { [field]: ids })).rejects.toMatchObject({
          code: 'TERMS_INVALID',
        });
    }
  });
});

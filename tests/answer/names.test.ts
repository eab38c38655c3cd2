import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_QUESTION_CHARS } from '../../src/answer/limits.ts';
import { createNameIndex } from '../../src/answer/study/name-index.ts';
import { analyze } from '../../src/text/token.ts';
import { bundledAssistant } from '../bundled.ts';
import { ask, keysOf } from './asking.ts';

const { catalog } = await bundledAssistant();
const findNamed = createNameIndex(catalog);
const named = (question: string) => findNamed(question, analyze(question).tokens);
const keysIn = (question: string) => named(question)?.references.map(({ key }) => key);

describe('createNameIndex', () => {
  it('tells which words name a reference, so that the rest can be asked of it', () => {
    const question = 'what did Schmutzler et al. (2021) measure?';
    const found = named(question);
    const { tokens } = analyze(question);
    expect(found?.text).toBe('Schmutzler et al. (2021');
    expect(found?.tokens.map((at) => tokens[at]?.word)).toEqual(['schmutzler', 'et', 'al', '2021']);
  });

  it('puts included studies before other references of the same name', () => {
    expect(keysIn('Chen')?.every((key) => key.startsWith('chen-'))).toBe(true);
    expect(keysIn('Kumar')).toEqual(['kumar-2019']);
  });

  it('cites by the first author only, and finds another author by name', () => {
    expect(keysIn('what was Kopelman part of')).toEqual(['jo-2017']);
    expect(keysIn('Kopelman 2017')).toBeUndefined();
  });

  it('names a study by what the table calls its particle, hyphens or not', () => {
    expect(keysIn('purpose of IO-RNA-NPs')).toEqual(['grippin-2019']);
    expect(keysIn('io rna nps')).toEqual(['grippin-2019']);
    expect(keysIn('are Fe-CPNDs cleared by the kidney?')).toEqual(['liu-2015']);
    expect(keysIn('Gripp ErNPs')).toEqual(['zhong-2019']);
  });

  it('takes what studies are listed by for no name, though one alone has it', () => {
    for (const value of ['HER2', 'PLGA', 'H2O2', 'MRI', 'AuNPs', 'NIR-II'])
      expect(keysIn(value)).toBeUndefined();
  });

  it('takes the first word of a sentence for no co-author', () => {
    expect(keysIn('White blood cells: are they harmed?')).toBeUndefined();
  });

  it('takes a short name in lower case for a word unless something says that it is a name', () => {
    expect(named('what does mi mean for a patient?')).toBeUndefined();
    expect(keysIn('mi et al on malignancy')).toEqual(['mi-2016']);
    expect(keysIn('Mi')).toEqual(['mi-2016']);
    expect(keysIn('the Mi paper on malignancy')).toEqual(['mi-2016']);
  });

  it('says where the author is known and the year is not', () => {
    expect(named('Zhong 2018')).toMatchObject({ isOtherYear: true, text: 'Zhong 2018' });
    expect(named('Zhong 2019')).toMatchObject({ isOtherYear: false });
  });

  it('joins several names, and leaves out those of another year where one fits', () => {
    expect(keysIn('Yin 2021 or Xia 2024')?.toSorted()).toEqual(['xia-2024', 'yin-2021']);
    expect(keysIn('Yin 2021 or Xia 2020')).toEqual(['yin-2021']);
  });

  it('takes a DOI before a name, and only one that the list has', () => {
    expect(keysIn('Chen 10.1038/ncomms9003')).toEqual(['liu-2015']);
    expect(named('10.1038/not-in-the-list')).toBeUndefined();
  });

  it('knows every reference by its number', () => {
    for (const { key, number } of catalog.library.references) {
      expect([number, keysIn(`reference ${number}`)]).toEqual([number, [key]]);
      expect([number, keysIn(`ref. ${number}`)]).toEqual([number, [key]]);
    }
    expect(named('reference 50')).toBeUndefined();
    expect(named('reference 0')).toBeUndefined();
  });

  it('knows every passage by its id', () => {
    for (const { id, hash } of catalog.library.passages) {
      expect(named(`${id}@${hash}`)?.passages).toEqual([id]);
      expect(named(`see ${id}, please`)?.passages[0]).toBe(id);
    }
  });

  it('names nothing that is not there, and only words of the question, whatever is asked', () => {
    const name = fc.constantFrom(
      'Wang',
      'Chen 2018',
      'S. Li',
      'et al.',
      'ref-14',
      '10.1038/',
      'S5.P2',
    );
    const text = fc.array(fc.oneof(name, fc.string({ unit: 'grapheme', maxLength: 12 })));
    fc.assert(
      fc.property(text, (parts) => {
        const question = parts.join(' ');
        const { tokens } = analyze(question);
        const found = findNamed(question, tokens);
        if (!found) return;
        // Several names are told with a comma between them.
        for (const part of found.text.split(', ')) expect(question).toContain(part);
        expect(found.tokens.every((at) => tokens[at] !== undefined)).toBe(true);
        expect(found.references.length + found.passages.length).toBeGreaterThan(0);
      }),
    );
  });

  it.each(['10.', '10.1038/x ', 'S1.P1', 'a-b/ro', 'ref-', 'Wang ', 'Chen 2018 ', '_/', ')'])(
    'comes back from %j over and over',
    (bait) => {
      const question = bait.repeat(MAX_QUESTION_CHARS).slice(0, MAX_QUESTION_CHARS);
      expect(() => named(question)).not.toThrow();
      expect(() => named(`10.1038/${question}`)).not.toThrow();
    },
  );
});

describe('a study by name with a slip or with other words', () => {
  it.each([
    ['zong 2019 erbium', 'zhong-2019'],
    ['what is Bakalovas paper about', 'bakalova-2016'],
    ['what did zong et al 2019 develop from erbium', 'zhong-2019'],
    ['Wie 2024 janus', 'wei-2024'],
    ['Huan 2018 PLGA', 'huang-2018'],
    ['schmuzler 2021 xray fluoresence gold prostrate', 'schmutzler-2021'],
    ['Wang Z 2024 nanospheres', 'wang-z-2024'],
    ['Chen Q 2024', 'chen-2024'],
    ['Zhong 2019: what was stuck onto the erbium particles?', 'zhong-2019'],
    ["In the melanoma row I see C' dots, with an apostrophe. What are they please?", 'chen-2019'],
  ])('finds “%s”', async (question, key) => {
    const answer = await ask(question);
    expect(answer.kind).toBe('study');
    expect(keysOf(answer)).toEqual([key]);
  });

  it('is refused all the same where the review is known to be silent', async () => {
    expect((await ask('zong 2019 half life')).kind).toBe('refusal');
    expect((await ask('Huang 2018 laser power')).kind).toBe('refusal');
  });

  it('takes no word of the review for a misspelled name', async () => {
    expect((await ask('gold 2018')).kind).toBe('list');
  });
});

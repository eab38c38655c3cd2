import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFacetIndex } from '../../src/answer/list/facet-index.ts';
import { filterId } from '../../src/answer/list/filter.ts';
import { mayAskForStudies } from '../../src/answer/list/intent.ts';
import { readList } from '../../src/answer/list/read-list.ts';
import { analyze } from '../../src/text/token.ts';
import { bundledLibrary } from '../bundled.ts';

const index = createFacetIndex(bundledLibrary);
const read = (question: string) =>
  readList(question, analyze(question).tokens, index, bundledLibrary.studies);
const filtersOf = (question: string): string[] => read(question).filters.map(filterId);
const restOf = (question: string): string[] => read(question).rest.map(({ word }) => word);

describe('readList', () => {
  it.each([
    ['which studies used gold?', 'list'],
    ['studies on melanoma', 'list'],
    ['anything with liposomes', 'list'],
    ['research from Spain', 'list'],
    ['how many used gold?', 'count'],
    ['number of papers from Japan', 'count'],
    ['which study used chitosan?', 'one'],
    ['who used olsalazine?', 'one'],
    ['breast cancer MRI 2024', 'keywords'],
    ['why is light a problem?', undefined],
    ['how many mice were treated?', undefined],
    ['what is gold good for?', undefined],
    ['which was more sensitive, MRI or CT?', undefined],
  ])('takes what %j asks for to be: %s', (question, intent) => {
    expect(read(question).intent).toBe(intent);
  });

  it.each([
    ['breast or lung cancer', ['cancer=breast|lung']],
    ['China and Japan', ['country=China|Japan']],
    ['MRI and CT', ['modality=MRI', 'modality=CT']],
    ['MRI or CT', ['modality=MRI|CT']],
    ['both gold and copper', ['material=gold', 'material=copper']],
    ['gold and liposome studies', ['material=gold|liposome']],
    ['triple-negative breast cancer', ['cancer=triple-negative']],
    ['breast cancer, breast cancer', ['cancer=breast']],
    ['studies neither from China nor the USA', ['!country=China|USA']],
    ['in vitro only since 2020', ['model=in vitro only', 'year=2020-']],
    ['which papers did not name a cancer', ['cancer=?']],
  ])('reads the conditions of %j', (question, ids) => {
    expect(filtersOf(question)).toEqual(ids);
  });

  it('reads “only” with one condition', () => {
    expect(filtersOf('in vitro only, gold')).toEqual(['model=in vitro only', 'material=gold']);
  });

  it('tells the country from the pronoun', () => {
    expect(filtersOf('which studies are from the US?')).toEqual(['country=USA']);
    expect(filtersOf('which studies tell us most?')).toEqual([]);
  });

  it('keeps the words that it does not read', () => {
    expect(restOf('which studies used gold and are cheap?')).toEqual(['cheap']);
    expect(restOf('which studies used gold nanoparticles for imaging?')).toEqual([]);
    expect(read('gold or cheap studies').isRestAlternative).toBe(true);
  });

  it.each([
    ['what are the oldest studies?', 'earliest'],
    ['the most recent papers', 'latest'],
    ['newest studies', 'latest'],
    ['recent studies', undefined],
    ['recent advances', undefined],
    ['first author', undefined],
  ])('reads in %j the end: %s', (question, end) => {
    expect(read(question).end).toBe(end);
  });

  it.each([
    ['which countries?', 'country'],
    ['how many studies per year', 'year'],
    ['the most common cancers', undefined],
    ['what are the most common cancers?', 'cancer'],
    ['which cancer is breast cancer?', undefined],
  ])('reads in %j the facet whose values are asked for: %s', (question, facet) => {
    expect(read(question).valuesOf).toBe(facet);
  });

  it('sees when all included studies are asked for', () => {
    expect(read('list all studies').isForAll).toBe(true);
    expect(read('show me all included studies').isForAll).toBe(true);
    expect(read('which studies used gold?').isForAll).toBe(false);
  });

  it('reads every word of any question as a condition, a facet, a rest, or nothing', () => {
    const word = fc.constantFrom(
      ...'which how many studies gold china not without or and only in vitro 2019 since cancer named no zebra oldest per country'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 6, arbitrary: word }, fc.string({ unit: 'grapheme' }))),
        (words) => {
          const question = words.join(' ');
          const { filters, rest } = read(question);
          for (const { start, end } of [...filters.flatMap(({ spans }) => spans), ...rest]) {
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(question.length);
          }
          const taken = new Set(filters.flatMap(({ spans }) => spans.map(({ start }) => start)));
          expect(rest.filter(({ start }) => taken.has(start))).toEqual([]);
        },
      ),
    );
  });
});

describe('mayAskForStudies', () => {
  it.each([
    ['gold in mice', true],
    ['which of the included studies were about gold and silver in living mice?', true],
    ['is there anything at all on the long-term safety of these materials?', true],
    ['why is it so hard to design particles that reach every cancer cell?', false],
  ])('of %j is %s', (question, may) => {
    expect(mayAskForStudies(question, analyze(question).tokens)).toBe(may);
  });
});

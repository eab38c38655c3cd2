import { describe, expect, it } from 'vitest';
import { buildQuery } from '../../src/search/build-query.ts';
import { createExpansions } from '../../src/search/expansions.ts';

const expansions = createExpansions([
  { term: 'photothermal therapy', kind: 'acronym', also: ['PTT'], source: 'S4.P7' },
  { term: 'colon', kind: 'lay', also: ['bowel'], source: 'WordNet' },
]);

const alternativesOf = (question: string): string[][] =>
  buildQuery(question, expansions).words.map(({ alternatives }) =>
    alternatives.map(({ terms }) => terms.join(' ')),
  );

describe('createExpansions', () => {
  it('lets an acronym find its words and the words their acronym', () => {
    expect(alternativesOf('PTT')).toEqual([['ptt', 'phototherm therapi']]);
    expect(alternativesOf('photothermal therapy')).toEqual([
      ['phototherm', 'ptt'],
      ['therapi', 'ptt'],
    ]);
  });

  it('shares the weight of a phrase among its words', () => {
    const [first] = buildQuery('photothermal therapy', expansions).words;
    const [own, acronym] = first!.alternatives;
    expect(own!.weight).toBe(1);
    expect(acronym!.weight).toBeLessThan(0.5);
  });

  it('lets an everyday word find the term, and not the other way round', () => {
    expect(alternativesOf('bowel')).toEqual([['bowel', 'colon']]);
    expect(alternativesOf('colon')).toEqual([['colon']]);
  });
});

import { describe, expect, it } from 'vitest';
import { catalogLibrary } from '../../src/library/catalog.ts';
import {
  countFacets,
  reasonsFor,
  type Selection,
  selectStudies,
  sortStudies,
  type Years,
} from '../../src/library/selection.ts';
import type { FacetName } from '../../src/library/facet-names.ts';
import { bundledLibrary } from '../bundled.ts';

const catalog = catalogLibrary(bundledLibrary);
const { studies } = bundledLibrary;
const choose = (...facets: [FacetName, string[]][]): Selection => new Map(facets);
const keys = (selection: Selection): string[] =>
  selectStudies(studies, selection).map(({ key }) => key);

describe('selectStudies', () => {
  it('keeps all studies, in the order of the table, where nothing is chosen', () => {
    expect(keys(new Map())).toEqual(studies.map(({ key }) => key));
  });

  it('wants one of the values of every facet', () => {
    const breast = keys(choose(['cancer', ['breast']]));
    const either = keys(choose(['cancer', ['breast', 'lung']]));
    const both = keys(choose(['cancer', ['breast']], ['country', ['USA']]));
    expect(either.length).toBeGreaterThan(breast.length);
    expect(breast).toEqual(expect.arrayContaining(both));
    expect(both).toContain('chen-2018');
  });

  it('takes what a value stands for in a study as well', () => {
    const all = keys(choose(['modality', ['SERS/SERRS']]));
    const some = keys(choose(['modality', ['SERRS']]));
    expect(some.length).toBeGreaterThan(0);
    expect(all).toEqual(expect.arrayContaining(some));
    expect(all.length).toBeGreaterThan(some.length);
  });

  it('keeps those of some years, both ends included, either end open', () => {
    const yearsOf = (years: Years): number[] =>
      selectStudies(studies, new Map(), years).map(({ facets }) => Number(facets.year[0]?.value));
    const all = yearsOf({});
    expect(yearsOf({ from: 2018 })).toEqual(all.filter((year) => year >= 2018));
    expect(yearsOf({ to: 2018 })).toEqual(all.filter((year) => year <= 2018));
    expect(yearsOf({ from: 2018, to: 2018 })).toEqual(all.filter((year) => year === 2018));
  });

  it('keeps none for a value that no study has', () => {
    expect(keys(choose(['country', ['Utopia']]))).toEqual([]);
  });
});

describe('countFacets', () => {
  it('counts for each value the studies that choosing it alone in its facet would show', () => {
    const selection = choose(['country', ['China']], ['year', ['2024']]);
    for (const { facet, values } of countFacets(catalog, selection)) {
      for (const { value, studies: count } of values) {
        const alone = new Map([...selection, [facet, [value]] as const]);
        expect(count, `${facet} = ${value}`).toBe(selectStudies(studies, alone).length);
      }
    }
  });

  it('counts the studies of some years only', () => {
    const counted = countFacets(catalog, new Map(), { from: 2024 });
    const years = counted.find(({ facet }) => facet === 'year');
    expect(years?.values.map(({ value }) => value)).toEqual(['2024']);
  });

  it('puts the most frequent first, and last those that say that nothing is said', () => {
    const cancers = countFacets(catalog, new Map()).find(({ facet }) => facet === 'cancer')?.values;
    const unnamed = ['not a cancer', 'various', 'unspecified', 'not given'];
    const isUnnamed = cancers?.map(({ value }) => unnamed.includes(value)) ?? [];
    expect(isUnnamed.slice(-unnamed.length)).toEqual(unnamed.map(() => true));
    expect(isUnnamed.filter(Boolean)).toHaveLength(unnamed.length);
    const named = cancers?.slice(0, -unnamed.length).map(({ studies }) => studies) ?? [];
    expect(named).toEqual(named.toSorted((left, right) => right - left));
  });

  it('keeps a chosen value in sight that no study has', () => {
    const country = countFacets(catalog, choose(['country', ['Utopia']])).find(
      ({ facet }) => facet === 'country',
    );
    expect(country?.values).toContainEqual({ value: 'Utopia', studies: 0, isChosen: true });
    expect(country?.values.length).toBeGreaterThan(1);
  });
});

describe('reasonsFor', () => {
  it('gives the words for which a study is chosen, and nothing else', () => {
    const study = catalog.studies.get('chen-2018');
    expect(study && reasonsFor(study, choose(['cancer', ['breast']]))).toEqual([
      expect.objectContaining({ facet: 'cancer', words: 'HER2+ Breast Cancer' }),
    ]);
  });
});

describe('sortStudies', () => {
  it('sorts by year either way and leaves equals in the order of the table', () => {
    const newest = sortStudies(studies, 'newest');
    const years = newest.map(({ facets }) => Number(facets.year[0]?.value));
    expect(years).toEqual([...years].sort((left, right) => right - left));
    const of2024 = newest.filter(({ facets }) => facets.year[0]?.value === '2024');
    expect(of2024.map(({ number }) => number)).toEqual(
      of2024.map(({ number }) => number).sort((left, right) => left - right),
    );
    expect(sortStudies(studies, 'author')[0]?.label).toMatch(/^Bakalova/);
  });
});

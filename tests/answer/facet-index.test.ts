import { describe, expect, it } from 'vitest';
import { createFacetIndex } from '../../src/answer/list/facet-index.ts';
import type { FacetWords } from '../../src/library/facet-words.ts';
import { FACET_NAMES, type FacetName } from '../../src/library/facet-names.ts';
import { analyze } from '../../src/text/token.ts';
import { bundledLibrary } from '../bundled.ts';

const index = createFacetIndex(bundledLibrary);
const terms = (text: string): string[] => analyze(text).tokens.map(({ term }) => term);
const meaningsOf = (text: string) => index.phraseAt(terms(text), 0)?.meanings ?? [];
const valuesFor = (text: string, facet: FacetName) =>
  meaningsOf(text).find((meaning) => meaning.facet === facet)?.values;

describe('createFacetIndex', () => {
  it.each([
    ['gold', 'material', ['gold']],
    ['Au', 'material', ['gold']],
    ['AuNPs', 'material', ['gold']],
    ['Chinese', 'country', ['China']],
    ['United States of America', 'country', ['USA']],
    ['in vitro', 'model', ['in vitro']],
    ['invitro', 'model', ['in vitro']],
    ['in-vitro', 'model', ['in vitro']],
    ['magnetic resonance imaging', 'modality', ['MRI']],
    ['tomography, computed', 'modality', undefined],
    ['colon', 'cancer', ['colon']],
    ['colorectal', 'cancer', ['colorectal']],
    ['Western Europe', 'country', ['Germany', 'France']],
    ['photothermal', 'therapy', ['PTT']],
  ] as const)('knows %j for %s = %j', (text, facet, values) => {
    expect(valuesFor(text, facet)).toEqual(values);
  });

  it('takes the longest phrase that begins at a word', () => {
    const found = index.phraseAt(terms('studies on triple negative breast cancer'), 2);
    expect(found?.meanings[0]).toMatchObject({ values: ['breast'], detail: 'triple-negative' });
    expect(found?.length).toBeGreaterThanOrEqual(2);
    expect(index.phraseAt(terms('nothing of the kind'), 0)).toBeUndefined();
    expect(index.phraseAt([], 0)).toBeUndefined();
    expect(index.phraseAt(terms('gold'), 7)).toBeUndefined();
  });

  it('knows facets by their names', () => {
    expect(index.facetAt(terms('country of origin'), 0)).toEqual({ facet: 'country', length: 3 });
    expect(index.facetAt(terms('which cancers'), 1)).toEqual({ facet: 'cancer', length: 1 });
    expect(index.facetAt(terms('gold'), 0)).toBeUndefined();
  });

  it('says that a value is here only where a study has it', () => {
    for (const facet of FACET_NAMES) {
      for (const { value, studies } of index.valuesOf(facet)) {
        const own = bundledLibrary.studies.filter(({ facets }) =>
          facets[facet].some((one) => one.value === value),
        );
        expect([facet, value, studies]).toEqual([facet, value, own.map(({ key }) => key)]);
      }
    }
    expect(meaningsOf('Canada')).toEqual([expect.objectContaining({ isHere: false })]);
    expect(meaningsOf('China')).toEqual([expect.objectContaining({ isHere: true })]);
  });

  it('puts the most frequent value first, and those that name nothing last', () => {
    const cancers = index.valuesOf('cancer').map(({ value }) => value);
    expect(cancers[0]).toBe('breast');
    const named = cancers.map((value) => index.isNamed('cancer', value));
    expect(named).toEqual(named.toSorted((left, right) => Number(right) - Number(left)));
    expect(index.isNamed('cancer', 'unspecified')).toBe(false);
    expect(index.isNamed('cancer', 'melanoma')).toBe(true);
  });

  it('finds a detail only in the studies whose value has it', () => {
    const meaning = { facet: 'cancer', values: ['breast'], detail: 'triple-negative' } as const;
    const having = bundledLibrary.studies.filter(
      (study) => index.having(study, meaning).length > 0,
    );
    expect(having.map(({ key }) => key)).toEqual(['chen-2024', 'wang-z-2024', 'wei-2024']);
  });

  it('reads every phrase of facets.yml as a meaning of its own facet', () => {
    const lost: string[] = [];
    for (const { facet, values, groups, others } of bundledLibrary.facets) {
      const phrases = [
        ...values.flatMap(({ also, weak, details }) => [
          ...also,
          ...weak,
          ...details.flatMap((detail) => [...detail.also, ...detail.weak]),
        ]),
        ...groups.flatMap(({ also, weak }) => [...also, ...weak]),
        ...others.flatMap(({ value, also }) => [value, ...also]),
      ];
      for (const phrase of phrases) {
        if (!meaningsOf(phrase).some((meaning) => meaning.facet === facet))
          lost.push(`${facet}: ${phrase}`);
      }
    }
    expect(lost).toEqual([]);
  });

  it('knows values by the thesaurus, but not by everyday words', () => {
    const facets: FacetWords[] = [
      {
        facet: 'material',
        names: ['material'],
        values: [{ value: 'gold', also: ['Au'], weak: [], named: true, details: [] }],
        groups: [],
        others: [],
      },
    ];
    const entry = { term: 'gold', source: '' };
    const thesaurus = [
      { ...entry, kind: 'synonym', also: ['aurum'] },
      { ...entry, kind: 'lay', also: ['bling'] },
    ] as unknown as (typeof bundledLibrary)['thesaurus'];
    const own = createFacetIndex({ ...bundledLibrary, studies: [], facets, thesaurus });
    expect(own.phraseAt(terms('aurum'), 0)?.meanings[0]?.values).toEqual(['gold']);
    expect(own.phraseAt(terms('bling'), 0)).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import type { FacetName } from '../../src/library/facet-names.ts';
import { readSelection } from '../../src/library/read-selection.ts';
import { selectStudies } from '../../src/library/selection.ts';
import { bundledLibrary } from '../bundled.ts';

const read = (facet: FacetName, ...values: string[]) =>
  readSelection(bundledLibrary, new Map([[facet, values]]));
const chosen = (facet: FacetName, ...values: string[]): readonly string[] =>
  read(facet, ...values).selection.get(facet) ?? [];

describe('readSelection', () => {
  it.each<[FacetName, string, string[]]>([
    ['country', 'China', ['China']],
    ['country', 'china', ['China']],
    ['country', 'United States', ['USA']],
    ['country', 'Europe', ['Germany', 'France', 'Spain', 'Bulgaria']],
    ['stimulus', 'H₂O₂', ['H2O2']],
    ['modality', 'SERRS', ['SERRS']],
    ['cancer', 'TNBC', ['triple-negative']],
    ['cancer', 'not given', ['not given']],
  ])('reads of %s %s what the studies have', (facet, asked, values) => {
    expect(read(facet, asked)).toEqual({ selection: new Map([[facet, values]]), unknown: [] });
  });

  it('takes a value that a study has as itself, though a group bears its name', () => {
    for (const { facet, values } of bundledLibrary.facets)
      for (const { value } of values)
        expect(chosen(facet, value), `${facet} = ${value}`).toEqual([value]);
    expect(chosen('material', 'polymers').length).toBeGreaterThan(1);
  });

  it('finds a study by every word that the facets have for a value', () => {
    for (const { facet, values } of bundledLibrary.facets)
      for (const { also, weak, details } of values)
        for (const word of [
          ...also,
          ...weak,
          ...details.flatMap((one) => [...one.also, ...one.weak]),
        ]) {
          const { selection } = read(facet, word);
          expect(selectStudies(bundledLibrary.studies, selection), word).not.toEqual([]);
        }
  });

  it('names each value once', () => {
    expect(chosen('country', 'germany', 'Germany', 'Western Europe')).toEqual([
      'Germany',
      'France',
    ]);
  });

  it.each<[FacetName, string]>([
    ['country', 'Italy'],
    ['year', '1999'],
  ])('knows of %s %s, which no study has', (facet, asked) => {
    expect(read(facet, asked)).toEqual({ selection: new Map([[facet, [asked]]]), unknown: [] });
  });

  it.each<[FacetName, string]>([
    ['cancer', 'tumour'],
    ['country', 'Utopia'],
    ['country', '"><'],
    ['year', 'soon'],
  ])('keeps %s %s, which is known to nobody, and says so', (facet, asked) => {
    expect(read(facet, asked)).toEqual({
      selection: new Map([[facet, [asked]]]),
      unknown: [{ facet, value: asked }],
    });
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFacetIndex } from '../../src/answer/list/facet-index.ts';
import { describeFilter, filterId, meets, parseFilterId } from '../../src/answer/list/filter.ts';
import { MAX_TERM_ID_CHARS } from '../../src/answer/limits.ts';
import { bundledLibrary } from '../bundled.ts';

const index = createFacetIndex(bundledLibrary);
const parse = (id: string) => parseFilterId(id, index);
const meeting = (id: string): string[] => {
  const filter = parse(id);
  if (!filter) throw new Error(`${id} is no filter`);
  return bundledLibrary.studies
    .filter((study) => meets(study, filter, index) !== undefined)
    .map(({ key }) => key);
};

/** Values whose own name a group takes, so that their id reads back as that of the group. */
const SHADOWED = [
  'material=rare-earth',
  'material=polymer',
  'material=plasmonic',
  'therapy=phototherapy',
];

describe('parseFilterId', () => {
  it.each([
    ['country=China', 'country = China'],
    ['country=China|Japan', 'country = China or Japan'],
    ['!cancer=breast', 'not cancer = breast'],
    ['model=in vitro only', 'model = in vitro only'],
    ['!model=in vitro only', 'not model = in vitro only'],
    ['cancer=triple-negative', 'cancer = triple-negative'],
    ['country=Western Europe', 'country = Western Europe'],
    ['country=Canada', 'country = Canada'],
    ['year=2019', 'year = 2019'],
    ['year=2019-', 'year from 2019'],
    ['year=-2019', 'year up to 2019'],
    ['year=2015-2019', 'year 2015 to 2019'],
    ['!year=2024', 'not year = 2024'],
    ['cancer=?', 'no cancer named'],
    ['!cancer=?', 'cancer named'],
  ])('reads %j back as “%s”', (id, label) => {
    const filter = parse(id);
    expect(filter && [filterId(filter), describeFilter(filter)]).toEqual([id, label]);
  });

  it('reads back the id of every value, alone, denied, and as the only one', () => {
    const lost: string[] = [];
    for (const { facet, values, groups } of bundledLibrary.facets) {
      if (facet === 'year') continue;
      const names = [
        ...values
          .filter(({ named, weak, value }) => named && !weak.includes(value))
          .map(({ value }) => value),
        ...groups.filter(({ weak, name }) => !weak.includes(name)).map(({ name }) => name),
      ];
      for (const name of names.filter((one) => !SHADOWED.includes(`${facet}=${one}`)))
        for (const id of [`${facet}=${name}`, `!${facet}=${name}`, `${facet}=${name} only`]) {
          const filter = parse(id);
          if (!filter || filterId(filter) !== id) lost.push(id);
        }
    }
    expect(lost).toEqual([]);
  });

  it.each(SHADOWED)('reads back %j', (id) => {
    const filter = parse(id);
    expect(filter && filterId(filter)).toBe(id);
  });

  it.each([
    '',
    '=',
    '!',
    'gold',
    'colour=red',
    'country=Narnia',
    'country=',
    'year=20',
    'year=-',
    'year=2019-2020-2021',
    'COUNTRY=China',
    '__proto__=x',
    'constructor=name',
  ])('takes %j for none', (id) => {
    expect(parse(id)).toBeUndefined();
  });

  it('gives a filter that reads back the same, or none, whatever the text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc
        .tuple(
          fc.constantFrom('', '!', '!!'),
          fc.constantFrom('country', 'cancer', 'year', 'model', 'purpose', 'x'),
          fc.constantFrom('China', 'China|Japan', 'breast', '2019-', '?', ' only', 'in vivo', '|'),
          fc.constantFrom('', ' only', ' only only'),
        )
        .map(([not, facet, value, only]) => `${not}${facet}=${value}${only}`),
    );
    fc.assert(
      fc.property(text, (id) => {
        const filter = parse(id);
        if (!filter) return;
        const own = filterId(filter);
        expect(parse(own) && filterId(parse(own) as typeof filter)).toBe(own);
      }),
    );
  });

  it.each(['a', '=', '!', ' only', '|', 'country=', 'China|', '2019-'])(
    'comes back from %j over and over',
    (bait) => {
      const text = bait.repeat(MAX_TERM_ID_CHARS).slice(0, MAX_TERM_ID_CHARS - 10);
      for (const id of [text, `country=${text}`, `year=${text}`])
        expect(() => parse(id)).not.toThrow();
    },
  );
});

describe('meets', () => {
  it('splits the studies in two by a filter and its denial', () => {
    for (const id of [
      'country=China',
      'year=2019-',
      'model=in vitro only',
      'cancer=?',
      'material=gold',
    ]) {
      const all = [...meeting(id), ...meeting(`!${id}`)];
      expect(all.toSorted()).toEqual(bundledLibrary.studies.map(({ key }) => key).toSorted());
    }
  });

  it('wants no other value where only one is wanted', () => {
    expect(meeting('model=in vivo only')).not.toContain('lee-2015');
    expect(meeting('model=in vivo')).toContain('lee-2015');
    expect(meeting('country=USA only')).not.toContain('detappe-2017');
  });

  it('counts a group by any of its values', () => {
    expect(meeting('country=Europe')).toEqual([
      'detappe-2017',
      'schmutzler-2021',
      'bakalova-2016',
      'garcia-astrain-2024',
    ]);
  });

  it('gives the facets that show it', () => {
    const detappe = bundledLibrary.studies.find(({ key }) => key === 'detappe-2017');
    const filter = parse('country=France');
    if (!detappe || !filter) throw new Error('missing');
    expect(meets(detappe, filter, index)?.map(({ value }) => value)).toEqual(['France']);
  });
});

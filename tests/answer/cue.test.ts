import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptFilters } from '../../src/answer/follow-up/refine.ts';
import { followUpCue } from '../../src/answer/follow-up/cue.ts';
import { parseFilterId } from '../../src/answer/list/filter.ts';
import { createFacetIndex } from '../../src/answer/list/facet-index.ts';
import { analyze } from '../../src/text/token.ts';
import { bundledLibrary } from '../bundled.ts';

const cue = (question: string) => followUpCue(question, analyze(question).tokens);

describe('followUpCue', () => {
  it.each([
    ['the third one', 2],
    ['tell me more about the first study', 0],
    ['the last paper', -1],
    ['what about the latter?', -1],
    ['the 2nd one', 1],
    ['and the former?', 0],
    ['the eighth one', 7],
    ['the 21st study', 20],
  ])('reads %j as a place in the answer before', (question, position) => {
    expect(cue(question)).toMatchObject({ kind: 'ordinal', position });
  });

  it('marks the words that count, and no others', () => {
    const question = 'what did the second one detect?';
    const found = cue(question);
    if (found?.kind !== 'ordinal') throw new Error(found?.kind);
    expect(question.slice(found.span.start, found.span.end)).toBe('second one');
  });

  it.each([
    ['does it work in mice?', 'one'],
    ['its journal and year of publication', 'one'],
    ['who funded that study?', 'one'],
    ['which of them used gold in the end?', 'many'],
    ['are those from China or from Japan?', 'many'],
    ['and in living animals, what then?', 'joined'],
    ['what about computed tomography?', 'joined'],
    ['copper?', 'short'],
  ] as const)('reads %j as leaning on the question before: %s', (question, kind) => {
    expect(cue(question)?.kind).toBe(kind);
  });

  it.each([
    'Why is it hard to design particles that reach every cell?',
    'How does the review define theranostic nanoparticles in imaging?',
    'the first author of the review, please, with affiliation',
    'which nanoparticles are used for magnetic resonance imaging?',
    'what does the second phase of screening exclude from the table?',
  ])('takes %j to stand on its own', (question) => {
    expect(cue(question)).toBeUndefined();
  });

  it('marks words of the question, whatever is asked', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom('the', 'first', 'one', 'last', 'it'), fc.string())),
        (words) => {
          const question = words.join(' ');
          const found = cue(question);
          if (found?.kind !== 'ordinal') return;
          expect(found.span.end).toBeGreaterThan(found.span.start);
          expect(found.span.end).toBeLessThanOrEqual(question.length);
        },
      ),
    );
  });
});

describe('keptFilters', () => {
  const index = createFacetIndex(bundledLibrary);
  const filters = (...ids: string[]) => ids.flatMap((id) => parseFilterId(id, index) ?? []);
  const saying = (...ids: string[]) => ({
    filters: filters(...ids),
    released: { facets: [], filters: [] },
  });

  it('keeps conditions on other facets', () => {
    const before = filters('material=gold', 'country=China');
    expect(keptFilters(before, saying('year=2024'), '2024 only')).toEqual(before);
  });

  it('puts a new value of a facet in the place of the one before', () => {
    const before = filters('material=gold', 'country=China');
    expect(keptFilters(before, saying('country=Japan'), 'and Japan?')).toEqual([before[0]]);
    expect(keptFilters(before, saying('material=silica'), 'and silica?')).toEqual([before[1]]);
  });

  it('adds a value where the words say that both are wanted, but not a second country', () => {
    const before = filters('material=gold', 'country=China');
    expect(keptFilters(before, saying('material=copper'), 'copper too')).toEqual(before);
    expect(keptFilters(before, saying('country=Japan'), 'Japan too')).toEqual([before[0]]);
  });

  it('lets go of what the question lets go, a facet or a value', () => {
    const before = filters('material=gold', 'country=China', '!cancer=breast');
    const letting = (released: Parameters<typeof keptFilters>[1]['released']) =>
      keptFilters(before, { filters: [], released }, 'drop that');
    expect(letting({ facets: ['country'], filters: [] })).toEqual([before[0], before[2]]);
    expect(letting({ facets: [], filters: filters('cancer=breast') })).toEqual(before.slice(0, 2));
  });

  it('puts a value in the place of its own denial, and the other way about', () => {
    const saidTo = (before: string, own: string) =>
      keptFilters(filters(before), saying(own), 'now those');
    expect(saidTo('!country=China', 'country=China')).toEqual([]);
    expect(saidTo('country=China', '!country=China')).toEqual([]);
  });

  it('keeps what was left out, and keeps all beside a new denial', () => {
    const denied = filters('!country=China');
    expect(keptFilters(denied, saying('country=Japan'), 'and Japan?')).toEqual(denied);
    const before = filters('cancer=breast');
    expect(keptFilters(before, saying('!cancer=triple-negative'), 'except TNBC')).toEqual(before);
  });
});

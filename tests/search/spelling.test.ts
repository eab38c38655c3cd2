import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSpeller, editDistance } from '../../src/search/spelling.ts';

const speller = createSpeller(
  new Map([
    ['liposomes', 3],
    ['loaded', 1],
    ['polyacrylamide', 1],
    ['melanoma', 2],
    ['heterogeneity', 2],
    ['particle', 9],
    ['photothermal', 5],
    ['particles', 4],
  ]),
);

describe('createSpeller', () => {
  it.each([
    ['lipsomes', 'liposomes'],
    ['loded', 'loaded'],
    ['polyacrilamide', 'polyacrylamide'],
    ['melenoma', 'melanoma'],
    ['heterogenity', 'heterogeneity'],
    ['partilce', 'particle'],
    ['fotothermal', 'photothermal'],
    ['fototermal', 'photothermal'],
  ])('reads %s as %s', (typed, meant) => {
    expect(speller(typed)[0]).toBe(meant);
  });

  it.each(['dog', 'vial', 'scanner', 'x'.repeat(10_000), 'ab1cd', ''])(
    'suggests nothing for %s',
    (word) => {
      expect(speller(word)).toEqual([]);
    },
  );
});

describe('editDistance', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 });

  it('is 0 for a word and itself, and the same both ways', () => {
    fc.assert(
      fc.property(word, word, (left, right) => {
        expect(editDistance(left, left)).toBe(0);
        expect(editDistance(left, right)).toBe(editDistance(right, left));
        expect(editDistance(left, right)).toBeGreaterThanOrEqual(
          Math.abs(left.length - right.length),
        );
      }),
    );
  });

  it('is told exactly up to the most that is asked for, and as more than that above it', () => {
    fc.assert(
      fc.property(word, word, fc.nat(3), (left, right, most) => {
        const distance = editDistance(left, right);
        const told = editDistance(left, right, most);
        if (distance <= most) expect(told).toBe(distance);
        else expect(told).toBeGreaterThan(most);
      }),
    );
  });

  it('counts a swap of neighbours as one', () => {
    expect(editDistance('light', 'lihgt')).toBe(1);
  });
});

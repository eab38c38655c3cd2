import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLongForm } from '../../src/text/long-form.ts';

const found = (text: string, letters: string): string | undefined => {
  const span = findLongForm(text, letters);
  return span && text.slice(span.start, span.end);
};

describe('findLongForm', () => {
  it.each([
    [
      'which boosted immune checkpoint blockade (ICB) in TNBC',
      'ICB',
      'immune checkpoint blockade (ICB)',
    ],
    [
      'with upconversion nanoparticles (UCNPs), and more',
      'UCNP',
      'upconversion nanoparticles (UCNPs)',
    ],
    ['Small extracellular vesicles (sEVs) were', 'sEVs', 'Small extracellular vesicles (sEVs)'],
    ['no such words (PDT) here', 'PDT', undefined],
    ['magnetic resonance imaging (MRIs are costly, see below)', 'MRI', undefined],
    ['nothing in brackets', 'MRI', undefined],
  ])('of %j for %s is %j', (text, letters, long) => {
    expect(found(text, letters)).toBe(long);
  });

  it('lies within the text and ends with the letters in brackets, whatever stands there', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 200 }),
        fc.string({ minLength: 1, maxLength: 6 }),
        (text, letters) => {
          const whole = `${text} (${letters}) ${text}`;
          const span = findLongForm(whole, letters);
          if (span) expect(whole.slice(span.start, span.end)).toMatch(/\)$/);
        },
      ),
    );
  });
});

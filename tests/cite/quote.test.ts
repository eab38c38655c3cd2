import { describe, expect, it } from 'vitest';
import { CITATION_STYLES, reviewCitation } from '../../src/cite/citation.ts';
import { formatQuote } from '../../src/cite/quote.ts';
import { openFaultLog } from '../../src/compile/faults.ts';
import { readReferences } from '../../src/compile/references.ts';
import { catalogLibrary } from '../../src/library/catalog.ts';
import { bundledLibrary } from '../bundled.ts';

const review = reviewCitation(bundledLibrary.review);
const { passages } = catalogLibrary(bundledLibrary);
const passage = { ...passages.get('S5.P2')!, words: 'review' as const };
const quote = passage.text.slice(0, passage.sentences[0]!.end);
const place = 'Challenges › Limited Penetration Depth, ¶1';

describe('formatQuote', () => {
  it('gives people the exact words, the place, and the reference', () => {
    expect(formatQuote('apa', { review, passage, quote })).toBe(
      `“${quote}” (Aljoqiman, 2024, ${place})\n\nAljoqiman, K. S. (2024). A Systematic Review of Nanotechnology in Cancer Imaging: Recent advances, Challenges, and Future Directions. Nanotechnology Perceptions, 20(1).`,
    );
    expect(formatQuote('vancouver', { review, passage, quote })).toBe(
      `“${quote}” (1, ${place})\n\n1. Aljoqiman KS. A Systematic Review of Nanotechnology in Cancer Imaging: Recent advances, Challenges, and Future Directions. Nanotechnology Perceptions. 2024;20(1).`,
    );
    expect(formatQuote('plain', { review, passage, quote })).toBe(
      `“${quote}”\n— Aljoqiman, 2024, ${place} [S5.P2@${passage.hash}]`,
    );
  });

  it('carries place and exact words in the note of the entry', () => {
    const note = `${place} (S5.P2@${passage.hash}): “${quote}”`;
    const bibtex = formatQuote('bibtex', { review, passage, quote });
    expect(readReferences({ name: 'out.bib', text: bibtex }, openFaultLog())[0]?.csl.note).toBe(
      note,
    );
    expect(formatQuote('ris', { review, passage, quote })).toContain(`N1  - ${note}\r\n`);
    expect(JSON.parse(formatQuote('csl-json', { review, passage, quote }))).toEqual([
      { ...review, note },
    ]);
  });

  it.each(CITATION_STYLES)('never gives our summary out as words of the review in %s', (style) => {
    const summary = passages.get('chen-2018/summary.1')!;
    const words = summary.text.slice(0, summary.sentences[0]!.end);
    const text = formatQuote(style, {
      review,
      passage: { ...summary, words: 'summary' },
      quote: words,
    });
    expect(text).toContain('a summary, not the words of the review');
    expect(text).not.toContain(`“${words.slice(0, 10)}`);
  });
});

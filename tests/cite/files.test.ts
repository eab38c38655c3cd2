import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCitation, formatCitations, reviewCitation } from '../../src/cite/citation.ts';
import { openFaultLog } from '../../src/compile/faults.ts';
import { readReferences } from '../../src/compile/references.ts';
import { type CslItem, cslItemSchema } from '../../src/library/reference.ts';
import { bundledLibrary } from '../bundled.ts';

const references = bundledLibrary.references.map(({ csl }) => csl);
const review = reviewCitation(bundledLibrary.review);

/** Names that lists of references are known to break on. */
const hard: readonly CslItem[] = [
  {
    id: 'who-2020',
    type: 'report',
    title: 'R&D in 100% of $5 trials: α_β, H₂O₂ & “Fe₃O₄” {x} #1 ~ ^ \\o/',
    author: [
      { literal: 'World Health Organization' },
      { literal: 'Department of Health and Human Services' },
      { family: 'García-Astrain', given: 'C.' },
      { family: 'Jiménez de Aberasturi', given: 'D.' },
      { family: 'van der Waals', given: 'J. D.' },
      { family: 'Łukasiewicz', given: 'Ł.' },
      { family: 'O’Neil', given: 'Jean-Luc' },
    ],
    issued: { 'date-parts': [[2020]] },
    publisher: 'Smith & Sons',
    DOI: '10.1000/a_b(1)%c',
  },
];

const fullName = ({ family, given, literal }: CslItem['author'][number]): string =>
  literal ?? [family, given].filter((part) => part !== undefined && part !== '').join(', ');

interface Read {
  readonly id: string;
  readonly title: string;
  readonly names: readonly string[];
}

const identity = ({ id, title, author }: CslItem): Read => ({
  id,
  title,
  names: author.map(fullName),
});

/** With our own reader, which is `@retorquere/bibtex-parser`, as Better BibTeX reads. */
function readBibtex(text: string): CslItem[] {
  const log = openFaultLog();
  const entries = readReferences({ name: 'out.bib', text }, log);
  expect(log.faults).toEqual([]);
  return entries.map(({ csl }) => csl);
}

/** With citation-js, whose names have their particles apart. */
const readWithCitationJs = (text: string, forceType: string): Read[] =>
  new Cite(text, { forceType }).data.map(({ id, title = '', author = [] }) => ({
    id,
    title,
    names: author.map((name) =>
      fullName({
        ...name,
        family: [name['non-dropping-particle'] ?? name['dropping-particle'], name.family]
          .filter((part) => part !== undefined)
          .join(' '),
      }),
    ),
  }));

describe('formatCitations', () => {
  const items = [...references, review, ...hard];

  it('keeps all keys, titles and names in BibTeX, as its own reader and as citation-js read it', () => {
    const text = formatCitations('bibtex', items);
    expect(readBibtex(text).map(identity)).toEqual(items.map(identity));
    expect(readWithCitationJs(text, '@bibtex/text').map(({ id, names }) => [id, names])).toEqual(
      items.map(identity).map(({ id, names }) => [id, names]),
    );
  });

  it('keeps all other fields in BibTeX but the issue, which BibTeX calls number', () => {
    const read = readBibtex(formatCitations('bibtex', items).replaceAll('  number =', '  issue ='));
    expect(read).toEqual(items);
  });

  it('keeps all keys, titles and names in RIS, as citation-js reads it', () => {
    const text = formatCitations('ris', items);
    expect(readWithCitationJs(text, '@ris/file')).toEqual(items.map(identity));
  });

  it('keeps everything in CSL-JSON', () => {
    const read: unknown = JSON.parse(formatCitations('csl-json', items));
    expect(read).toEqual(items);
  });

  it('numbers a list in Vancouver alone, one reference a line', () => {
    expect(formatCitations('vancouver', references.slice(0, 2))).toMatch(
      /^1\. Al-Thani AN.*\n2\. Alrushaid N.*\n$/,
    );
    expect(formatCitations('apa', references.slice(0, 2))).toMatch(/^Al-Thani, A\. N\..*\nAlr/);
    expect(formatCitations('plain', [])).toBe('');
  });

  it('breaks no file with any words, whatever they are', () => {
    const words = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .map((text) => `w${text.replace(/[\p{C}\s]/gu, ' ')}w`);
    const name = fc.oneof(
      words.map((literal) => ({ literal })),
      fc.record({ family: words, given: words }),
    );
    const item = fc.record({
      id: fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/),
      type: fc.constantFrom('article-journal', 'book', 'chapter', 'webpage'),
      title: words,
      author: fc.array(name, { minLength: 1, maxLength: 4 }),
      issued: fc.constant<CslItem['issued']>({ 'date-parts': [[2020]] }),
      'container-title': words,
      note: words,
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(item, { selector: ({ id }) => id, minLength: 1, maxLength: 3 }),
        (drawn) => {
          const keys = drawn.map(({ id }) => id);
          expect(readBibtex(formatCitations('bibtex', drawn)).map(({ id }) => id)).toEqual(keys);
          const records = formatCitations('ris', drawn).trimEnd().split(/\r\n/);
          expect(
            records.every((line) => line === '' || /^[A-Z][A-Z0-9] {2}-(?: |$)/.test(line)),
          ).toBe(true);
          expect(records.filter((line) => line.startsWith('ID  - '))).toEqual(
            keys.map((key) => `ID  - ${key}`),
          );
        },
      ),
    );
  });
});

describe('reviewCitation', () => {
  it('cites the review as the entry that it is', () => {
    expect(cslItemSchema.parse(review)).toEqual(review);
    expect(formatCitation('vancouver', review)).toBe(
      'Aljoqiman KS. A Systematic Review of Nanotechnology in Cancer Imaging: Recent advances, Challenges, and Future Directions. Nanotechnology Perceptions. 2024;20(1).',
    );
    expect(formatCitation('plain', review)).toMatch(
      /^Aljoqiman \(2024\)\. A Systematic .*\. Nanotechnology Perceptions\.$/,
    );
  });
});

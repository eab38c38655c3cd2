import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { describe, expect, it } from 'vitest';
import { formatCitation, reviewCitation } from '../../src/cite/citation.ts';
import type { CslItem } from '../../src/library/reference.ts';
import { bundledLibrary } from '../bundled.ts';

const references = bundledLibrary.references.map(({ csl }) => csl);
const review = reviewCitation(bundledLibrary.review);

/** The same by citeproc, in the order given, numbers and line breaks off. */
function byCiteproc(template: string, items: readonly CslItem[]): string[] {
  const written = new Map(new Cite(items).format('bibliography', { template, asEntryArray: true }));
  return items.map(({ id }) => (written.get(id) ?? '').trim().replace(/^\d+\. /, ''));
}

const TYPES = [
  'article-journal',
  'book',
  'pamphlet',
  'dataset',
  'chapter',
  'paper-conference',
  'report',
  'thesis',
  'webpage',
  'manuscript',
  'document',
];
const whole: CslItem = {
  id: 'whole',
  type: 'article-journal',
  title: 'The big title: a story of 3 things',
  author: [
    { family: 'van Doe', given: 'Jane-Ann B' },
    { family: 'O’Neil', given: 'Ö.' },
  ],
  issued: { 'date-parts': [[2020]] },
  'container-title': 'Journal of the tests in a DNA laboratory',
  publisher: 'Press & Sons',
  volume: '3',
  issue: '4',
  page: '111-119',
  DOI: '10.1/x_y',
  URL: 'https://a.example/x?y=1',
};
const OPTIONAL = ['DOI', 'URL', 'container-title', 'publisher', 'volume', 'issue', 'page'] as const;

/** Each type with everything, without each field, and with each field alone. */
const shapes = TYPES.flatMap((type) => {
  const without = (fields: readonly string[]): CslItem =>
    Object.fromEntries(
      Object.entries({ ...whole, type }).filter(([field]) => !fields.includes(field)),
    ) as CslItem;
  return [
    without([]),
    without(['DOI', 'URL']),
    without(OPTIONAL),
    ...OPTIONAL.map((field) => without([field])),
    ...OPTIONAL.map((field) => without(['DOI', 'URL', field])),
    ...OPTIONAL.map((kept) => without(OPTIONAL.filter((field) => field !== kept))),
    { ...without(['DOI']), author: [] },
    { ...without(['URL']), issued: { 'date-parts': [] } },
  ].map((item, index) => ({ ...item, id: `${type}-${index}` }));
}).map((item, index) =>
  // Years of their own, for citeproc tells works of one year apart by letters.
  item.issued['date-parts'].length === 0
    ? { ...item, author: [{ family: `Author ${index}` }] }
    : { ...item, issued: { 'date-parts': [[1600 + index]] } },
);

describe('formatCitation', () => {
  it.each(['apa', 'vancouver'] as const)(
    'writes every reference and the review in %s as citeproc does',
    (style) => {
      const items = [...references, review];
      expect(items.map((item) => formatCitation(style, item))).toEqual(byCiteproc(style, items));
    },
  );

  // Citeproc stumbles where we do not: "In." before nothing, a volume named twice, a title doubled or a page without an author under its publisher.
  const soundShapes = {
    apa: shapes.filter(
      ({ type, author }) => !(author.length === 0 && /webpage|dataset|thesis/.test(type)),
    ),
    vancouver: shapes.filter(({ 'container-title': container }) => container !== undefined),
  };

  it.each(['apa', 'vancouver'] as const)(
    'writes every type of entry in %s as citeproc does, whatever fields are missing',
    (style) => {
      const items = soundShapes[style];
      expect(items.map((item) => [item.id, formatCitation(style, item)])).toEqual(
        byCiteproc(style, items).map((line, index) => [items[index]?.id, line]),
      );
    },
  );
});

/** Checks of the included studies: a file for every row, words for every facet, places for every sentence. */

import { rowKey, studyTable } from './assemble.ts';
import type { Checked } from './checked.ts';
import { facetPlaces, findFacet } from './facet-places.ts';

export function checkStudies(checked: Checked): void {
  const { draft, library, place, log } = checked;
  const rows = studyTable(draft.review.blocks)?.rows ?? [];
  const rowOf = new Map(
    rows.map((row, index) => [rowKey(row), { number: index + 1, line: row.line }]),
  );
  const known = new Set(draft.studies.map(({ key }) => key));
  const references = new Set(draft.references.map(({ key }) => key));
  for (const [key, { line }] of rowOf) {
    if (key !== undefined && !known.has(key))
      log.report(
        draft.review.file,
        line,
        `the row of ${key} has no studies/${key}.md`,
        'write it, or correct the key',
      );
  }
  for (const { key, file, frontMatter, summary } of draft.studies) {
    const { row, reference, facets } = frontMatter.value;
    const number = rowOf.get(key)?.number;
    if (number === undefined)
      log.report(
        file,
        1,
        `${key} has no row in the table of studies`,
        'link the first cell of its row to it, or remove the file',
      );
    else if (number !== row)
      log.report(
        file,
        frontMatter.line(['row']),
        `${key} is row ${number} of the table, not ${row}`,
        'correct the row',
      );
    if (!references.has(reference))
      log.report(
        file,
        frontMatter.line(['reference']),
        `the reference ${reference} is no key of references.bib`,
        'correct the key',
      );
    if (summary.length === 0)
      log.report(file, 1, `${key} has no summary`, 'write one below the front matter');
    for (const [name, values] of Object.entries(facets)) {
      values.forEach(({ words, at }, index) => {
        const places = facetPlaces(library.passages, at, key);
        const line = frontMatter.line(['facets', name, index]);
        if (places.length === 0)
          log.report(file, line, `there is no place ${at}`, 'name a passage, or row.COLUMN');
        else if (!findFacet(library.passages, { words, at }, key))
          log.report(
            file,
            line,
            `“${words}” does not stand at ${at}`,
            'copy the words as printed there',
          );
      });
    }
    for (const sentence of summary.flatMap(({ sentences }) => sentences)) {
      for (const id of sentence.places) {
        if (!place(id))
          log.report(
            file,
            sentence.line,
            `there is no place ${id}`,
            'name row, a reference or a paragraph',
          );
      }
    }
  }
}

/** Assembling: the parts of a corpus, read one by one, become one Library. */

import type { Block } from '../library/outline.ts';
import { LIBRARY_FORMAT } from '../library/format.ts';
import type { Library } from '../library/library.ts';
import type { Passage } from '../library/passage.ts';
import type { Reference } from '../library/reference.ts';
import type { Review } from '../library/review.ts';
import type { Study } from '../library/study.ts';
import { findFacet } from './facet-places.ts';
import {
  paragraphPassages,
  referencePassage,
  rowPassage,
  summaryPassage,
  wholePassage,
} from './passages.ts';
import type { Placed } from './readers.ts';
import type { BibEntry } from './references.ts';
import type { DraftBlock, DraftTable, ReviewDraft } from './review.ts';
import { resolvePlace, type StudyDraft } from './studies.ts';

export interface CorpusDraft {
  readonly review: ReviewDraft;
  readonly references: readonly BibEntry[];
  readonly studies: readonly StudyDraft[];
  readonly facets: readonly Placed<Library['facets'][number]>[];
  readonly thesaurus: readonly Placed<Library['thesaurus'][number]>[];
  readonly notes: readonly Placed<Library['notes'][number]>[];
  readonly asked: readonly Placed<Library['asked'][number]>[];
  readonly unanswered: readonly Placed<Library['unanswered'][number]>[];
  readonly evaluation: Library['evaluation'];
}

interface Text {
  readonly outline: Block[];
  readonly passages: Passage[];
}

/** The first table whose first cells cite a reference holds the included studies. */
export const studyTable = (blocks: readonly DraftBlock[]): DraftTable | undefined =>
  blocks.find(
    (block): block is DraftTable =>
      block.kind === 'table' && block.rows.some((row) => rowKey(row) !== undefined),
  );

/** The key that the first cell of a row cites. */
export const rowKey = ({ cells }: DraftTable['rows'][number]): string | undefined => {
  const href = cells[0]?.links[0]?.href;
  return href?.startsWith('#') ? href.slice(1) : undefined;
};

/** Text of a passage of a key, as the table prints it, without the outer brackets. */
const rowLabel = (row: DraftTable['rows'][number]): string =>
  (row.cells[0]?.text ?? '').replace(/^\((.*)\)$/, '$1');

function tableText(table: DraftTable, file: string, isStudyTable: boolean): Text {
  const passages = table.rows.flatMap((row, index) => {
    const key = isStudyTable ? rowKey(row) : undefined;
    const id = key === undefined ? `${table.id}.R${index + 1}` : `${key}/row`;
    const passage = rowPassage(table, index, file, id);
    if (!passage) return [];
    return [key === undefined ? passage : { ...passage, study: key }];
  });
  const rows = passages.map(({ id }) => id);
  return { outline: [{ kind: 'table', id: table.id, header: [...table.header], rows }], passages };
}

/** Outline and passages of the review's own text, in reading order. */
function reviewText({ review, references }: CorpusDraft): Text {
  const { blocks, file } = review;
  const byNumber = new Map(references.map((entry) => [entry.number, entry]));
  const table = studyTable(blocks);
  const outline: Block[] = [];
  const passages: Passage[] = [];
  const append = (text: Text): void => {
    outline.push(...text.outline);
    passages.push(...text.passages);
  };
  for (const block of blocks) {
    if (block.kind === 'heading') {
      const { kind, id, level, text, lost } = block;
      outline.push({ kind, id, level, text, lost });
    } else if (block.kind === 'table') {
      append(tableText(block, file, block === table));
    } else if (block.kind === 'references') {
      const entries = block.items.map((item) =>
        referencePassage(block, item, byNumber.get(item.number), file),
      );
      append({
        outline: [{ kind: 'references', passages: entries.map(({ id }) => id) }],
        passages: entries,
      });
    } else {
      const parts = paragraphPassages(block, file);
      const whole = parts.length > 1 ? { text: block.inline.text } : {};
      append({
        outline: [
          { kind: 'paragraph', id: block.id, passages: parts.map(({ id }) => id), ...whole },
        ],
        passages: parts,
      });
    }
  }
  return { outline, passages };
}

/** The page header, a line of the front matter that the text does not hold. */
function pageHeaderPassage(review: Review, fronts: number, source: Passage['source']): Passage[] {
  if (review.pageHeader === undefined) return [];
  return [
    wholePassage({
      id: `S0.F${fronts + 1}`,
      kind: 'front',
      text: review.pageHeader,
      locator: 'Page header: journal, volume, issue, year',
      source,
    }),
  ];
}

function assembleStudies(draft: CorpusDraft, passages: readonly Passage[]): Study[] {
  const byKey = new Map(draft.studies.map((study) => [study.key, study]));
  const rows = studyTable(draft.review.blocks)?.rows ?? [];
  return rows.flatMap((row, index): Study[] => {
    const key = rowKey(row);
    const study = key === undefined ? undefined : byKey.get(key);
    if (key === undefined || !study) return [];
    const { reference, facets } = study.frontMatter.value;
    const placed = Object.fromEntries(
      Object.entries(facets).map(([name, values]) => [
        name,
        values.flatMap((facet) => {
          const found = findFacet(passages, facet, key);
          return found ? [{ ...facet, at: resolvePlace(facet.at, key), ...found }] : [];
        }),
      ]),
    ) as Study['facets'];
    return [
      {
        key,
        number: index + 1,
        label: rowLabel(row),
        reference,
        row: `${key}/row`,
        summary: passages
          .filter(({ kind, study: of }) => kind === 'summary' && of === key)
          .map(({ id }) => id),
        mentions: citing(passages, reference),
        facets: placed,
      },
    ];
  });
}

/** Ids of the prose that cites a reference, in reading order. */
const citing = (passages: readonly Passage[], reference: string): string[] =>
  passages
    .filter(
      ({ kind, citations }) =>
        kind === 'paragraph' && citations.some((citation) => citation.reference === reference),
    )
    .map(({ id }) => id);

function assembleReferences(
  draft: CorpusDraft,
  passages: readonly Passage[],
  studies: readonly Study[],
): Reference[] {
  const listed = new Map(
    passages.flatMap(({ id, reference }) =>
      reference === undefined ? [] : [[reference, id] as const],
    ),
  );
  const studyOf = new Map(studies.map(({ key, reference }) => [reference, key]));
  return draft.references
    .flatMap(({ key, number, csl }): Reference[] => {
      const passage = listed.get(key);
      if (passage === undefined || number === undefined) return [];
      const study = studyOf.get(key);
      return [
        {
          key,
          number,
          passage,
          ...(study !== undefined && { study }),
          citedIn: citing(passages, key),
          csl,
        },
      ];
    })
    .sort((left, right) => left.number - right.number);
}

/** Puts all parts together. What does not fit together is left out; the checks report it. */
export function assembleLibrary(draft: CorpusDraft, review: Review): Library {
  const text = reviewText(draft);
  const fronts = text.passages.filter(({ kind }) => kind === 'front');
  const header = pageHeaderPassage(review, fronts.length, {
    file: draft.review.file,
    line: draft.review.frontMatter?.line(['pageHeader']) ?? 1,
  });
  const labels = new Map(
    (studyTable(draft.review.blocks)?.rows ?? []).map((row) => [rowKey(row), rowLabel(row)]),
  );
  const summaries = draft.studies.flatMap(({ key, file, summary }) =>
    summary.map((paragraph, index) =>
      summaryPassage(paragraph, { key, label: labels.get(key) ?? key, file, ordinal: index + 1 }),
    ),
  );
  const body = text.passages.filter(({ kind }) => kind !== 'front');
  const written = [...fronts, ...header, ...body, ...summaries];
  const studies = assembleStudies(draft, written);
  const references = assembleReferences(draft, written, studies);
  const studyOf = new Map(
    references.flatMap(({ passage, study }) =>
      study === undefined ? [] : [[passage, study] as const],
    ),
  );
  const passages = written.map((passage) => {
    const study = studyOf.get(passage.id);
    return study === undefined ? passage : { ...passage, study };
  });
  return {
    format: LIBRARY_FORMAT,
    review,
    outline: text.outline,
    passages,
    studies,
    references,
    facets: draft.facets.map(({ value }) => value),
    thesaurus: draft.thesaurus.map(({ value }) => value),
    notes: draft.notes.map(({ value }) => value),
    asked: draft.asked.map(({ value }) => value),
    unanswered: draft.unanswered.map(({ value }) => value),
    ...(draft.evaluation && { evaluation: draft.evaluation }),
  };
}

/** What holds of every answer, whatever was asked. */

import { expect } from 'vitest';
import { type Answer, answerSchema } from '../../src/answer/answer.ts';
import type { Quoted } from '../../src/answer/schema/studies.ts';
import type { Catalog } from '../../src/library/catalog.ts';
import type { Span } from '../../src/text/span.ts';

const MAX_NEXT = 4;

const expectWithin = ({ start, end }: Span, text: string): void => {
  expect(start).toBeGreaterThanOrEqual(0);
  expect(end).toBeGreaterThanOrEqual(start);
  expect(end).toBeLessThanOrEqual(text.length);
};

function expectEvidence({ passages, paragraphTexts }: Catalog, answer: Answer): void {
  const ids = answer.evidence.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, text, hash, paragraph, best, marks, citations, places } of answer.evidence) {
    expect(passages.get(id)).toMatchObject({ text, hash });
    expect(paragraphTexts.get(paragraph.id)?.slice(paragraph.start, paragraph.end)).toBe(text);
    for (const range of [best, ...marks, ...citations]) expectWithin(range, text);
    for (const { start, end, text: cited, passage } of citations) {
      expect(text.slice(start, end)).toBe(cited);
      expect(passages.has(passage)).toBe(true);
    }
    for (const { word } of marks) expect(answer.reading[word]).toBeDefined();
    for (const place of places) expect(passages.has(place.id)).toBe(true);
  }
}

/** What the passages cite, and the studies that are told, stand among the references, in the order of the list. */
function expectReferences({ references, passages, studies }: Catalog, answer: Answer): void {
  const numbers = answer.references.map(({ number }) => number);
  expect(numbers).toEqual([...new Set(numbers)].toSorted((left, right) => left - right));
  for (const { key, passage, text } of answer.references) {
    expect(references.get(key)?.passage).toBe(passage);
    expect(passages.get(passage)?.text).toBe(text);
  }
  const told = 'list' in answer ? answer.list.studies : 'studies' in answer ? answer.studies : [];
  const keys = [
    ...answer.evidence.flatMap(({ citations }) => citations.map(({ reference }) => reference)),
    ...told.flatMap(({ key }) => studies.get(key)?.reference ?? []),
  ];
  expect(answer.references.map(({ key }) => key)).toEqual(expect.arrayContaining(keys));
}

const expectQuoted = ({ passages }: Catalog, { passage, start, end, text }: Quoted): void => {
  expect(text).not.toBe('');
  expect(passages.get(passage)?.text.slice(start, end)).toBe(text);
};

function expectList(catalog: Catalog, answer: Extract<Answer, { list: unknown }>): void {
  const { says, of, studies, counted, apart, groups } = answer.list;
  const keys = studies.map(({ key }) => key);
  const numbers = studies.map(({ number }) => number);
  expect(numbers).toEqual(numbers.toSorted((left, right) => left - right));
  expect(new Set(keys).size).toBe(keys.length);
  expect(of).toBe(catalog.library.studies.length);
  expect(studies.length).toBeGreaterThan(0);
  // What it says and the studies that it shows are one number.
  const said = /^(?:The )?(\d+) (?:of the (\d+) )?included studies\b/.exec(says);
  expect([said?.[1], said?.[2] ?? String(of)]).toEqual([String(studies.length), String(of)]);
  expect(counted.row + counted.reference + counted.title + counted.prose).toBe(studies.length);
  const terms = new Set(answer.terms.map(({ id }) => id));
  for (const { key, label, row, because } of studies) {
    expect(catalog.studies.get(key)).toMatchObject({ label, row });
    for (const { term, quoted } of because) {
      expect(terms).toContain(term);
      expectQuoted(catalog, quoted);
    }
  }
  for (const one of apart) expect(one.studies.filter((key) => keys.includes(key))).toEqual([]);
  for (const { studies: own } of groups?.values ?? []) {
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter((key) => !keys.includes(key))).toEqual([]);
  }
}

function expectTerms(catalog: Catalog, answer: Answer): void {
  for (const { kind, study, studies = 0 } of answer.terms) {
    if (kind === 'study') expect(catalog.studies.has(study ?? '')).toBe(true);
    expect(studies).toBeLessThanOrEqual(catalog.library.studies.length);
  }
}

function expectOwnFields(catalog: Catalog, answer: Answer): void {
  if ('list' in answer) expectList(catalog, answer);
  if (answer.kind === 'study') {
    expect(answer.studies.length).toBeGreaterThan(0);
    for (const { key, row, facets, summary, reference, mentions } of answer.studies) {
      const ids = [row, ...summary, reference.passage, ...mentions.map(({ id }) => id)];
      expect(ids.filter((id) => !catalog.passages.has(id))).toEqual([]);
      expect(catalog.studies.get(key)?.reference).toBe(reference.key);
      for (const { quoted } of facets) expectQuoted(catalog, quoted);
    }
  }
  if (answer.kind === 'refusal') {
    const { missing, present, says, studies } = answer.refusal;
    expect(says).toMatch(/\w.*\.$/s);
    for (const word of [...missing, ...present.map((one) => one.word)])
      expect(answer.reading[word]).toBeDefined();
    expect(studies.touching.filter((key) => !catalog.studies.has(key))).toEqual([]);
  }
  if (answer.kind === 'quote') {
    const { verdict, text, places, share } = answer.quote;
    expect(places.length > 0).toBe(verdict !== 'absent');
    expect(share).toBeGreaterThanOrEqual(0);
    expect(share).toBeLessThanOrEqual(1);
    for (const { paragraph, passage, text: printed, span, differences } of places) {
      expect(catalog.paragraphTexts.get(paragraph)).toBe(printed);
      expect(catalog.passages.has(passage)).toBe(true);
      expectWithin(span, printed);
      expect(differences.length > 0).toBe(verdict === 'near');
      for (const { quote, source } of differences) {
        expectWithin(quote, text);
        expectWithin(source, printed);
      }
    }
  }
}

/** Holds an answer against its schema and the Library: ids exist, ranges hold the words they are said to, sums add up. */
export function expectSound(catalog: Catalog, answer: Answer): void {
  expect(answerSchema.parse(answer)).toEqual(answer);
  for (const range of answer.reading) expectWithin(range, answer.question);
  expectEvidence(catalog, answer);
  expectReferences(catalog, answer);
  expectTerms(catalog, answer);
  expectOwnFields(catalog, answer);
  for (const { passage, text, span } of answer.settled?.prints ?? [])
    expect(catalog.passages.get(passage)?.text.slice(span.start, span.end)).toBe(text);
  expect(new Set(answer.next).size).toBe(answer.next.length);
  expect(answer.next.length).toBeLessThanOrEqual(MAX_NEXT);
}

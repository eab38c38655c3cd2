/** Code index: the names that the table gives to particles ("BiRN", "IO-RNA-NPs"), where only one study bears them. */

import type { Catalog } from '../../library/catalog.ts';
import type { Passage } from '../../library/passage.ts';
import type { Reference } from '../../library/reference.ts';
import type { Study } from '../../library/study.ts';
import { phrasesOf } from '../list/facet-phrases.ts';
import { analyzeOnce } from '../../text/analyze-once.ts';
import { analyze, readWords, type Token, type Word } from '../../text/token.ts';

/** A name that the table gives a study's particle, in a question. */
export interface NamedCode {
  readonly reference: Reference;
  /** Positions of its tokens. */
  readonly tokens: readonly number[];
}

export type FindCode = (tokens: readonly Token[], at: number) => NamedCode | undefined;

/** A piece of a code: capitals, digits, or a syllable; no word in lower case. */
const CODE_PIECE = /^\p{Lu}|\p{L}.*\p{Lu}|\d|^.{1,3}$/u;
/** Something in it has to be more than an element or a unit. */
const TELLING_PIECE = /\p{L}.*\p{Lu}.*\p{L}|\p{L}.*\d|\d.*\p{L}/u;
const MIN_CODE_CHARS = 4;

/** Folded words in order, so that a hyphen more or less makes no difference. */
const keyOf = (tokens: readonly Word[]): string => ` ${tokens.map(({ word }) => word).join(' ')} `;
/** The same run together: "QD 705 mn nano gel" is QD705@Mn@Nanogel. */
const joined = (key: string): string => key.replaceAll(' ', '');
/** Words that one code may be typed as. */
const MAX_TYPED_WORDS = 6;
/** Letters by which most words are told from codes at once. */
const BEGINNING_CHARS = 2;
/** Run together, a short one could begin or end anywhere. */
const MIN_JOINED_CHARS = 6;

/** What stands in the cells that say what a study's particles are made of, as codes. */
function codesOf({ passages }: Catalog, study: Study): string[] {
  const row = passages.get(study.row);
  const cells = (row?.cells ?? []).filter(({ start, end }) =>
    study.facets.material.some(
      (facet) => facet.passage === study.row && facet.start >= start && facet.end <= end,
    ),
  );
  return cells.flatMap((cell) => {
    const text = row?.text.slice(cell.start, cell.end) ?? '';
    const { tokens, compounds } = analyze(text);
    const wholes = compounds.map(({ first, parts }) => tokens.slice(first, first + parts));
    const alone = tokens.map((token) => [token]);
    return [...wholes, ...alone].filter((words) => isCode(text, words)).map(keyOf);
  });
}

function isCode(text: string, words: readonly Token[]): boolean {
  const pieces = words.map(({ start, end }) => text.slice(start, end));
  return (
    pieces.join('').length >= MIN_CODE_CHARS &&
    pieces.every((piece) => CODE_PIECE.test(piece)) &&
    pieces.some((piece) => TELLING_PIECE.test(piece))
  );
}

/** Names of more words that the thesaurus takes from a study's row: "C' dots". */
function rowNames({ library }: Catalog, { row }: Study): string[] {
  const names = library.thesaurus.filter(({ source }) => source === row);
  return names
    .flatMap(({ also }) => also)
    .filter((name) => /\p{Lu}/u.test(name))
    .map((name) => keyOf(readWords(name)))
    .filter((key) => key.trim().includes(' '));
}

/** Whether a passage may bear a study's code without making it a common one. */
const isOfStudy = ({ study, id }: Passage, { key, mentions }: Study): boolean =>
  study === key || mentions.includes(id);

export function createCodeFinder(catalog: Catalog): FindCode {
  const { library, references } = catalog;
  const texts = library.passages
    .filter(({ kind }) => kind !== 'summary')
    .map((passage) => ({ passage, key: keyOf(analyzeOnce(passage.text).tokens) }));
  // "HER2", "PLGA": a value by which studies are listed, though one alone has it.
  const conditions = new Set(
    library.facets.flatMap(phrasesOf).map((phrase) => keyOf(readWords(phrase))),
  );
  const codes = new Map<string, Reference>();
  for (const study of library.studies) {
    const reference = references.get(study.reference);
    for (const code of [...codesOf(catalog, study), ...rowNames(catalog, study)]) {
      const isOwn =
        !conditions.has(code) &&
        texts.every(({ passage, key }) => !key.includes(code) || isOfStudy(passage, study));
      if (reference && isOwn) codes.set(code, reference);
    }
  }
  const run = new Map(
    [...codes]
      .map(([code, reference]) => [joined(code), reference] as const)
      .filter(([code]) => code.length >= MIN_JOINED_CHARS),
  );

  const beginnings = new Set(
    [...codes.keys(), ...run.keys()].map((code) => code.trim().slice(0, BEGINNING_CHARS)),
  );

  return (tokens, at) => {
    const { word } = tokens[at] as Token;
    // Hardly any word begins as a code does; all others are no work.
    if (!beginnings.has(word.slice(0, BEGINNING_CHARS)) && word.length >= BEGINNING_CHARS)
      return undefined;
    for (let length = Math.min(MAX_TYPED_WORDS, tokens.length - at); length > 0; length -= 1) {
      const typed = keyOf(tokens.slice(at, at + length));
      const reference = codes.get(typed) ?? run.get(joined(typed));
      if (reference) return { reference, tokens: Array.from({ length }, (_, index) => at + index) };
    }
    return undefined;
  };
}

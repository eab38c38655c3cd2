/** review.md: front matter, and the text as headings, paragraphs, table rows and reference entries with their ids. */

import { LOST_HEADING } from '../library/outline.ts';
import { type Review, reviewSchema } from '../library/review.ts';
import { type BlockLine, type MarkdownBlock, readBlocks } from './blocks.ts';
import type { CorpusFile } from './corpus-files.ts';
import type { FaultLog } from './faults.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { CitationWords, Inline } from './inline.ts';
import { type Located, parseYaml } from './yaml.ts';

/** A heading as printed, and without its number and colon, as people say it. */
export interface DraftHeading {
  readonly kind: 'heading';
  readonly id: string;
  readonly level: number;
  readonly line: number;
  readonly text: string;
  readonly title: string;
  readonly lost: boolean;
}

export interface DraftParagraph {
  readonly kind: 'paragraph' | 'front' | 'caption';
  readonly id: string;
  readonly line: number;
  readonly inline: Inline;
  /** Headings above it, outermost first. */
  readonly headings: readonly DraftHeading[];
  /** Its place among the paragraphs under the nearest heading, from 1. */
  readonly ordinal: number;
}

export interface DraftTable {
  readonly kind: 'table';
  readonly id: string;
  readonly line: number;
  readonly header: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly Inline[] }[];
  readonly headings: readonly DraftHeading[];
  /** The caption above it, as printed. */
  readonly caption: string | undefined;
}

export interface DraftReferenceList {
  readonly kind: 'references';
  readonly heading: DraftHeading;
  readonly items: readonly {
    readonly number: number;
    readonly line: number;
    readonly inline: Inline;
  }[];
}

export type DraftBlock = DraftHeading | DraftParagraph | DraftTable | DraftReferenceList;

export interface ReviewDraft {
  readonly file: string;
  readonly frontMatter: Located<Review> | undefined;
  readonly blocks: readonly DraftBlock[];
}

const CAPTION = /^(?:Figure|Fig\.|Table|Box) \d+[:.]/;
const REFERENCES_TITLE = /^(?:references|bibliography|literature(?: cited)?)$/i;

/** "3. Theranostic Strategies:" to "Theranostic Strategies". */
const headingTitle = (text: string): string =>
  text.replace(/^\d+(?:\.\d+)*\.?\s+/, '').replace(/\s*:$/, '');

/** The section that is open, and its counters, which give ids. */
interface Section {
  readonly id: string;
  readonly counts: Record<'F' | 'P' | 'C' | 'T' | 'H', number>;
}

const openSection = (number: number): Section => ({
  id: `S${number}`,
  counts: { F: 0, P: 0, C: 0, T: 0, H: 0 },
});

/** The next id of a kind in a section: `S5.P2`. */
function nextId({ id, counts }: Section, kind: keyof Section['counts']): string {
  counts[kind] += 1;
  return `${id}.${kind}${counts[kind]}`;
}

/** Where the numbering of a review stands. */
interface Progress {
  section: Section;
  sections: number;
  /** Above the next block, outermost first. */
  headings: readonly DraftHeading[];
  /** Paragraphs since the nearest heading. */
  underHeading: number;
  caption: string | undefined;
  /** Whether the lines before the abstract are still being read. */
  isFront: boolean;
  /** The heading of the reference list, while it is open. */
  references: DraftHeading | undefined;
}

type Block<Kind extends MarkdownBlock['kind']> = Extract<MarkdownBlock, { kind: Kind }>;

function numberHeading(progress: Progress, { level, line, inline }: Block<'heading'>): DraftBlock {
  const { text } = inline;
  if (level === 1) {
    const id = nextId(progress.section, 'F');
    return { kind: 'front', id, line, inline, headings: [], ordinal: 1 };
  }
  const title = headingTitle(text);
  const isReferences = level === 2 && REFERENCES_TITLE.test(title);
  progress.isFront = false;
  progress.underHeading = 0;
  if (level === 2 && !isReferences) {
    progress.sections += 1;
    progress.section = openSection(progress.sections);
  }
  const { section } = progress;
  const id = isReferences ? 'references' : level === 2 ? section.id : nextId(section, 'H');
  const lost = text === LOST_HEADING;
  const heading: DraftHeading = { kind: 'heading', id, level, line, text, title, lost };
  progress.headings = [...progress.headings.filter((above) => above.level < level), heading];
  progress.references = isReferences ? heading : undefined;
  return heading;
}

function numberParagraph(progress: Progress, { line, inline }: BlockLine): DraftParagraph {
  const { section, headings } = progress;
  if (progress.isFront) {
    const id = nextId(section, 'F');
    return { kind: 'front', id, line, inline, headings, ordinal: 1 };
  }
  if (CAPTION.test(inline.text)) {
    progress.caption = inline.text;
    return { kind: 'caption', id: nextId(section, 'C'), line, inline, headings, ordinal: 1 };
  }
  progress.underHeading += 1;
  const ordinal = progress.underHeading;
  return { kind: 'paragraph', id: nextId(section, 'P'), line, inline, headings, ordinal };
}

function numberTable(progress: Progress, { line, header, rows }: Block<'table'>): DraftTable {
  const { section, headings, caption } = progress;
  const names = header.map(({ text }) => text);
  return { kind: 'table', id: nextId(section, 'T'), line, header: names, rows, headings, caption };
}

function numberList(progress: Progress, { start, items }: Block<'list'>): DraftBlock[] {
  if (!progress.references || start === undefined) {
    return items.map((item) => numberParagraph(progress, item));
  }
  const numbered = items.map((item, index) => ({ number: start + index, ...item }));
  return [{ kind: 'references', heading: progress.references, items: numbered }];
}

function numberBlock(progress: Progress, block: MarkdownBlock): DraftBlock[] {
  switch (block.kind) {
    case 'rule':
      progress.isFront = false;
      return [];
    case 'heading':
      return [numberHeading(progress, block)];
    case 'paragraph':
      return [numberParagraph(progress, block)];
    case 'table':
      return [numberTable(progress, block)];
    case 'list':
      return numberList(progress, block);
  }
}

/** Numbers the blocks: S0 up to the first section, then a section a `##`; front lines end at a thematic break. */
function numberBlocks(markdown: readonly MarkdownBlock[]): DraftBlock[] {
  const progress: Progress = {
    section: openSection(0),
    sections: 0,
    headings: [],
    underHeading: 0,
    caption: undefined,
    isFront: markdown.some(({ kind }) => kind === 'rule'),
    references: undefined,
  };
  return markdown.flatMap((block) => numberBlock(progress, block));
}

export function readReview(
  source: CorpusFile,
  citationWords: CitationWords,
  log: FaultLog,
): ReviewDraft {
  const { file, yaml, yamlLine, body, bodyLine } = splitFrontMatter(source, log);
  const frontMatter =
    yaml === ''
      ? undefined
      : parseYaml({ file, text: yaml, firstLine: yamlLine }, reviewSchema, log);
  const blocks = numberBlocks(readBlocks(body, bodyLine, citationWords));
  if (blocks.length === 0) {
    log.report(file, bodyLine, 'the review has no text', 'write it below the front matter');
  }
  return { file, frontMatter, blocks };
}

/** The faces: which words they set, which files they come from, and what stands in for them until they are there. */

export interface Face {
  /** Name in the styles. */
  readonly family: string;
  readonly weight: 400 | 600;
  readonly style: 'normal' | 'italic';
  /** Folder and file of the package that ships the whole face. */
  readonly file: string;
  /** A face of the same hand for the characters that this one lacks: sub- and superscripts, Greek, arrows. */
  readonly companion: string;
}

const SERIF = '@expo-google-fonts/source-serif-4';
const SANS = '@expo-google-fonts/atkinson-hyperlegible-next';
const COMPANION = '@expo-google-fonts/source-sans-3';
const REGULAR = `${COMPANION}/400Regular/SourceSans3_400Regular.ttf`;
const SEMIBOLD = `${COMPANION}/600SemiBold/SourceSans3_600SemiBold.ttf`;

/** Source Serif 4 has no ⁺, Atkinson Hyperlegible Next no ₂; Source Sans 3, the sister of the first, has both. */
export const FACES: readonly Face[] = [
  {
    family: 'Source Serif 4',
    weight: 400,
    style: 'normal',
    file: `${SERIF}/400Regular/SourceSerif4_400Regular.ttf`,
    companion: REGULAR,
  },
  {
    family: 'Source Serif 4',
    weight: 400,
    style: 'italic',
    file: `${SERIF}/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf`,
    companion: REGULAR,
  },
  {
    family: 'Source Serif 4',
    weight: 600,
    style: 'normal',
    file: `${SERIF}/600SemiBold/SourceSerif4_600SemiBold.ttf`,
    companion: SEMIBOLD,
  },
  {
    family: 'Atkinson Hyperlegible Next',
    weight: 400,
    style: 'normal',
    file: `${SANS}/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf`,
    companion: REGULAR,
  },
  {
    family: 'Atkinson Hyperlegible Next',
    weight: 600,
    style: 'normal',
    file: `${SANS}/600SemiBold/AtkinsonHyperlegibleNext_600SemiBold.ttf`,
    companion: SEMIBOLD,
  },
];

/** Licences of the faces, which travel with them. */
export const LICENCES = [SERIF, SANS, COMPANION].map((name) => `${name}/LICENSE_FONT`);

/**
 * Faces that every page needs at once; the pages ask for them before the styles have been read. A face that is not there
 * when the page is drawn is left for the next page, so that no line ever moves.
 */
export const isNeededAtOnce = ({ style }: Face): boolean => style === 'normal';

/** Faces of the reader's machine, stretched to the size of ours, so that nothing moves when ours arrive. */
export const STAND_INS = [
  { family: 'Source Serif 4', local: ['Georgia', 'Gelasio'], meanWidth: 913 / 2048 },
  {
    family: 'Source Serif 4',
    local: ['Times New Roman', 'Liberation Serif'],
    meanWidth: 832 / 2048,
  },
  {
    family: 'Atkinson Hyperlegible Next',
    local: ['Arial', 'Liberation Sans', 'Helvetica'],
    meanWidth: 913 / 2048,
  },
] as const;

/** What any review in English needs; what its own text needs beyond is added at build. */
const characters = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));

export const COMMON_CHARACTERS: readonly string[] = [
  ...characters(0x20, 0x7e),
  ...characters(0xa0, 0xff),
  ...characters(0x2070, 0x208e), // super- and subscripts
  ...'ıŒœŠšŽžŁł‐–—‘’‚“”„•…‰′″‹›€™−≤≥≈≠×·°±µαβγ→←↑↓↗✓',
];

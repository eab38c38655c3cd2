/** Fonts: whole faces cut into what every page needs and what few do, and the rules that name them. */

import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fromBuffer } from '@capsizecss/unpack';
import { create } from 'fontkitten';
import subsetFont from 'subset-font';
import {
  COMMON_CHARACTERS,
  FACES,
  type Face,
  isNeededAtOnce,
  LICENCES,
  STAND_INS,
} from './faces.ts';

export interface BuiltFonts {
  readonly css: string;
  /** Files that every page needs at once, as paths below the assets. */
  readonly preload: readonly string[];
  /** Those that pages with italics need at once. */
  readonly preloadItalics: readonly string[];
}

const require = createRequire(import.meta.url);
const readFace = (file: string): Promise<Buffer> => readFile(require.resolve(file));

/** Kerning, ligatures and accents; figures of one width for tables. The rest would drag in glyphs that nobody uses. */
const FEATURES = ['kern', 'liga', 'calt', 'ccmp', 'locl', 'mark', 'mkmk', 'lnum', 'tnum'];

const codePointsOf = async (file: string): Promise<Set<number>> => {
  const font = create(await readFace(file));
  if (font.isCollection) throw new Error(`${file} holds several faces`);
  return new Set(font.characterSet);
};

/** "U+20-7E,U+2082": the code points as ranges. */
export function formatRange(points: readonly number[]): string {
  const hex = (point: number): string => point.toString(16).toUpperCase();
  const ranges: { from: number; to: number }[] = [];
  for (const point of [...points].sort((left, right) => left - right)) {
    const open = ranges.at(-1);
    if (open && open.to === point - 1) open.to = point;
    else ranges.push({ from: point, to: point });
  }
  return ranges
    .map(({ from, to }) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`))
    .join(',');
}

interface Cut {
  readonly name: string;
  readonly file: string;
  readonly points: readonly number[];
}

/** The part that every page needs, the rest of the face, and what its companion lends. Empty ones are left out. */
async function cutsOf(
  { family, weight, style, file, companion }: Face,
  text: string,
): Promise<Cut[]> {
  const name = `${family.split(' ')[0]?.toLowerCase()}-${weight}${style === 'italic' ? 'i' : ''}`;
  const wanted = new Set([...COMMON_CHARACTERS, ...text].map((one) => one.codePointAt(0) ?? 0));
  const own = await codePointsOf(file);
  const lent = await codePointsOf(companion);
  return [
    { name, file, points: [...own].filter((point) => wanted.has(point)) },
    { name: `${name}-more`, file, points: [...own].filter((point) => !wanted.has(point)) },
    {
      name: `${name}-lent`,
      file: companion,
      points: [...wanted].filter((point) => lent.has(point) && !own.has(point)),
    },
  ].filter(({ points }) => points.length > 0);
}

/** Stand-ins with our measures: mean width, ascent, descent. */
async function standIns(): Promise<string[]> {
  return Promise.all(
    STAND_INS.map(async ({ family, local, meanWidth }) => {
      const face = FACES.find((one) => one.family === family);
      if (!face) throw new Error(`no face ${family}`);
      const metrics = await fromBuffer(await readFace(face.file));
      const { ascent, descent, lineGap, unitsPerEm, xWidthAvg } = metrics;
      const size = xWidthAvg / unitsPerEm / meanWidth;
      const share = (units: number): string => `${((units / unitsPerEm / size) * 100).toFixed(2)}%`;
      return `@font-face{font-family:'${family} like ${local[0]}';src:${local
        .map((one) => `local('${one}')`)
        .join(
          ',',
        )};size-adjust:${(size * 100).toFixed(2)}%;ascent-override:${share(ascent)};descent-override:${share(
        -descent,
      )};line-gap-override:${share(lineGap)}}`;
    }),
  );
}

/** Writes the fonts into `folder`, named by their content. `text` has the characters of the review and of the page. */
export async function buildFonts(folder: string, text: string): Promise<BuiltFonts> {
  await mkdir(folder, { recursive: true });
  const rules: string[] = [];
  const preload: string[] = [];
  const preloadItalics: string[] = [];
  for (const face of FACES) {
    for (const { name, file, points } of await cutsOf(face, text)) {
      const font = await subsetFont(await readFace(file), String.fromCodePoint(...points), {
        targetFormat: 'woff2',
        keepFeatures: FEATURES,
        noHinting: true,
      });
      const hash = createHash('sha256').update(font).digest('hex').slice(0, 8);
      const written = `${name}.${hash}.woff2`;
      await writeFile(join(folder, written), font);
      if (!/-(?:more|lent)$/.test(name))
        (isNeededAtOnce(face) ? preload : preloadItalics).push(`fonts/${written}`);
      rules.push(
        `@font-face{font-family:'${face.family}';font-weight:${face.weight};font-style:${face.style};font-display:optional;` +
          `src:url('./fonts/${written}') format('woff2');unicode-range:${formatRange(points)}}`,
      );
    }
  }
  const licences = await Promise.all(
    LICENCES.map(async (file) => (await readFace(file)).toString()),
  );
  await writeFile(join(folder, 'OFL.txt'), licences.join('\n\n----------\n\n'));
  return { css: [...rules, ...(await standIns())].join('\n'), preload, preloadItalics };
}

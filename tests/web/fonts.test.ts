import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assetsSchema } from '../../web/pages/assets.ts';
import { formatRange } from '../../web/build/fonts.ts';
import { bundledFiles, readProjectFile, ROOT } from '../bundled.ts';

const built = (...path: string[]): Buffer => readFileSync(join(ROOT, 'dist', 'public', ...path));
const assets = assetsSchema.parse(JSON.parse(built('assets.json').toString()));
const rules =
  built(assets.style)
    .toString()
    .match(/@font-face\s*{[^}]*}/g) ?? [];

/** Whether the rules of a family, weight and style have a character, in the files that every page needs. */
function hasCharacter(face: RegExp, character: string): boolean {
  const point = character.codePointAt(0) ?? 0;
  return rules
    .filter((rule) => face.test(rule) && !rule.includes('-more.'))
    .flatMap((rule) => [...rule.matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/gi)])
    .some(([, from = '', to = from]) => point >= parseInt(from, 16) && point <= parseInt(to, 16));
}

describe('the fonts', () => {
  it('have every character of the review, its studies and the pages, in both voices', () => {
    const { folder: _, studies, ...files } = bundledFiles;
    const texts = [...studies, ...Object.values(files)].map((file) => file?.text ?? '');
    const strings = readdirSync(join(ROOT, 'web'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('strings.ts'))
      .map((name) => readProjectFile('web', name));
    const all = new Set([...texts, ...strings].join(''));
    const shown = [...all].filter((one) => one > ' ');
    expect(shown).toEqual(expect.arrayContaining(['₂', '³', '⁺', '•', '“', 'é', 'í']));
    for (const face of [
      /Source Serif 4['"]?;font-weight:400;font-style:normal/,
      /Hyperlegible Next['"]?;font-weight:400/,
    ])
      expect(shown.filter((one) => !hasCharacter(face, one))).toEqual([]);
  });

  it('are few bytes: those that every page needs at once are below 70 kB', () => {
    const bytes = assets.preload.map((name) => built(name).length);
    expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(70_000);
  });

  it('come with their licences', () => {
    expect(built('fonts', 'OFL.txt').toString()).toMatch(/Source.*SIL OPEN FONT LICENSE/s);
  });
});

describe('formatRange', () => {
  it('joins neighbours', () => {
    expect(formatRange([0x2082, 0x20, 0x21, 0x22])).toBe('U+20-22,U+2082');
  });
});

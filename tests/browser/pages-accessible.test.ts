import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/library/outline.ts';
import type { Library } from '../../src/library/library.ts';
import { bundledLibrary } from '../bundled.ts';
import { violationsOf } from './axe.ts';
import { overflowOf, serveForTests } from './served.ts';

const KEPT_STUDIES = 26;
const KEPT_ROWS = 6;
const KEPT_REFERENCES = 10;
const KEPT_SECTION = 'S4';

/** Every kind of block, mark and note, in a tenth of the review: axe takes half a minute for the whole. */
function shorten(library: Library): Library {
  const outline = library.outline.flatMap((block): Block[] => {
    if (block.kind === 'table') return [{ ...block, rows: block.rows.slice(0, KEPT_ROWS) }];
    if (block.kind === 'references')
      return [{ ...block, passages: block.passages.slice(0, KEPT_REFERENCES) }];
    return block.id.startsWith(KEPT_SECTION) || !/^S[1-7]\.[PH]/.test(block.id) ? [block] : [];
  });
  const studies = library.studies
    .slice(0, KEPT_STUDIES)
    .map((study) =>
      study.number > KEPT_ROWS
        ? { ...study, summary: study.summary.slice(0, study.number === KEPT_STUDIES ? 1 : 0) }
        : study,
    );
  return { ...library, outline, studies };
}

const evaluation: Library['evaluation'] = {
  format: 1,
  measuredOn: '2026-11-24',
  sets: [
    {
      name: 'final',
      isTuned: false,
      questions: 80,
      figures: { success1: { of: 62, share: 0.79 }, refused: { of: 18, share: 0.61 } },
      baselines: [
        { name: 'MiniSearch as it comes', figures: { success1: { of: 62, share: 0.6 } } },
        { name: 'textbook BM25', figures: { success1: { of: 62, share: 0.66 } } },
      ],
    },
  ],
};

const { served } = serveForTests({ ...shorten(bundledLibrary), evaluation });

const PAGES = [
  'read?mark=S4.P3:4-90#S4.P3',
  'studies',
  'studies?cancer=breast&therapy=PTT&order=newest',
  'studies/wang-p-2024',
  'about',
  'widget',
];

describe('the pages', () => {
  it.each([320, 768, 1280])(
    'have no accessibility violation, light or dark, and fit at %i px, folded out',
    async (width) => {
      const page = await served().openPage({ viewport: { width, height: 800 } });
      for (const path of PAGES) {
        await page.goto(served().server.address + path);
        // What is folded away is part of the page too.
        await page.evaluate(() => {
          for (const one of document.querySelectorAll('details')) one.open = true;
        });
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          expect(await violationsOf(page), `${path}, ${colorScheme}`).toEqual([]);
        }
        expect(await overflowOf(page), path).toBeLessThanOrEqual(0);
      }
    },
    120_000,
  );
});

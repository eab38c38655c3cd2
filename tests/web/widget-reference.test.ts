import { describe, expect, it } from 'vitest';
import { widgetPageStrings } from '../../web/pages/widget-strings.ts';
import { readProjectFile } from '../bundled.ts';

const css = readProjectFile('web', 'widget', 'widget.css');

describe('the reference of the widget', () => {
  it('names every custom property that the style sheet gives a value, and no other', () => {
    const given = [...css.matchAll(/^ {2}(--verbatim-[\w-]+):/gm)].map(([, name]) => name);
    expect(Object.keys(widgetPageStrings.stylesAre)).toEqual(given);
    const used = new Set([...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
    expect([...used].sort()).toEqual([...given].sort());
  });

  it('names every part that the style sheet looks for', () => {
    for (const [, part] of css.matchAll(/\[part~?='([\w-]+)'\]/g))
      expect(Object.keys(widgetPageStrings.partsAre)).toContain(part);
  });
});

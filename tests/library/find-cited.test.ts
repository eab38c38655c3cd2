import { describe, expect, it } from 'vitest';
import { catalogLibrary } from '../../src/library/catalog.ts';
import { findCited } from '../../src/library/find-cited.ts';
import { bundledLibrary } from '../bundled.ts';

const catalog = catalogLibrary(bundledLibrary);

describe('findCited', () => {
  it('reads every id that answers print, with its hash and without', () => {
    for (const { id, hash } of bundledLibrary.passages) {
      const found = findCited(catalog, `${id}@${hash}`);
      expect(found).toMatchObject({ id, isChanged: false });
      expect(found.passages[0]?.id).toBe(id);
      expect(findCited(catalog, id)).toMatchObject({ id, isChanged: false });
    }
  });

  it('still finds words that have changed, and says that they have', () => {
    const [first] = bundledLibrary.passages;
    const { isChanged, passages } = findCited(catalog, `${first?.id}@00000000`);
    expect({ isChanged, passages }).toEqual({ isChanged: true, passages: [first] });
  });

  it('takes the hash of any part of a paragraph for the whole of it', () => {
    const part = bundledLibrary.passages.find(({ id }) => id.endsWith('.2'))!;
    const { isChanged, passages } = findCited(catalog, `${part.paragraph}@${part.hash}`);
    expect({ isChanged, passages }).toEqual({
      isChanged: false,
      passages: catalog.resolve(part.paragraph),
    });
  });

  it('finds nothing for an unknown id, nor for a hash that is none', () => {
    expect(findCited(catalog, 'S99.P1@55ebc85a').passages).toEqual([]);
    expect(findCited(catalog, 'S5.P2@55EBC85A').passages).toEqual([]);
    expect(findCited(catalog, 'S5.P2@55eb').passages).toEqual([]);
  });
});

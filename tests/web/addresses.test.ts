import { describe, expect, it } from 'vitest';
import { readAddress } from '../../web/components/links.ts';
import { printFormula } from '../../web/components/formula.tsx';
import { parseMarked, parsePlace } from '../../web/components/reader/marked.ts';
import {
  parseStudiesView,
  studiesAddress,
  toggleValue,
} from '../../web/components/studies-address.ts';

describe('the address of a passage', () => {
  it('opens the review there, and with a span has those words marked', () => {
    expect(readAddress('S5.P2')).toBe('/read#S5.P2');
    expect(readAddress('chen-2018/row', { start: 3, end: 9 })).toBe(
      '/read?mark=chen-2018/row:3-9#chen-2018/row',
    );
  });

  it.each([
    ['S5.P2', { id: 'S5.P2' }],
    ['S5.P2@55ebc85a', { id: 'S5.P2', hash: '55ebc85a' }],
    ['chen-2018/row:3-9', { id: 'chen-2018/row', span: { start: 3, end: 9 } }],
    ['S5.P2:9-3', { id: 'S5.P2' }],
  ])('is read again from %s', (written, place) => {
    expect(parsePlace(written)).toEqual(place);
  });

  it.each(['', '<b>', 'S5.P2:1-', 'S5.P2@xyz', 'a'.repeat(200), 'S5.P2:1-9999999'])(
    'is nothing where it is no place: %s',
    (written) => {
      expect(parsePlace(written)).toBeUndefined();
      expect(parseMarked(written)).toBeUndefined();
    },
  );
});

describe('the address of a list of studies', () => {
  it('says what is chosen and comes back the same', () => {
    const address = '/studies?country=China&cancer=breast&cancer=lung&order=newest';
    const view = parseStudiesView(new URLSearchParams(address.split('?')[1]));
    expect(studiesAddress(view)).toBe(address);
    const less = toggleValue(toggleValue(view, 'cancer', 'lung'), 'country', 'China');
    expect(studiesAddress(less)).toBe('/studies?cancer=breast&order=newest');
    expect(studiesAddress(toggleValue(less, 'therapy', 'drug release'))).toBe(
      '/studies?cancer=breast&therapy=drug+release&order=newest',
    );
  });

  it('leaves out what is no facet, no order, or no value', () => {
    const query = new URLSearchParams(`colour=red&order=up&year=&country=${'x'.repeat(101)}`);
    expect(studiesAddress(parseStudiesView(query))).toBe('/studies');
  });
});

describe('a formula', () => {
  it('is printed as signs, or as it stands where it is more than signs', () => {
    expect(printFormula('$\\alpha v \\beta 3$')).toBe('αvβ3');
    expect(printFormula('$\\frac{1}{2}$')).toBe('$\\frac{1}{2}$');
  });
});

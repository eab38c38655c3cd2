import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { readRequest, requestParams } from '../../src/wire/address.ts';

const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .filter((one) => one.trim() !== '');

describe('requestParams and readRequest', () => {
  it('bring a request back as it was, whatever it holds', () => {
    const list = fc.array(text, { minLength: 1, maxLength: 3 });
    const requests = fc.record(
      {
        question: text,
        history: list,
        without: list,
        with: list,
        as: fc.constant('quote' as const),
      },
      { requiredKeys: ['question'] },
    );
    fc.assert(
      fc.property(requests, (request) => {
        const written = requestParams(request).toString();
        expect(readRequest(new URLSearchParams(written))).toEqual(request);
      }),
    );
  });

  it('keep the last of the earlier questions where not all fit', () => {
    const history = ['one', 'two', 'three', 'four', 'five'];
    expect(requestParams({ question: 'six', history }).getAll('h')).toEqual(history.slice(1));
    const long = ['x'.repeat(1000), 'y'.repeat(1000), 'z'];
    expect(requestParams({ question: 'q', history: long }).getAll('h')).toEqual(long.slice(1));
  });

  it('read no question from an address without one, or with two', () => {
    for (const query of ['', 'q=', 'q=%20', 'q=a&q=b', 'q[x]=a'])
      expect(readRequest(new URLSearchParams(query))).toBeUndefined();
  });
});

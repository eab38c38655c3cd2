import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { IN_WORDS } from '../../src/library/issue-words.ts';
import { ROOT } from '../bundled.ts';

const saidOf = (schema: z.ZodMiniType, value: unknown): string | undefined =>
  schema.safeParse(value, IN_WORDS).error?.issues[0]?.message;

describe('IN_WORDS', () => {
  const object = z.strictObject({ name: z.string() });
  const union = z.discriminatedUnion('type', [
    z.object({ type: z.literal('ask') }),
    z.object({ type: z.literal('ping') }),
  ]);

  it.each<[z.ZodMiniType, unknown, string]>([
    [object, {}, 'it is missing'],
    [object, { name: null }, 'it must be text'],
    [object, { name: 'x', age: 1, size: 2 }, 'there is no field age, size'],
    [object, [], 'it must be an object'],
    [z.array(z.string()), 'gold', 'it must be a list'],
    [z.boolean(), 'yes', 'it must be true or false'],
    [z.int(), 'soon', 'it must be a whole number'],
    [z.int(), 1.5, 'it must be a whole number'],
    [z.number().check(z.minimum(1)), 0, 'it must be at least 1'],
    [z.number().check(z.maximum(50)), 51, 'it must be at most 50'],
    [z.number().check(z.positive()), 0, 'it must be more than 0'],
    [z.string().check(z.minLength(1)), '', 'it is empty'],
    [z.array(z.string()).check(z.minLength(1)), [], 'it is empty'],
    [z.array(z.string()).check(z.minLength(2)), ['x'], 'it must have at least 2 entries'],
    [z.string().check(z.maxLength(3)), 'gold', 'it must have at most 3 characters'],
    [z.array(z.string()).check(z.maxLength(1)), ['x', 'y'], 'it must have at most 1 entry'],
    [z.literal('quote'), 'song', 'it must be quote'],
    [z.enum(['row', 'prose']), 'song', 'it must be one of row, prose'],
    [union, { type: 'tell' }, 'it must be one of ask, ping'],
    [z.union([z.string(), z.int()]), true, 'it is none of what it may be'],
    [z.string().check(z.regex(/^[a-z]+$/)), 'X', 'it must match /^[a-z]+$/'],
    [z.url(), 'nowhere', 'it must be an address on the web'],
    [z.iso.date(), 'today', 'it must be a date such as 2026-01-31'],
    [z.number().check(z.multipleOf(2)), 3, 'it is not as it has to be'],
  ])('tells what a value has to be, %#', (schema, value, words) => {
    expect(saidOf(schema, value)).toBe(words);
  });

  it('is set for all of zod by no door', async () => {
    // In a process of its own: other tests, and what they test with, may have set the words of this one.
    const doors = ['index.js', 'serve/server.js', 'evaluate/judged.js'];
    const program = [
      ...doors.map((door) => `await import('./dist/src/${door}');`),
      "const z = await import('zod/mini');",
      'console.log(z.config().localeError);',
    ].join('\n');
    const args = ['--input-type=module', '--eval', program];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT });
    expect(stdout).toBe('undefined\n');
  });
});

import { describe, expect, it } from 'vitest';
import { createAssistant } from '../../src/answer/assistant.ts';
import { compileFiles } from '../../src/compile/compile.ts';
import { countsSchema, reviewSchema } from '../../src/library/review.ts';
import { OPERATIONS } from '../../src/serve/api/api.ts';
import { bundledAssistant, readProjectFile } from '../bundled.ts';
import { COMMAND_NAMES } from '../cli/command-names.ts';
import { reviewAlone } from '../compile/review-alone.ts';

const README = readProjectFile('README.md');

const minimalReview = (): string => /```markdown\n(---\n.*?)```/s.exec(README)?.[1] ?? '';

describe('README', () => {
  it('shows an answer as it is given', async () => {
    const [, question = ''] = /verbatim ask "([^"]+)" --limit 1/.exec(README) ?? [];
    const { evidence } = await (await bundledAssistant()).ask({ question, limit: 1 });
    const [first] = evidence;
    expect(README).toContain(`${first?.locator} ${first?.id}@${first?.hash}`);
    expect(README).toContain(first?.text.slice(0, 60));
  });

  it('shows the least that a review can be, which has no fault and can be asked', async () => {
    const text = minimalReview();
    const { library, faults } = compileFiles(reviewAlone('dogs', text));
    expect(faults).toEqual([]);
    const [, question = ''] = /verbatim ask --corpus dogs "([^"]+)"/.exec(README) ?? [];
    const { evidence } = await (await createAssistant(library!)).ask({ question });
    expect(evidence[0]?.text).toContain('Most dogs sleep at night.');
    const fields = [...text.matchAll(/^(\w+):.*\n/gm)];
    expect(fields).toHaveLength(4);
    for (const [line, name] of fields)
      expect(compileFiles(reviewAlone('dogs', text.replace(line, ''))).faults).toEqual([
        expect.objectContaining({ problem: expect.stringMatching(`^${name}: `) }),
      ]);
  });

  it('names every field of the front matter', () => {
    const told = README.slice(README.indexOf('## The corpus'), README.indexOf('## How it finds'));
    const required = new Set([...minimalReview().matchAll(/^(\w+):/gm)].map(([, name]) => name));
    for (const name of Object.keys(reviewSchema.shape))
      if (!required.has(name)) expect(told).toContain(`\`${name}\``);
    for (const name of Object.keys(countsSchema.shape)) expect(told).toContain(`${name}: `);
  });

  it('names every command, entry and path that there is', () => {
    const { exports } = JSON.parse(readProjectFile('package.json')) as {
      exports: Record<string, unknown>;
    };
    for (const entry of Object.keys(exports).filter((one) => !one.endsWith('.json')))
      expect(README).toContain(`verbatim-review${entry.slice(1)}`);
    for (const { path } of OPERATIONS) expect(README).toContain(path.slice(1).replace(/\{.*/, ''));
    for (const name of COMMAND_NAMES) expect(README).toContain(`\`verbatim ${name}`);
  });
});

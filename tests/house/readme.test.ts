import { describe, expect, it } from 'vitest';
import { OPERATIONS } from '../../src/serve/api/api.ts';
import { bundledAssistant, readProjectFile } from '../bundled.ts';
import { COMMAND_NAMES } from '../cli/command-names.ts';

describe('README', () => {
  it('shows an answer as it is given', async () => {
    const readme = readProjectFile('README.md');
    const [, question = ''] = /verbatim ask "([^"]+)" --limit 1/.exec(readme) ?? [];
    const { evidence } = await (await bundledAssistant()).ask({ question, limit: 1 });
    const [first] = evidence;
    expect(readme).toContain(`${first?.locator} ${first?.id}@${first?.hash}`);
    expect(readme).toContain(first?.text.slice(0, 60));
  });

  it('names every command, entry and path that there is', () => {
    const readme = readProjectFile('README.md');
    const { exports } = JSON.parse(readProjectFile('package.json')) as {
      exports: Record<string, unknown>;
    };
    for (const entry of Object.keys(exports).filter((one) => !one.endsWith('.json')))
      expect(readme).toContain(`verbatim-review${entry.slice(1)}`);
    for (const { path } of OPERATIONS) expect(readme).toContain(path.slice(1).replace(/\{.*/, ''));
    for (const name of COMMAND_NAMES) expect(readme).toContain(`\`verbatim ${name}`);
  });
});

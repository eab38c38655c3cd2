import { describe, expect, it } from 'vitest';
import { bundledAssistant, readProjectFile } from '../bundled.ts';

describe('README', () => {
  it('shows an answer as it is given', async () => {
    const readme = readProjectFile('README.md');
    const [, question = ''] = /verbatim ask "([^"]+)" --limit 1/.exec(readme) ?? [];
    const { evidence } = await (await bundledAssistant()).ask({ question, limit: 1 });
    const [first] = evidence;
    expect(readme).toContain(`${first?.locator} ${first?.id}@${first?.hash}`);
    expect(readme).toContain(first?.text.slice(0, 60));
  });
});

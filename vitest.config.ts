import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tests that put something in a module's place, which is then there for whatever runs after them. */
const REPLACING = 'tests/browser/exported.test.ts';

/** What takes long, the longest first: begun last, one of them would keep one worker while the other has nothing left to do. */
const SLOW = ['tests/package/', 'tests/browser/', 'tests/cli/'];

class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const found = SLOW.findIndex((folder) => moduleId.includes(folder));
      return found < 0 ? SLOW.length : found;
    };
    const sorted = await super.sort(files);
    return [...Map.groupBy(sorted, ({ project }) => project.name).values()].flatMap((ofProject) =>
      ofProject.toSorted((one, other) => rank(one) - rank(other)),
    );
  }
}

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // The browser and the servers under test share two cores; more workers only make each other slow.
    maxWorkers: 2,
    sequence: { sequencer: SlowFirst },
    projects: [
      { extends: true, test: { name: 'apart', include: [REPLACING] } },
      {
        extends: true,
        // They clean up after themselves, and change nothing that they share: compiled once for a worker are the corpus and its
        // assistant, which take longer than most of them.
        test: {
          name: 'together',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [REPLACING],
          isolate: false,
        },
      },
    ],
  },
});

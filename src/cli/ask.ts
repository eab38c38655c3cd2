/** `verbatim ask`: a question, and the review's own words back. */

import { type Command, Option } from 'commander';
import { citeAnswer } from '../answer/cite-answer.ts';
import { DEFAULT_PASSAGES, MAX_PASSAGES } from '../answer/limits.ts';
import { CITATION_STYLES, type CitationStyle } from '../cite/citation.ts';
import { formatCited } from '../cite/cited.ts';
import { EXIT } from './exit-codes.ts';
import { formatAnswer } from './format/answer.ts';
import { corpusOption, openAssistant } from './open-corpus.ts';
import { collect, parseWholeNumber } from './options.ts';
import { describeTerminal } from './terminal.ts';

interface AskOptions {
  readonly json?: true;
  readonly cite?: CitationStyle;
  readonly limit: string;
  readonly after?: readonly string[];
  readonly without?: readonly string[];
  readonly with?: readonly string[];
  readonly corpus: string;
}

const EXAMPLES = `
Examples:
  $ verbatim ask why is light a problem for deep tumours?
  $ verbatim ask "which studies used liposomes?" --json | jq .list.says
  $ verbatim ask "and which of them used MRI?" --after "which studies used liposomes?"
  $ verbatim ask "how many studies are from China?" --cite bibtex > china.bib

Exits with 0 where the review answers, with 1 where it does not.`;

export function addAskCommand(program: Command): void {
  program
    .command('ask')
    .description(
      'ask the review a question: passages, a list, a count, a study, or why it does not answer',
    )
    .argument('<question...>', 'the question, as you would type it; quotes are not needed')
    .option('--limit <n>', `passages to show, 1 to ${MAX_PASSAGES}`, String(DEFAULT_PASSAGES))
    .option(
      '--after <question>',
      'a question asked before, for a follow-up; again for each, oldest first',
      collect,
    )
    .option(
      '--without <term>',
      'id of a term of an answer to leave out: country=China; again for each',
      collect,
    )
    .option('--with <term>', 'id of a filter to put in; again for each', collect)
    .addOption(
      new Option('--cite <style>', 'print what the answer is cited by').choices(CITATION_STYLES),
    )
    .option('--json', 'print the answer as JSON, for programs')
    .addOption(corpusOption())
    .addHelpText('after', EXAMPLES)
    .action(async (words: string[], options: AskOptions) => {
      const { json, cite, corpus, after, without, with: put } = options;
      const limit = parseWholeNumber('--limit', options.limit, { least: 1, most: MAX_PASSAGES });
      const assistant = await openAssistant(corpus);
      const question = words.join(' ');
      const answer = await assistant.ask({ question, limit, history: after, without, with: put });
      const text = json
        ? `${JSON.stringify(answer, undefined, 2)}\n`
        : cite
          ? formatCited(cite, citeAnswer(assistant.catalog, answer))
          : formatAnswer(answer, describeTerminal(process.stdout, process.env));
      process.stdout.write(text);
      process.exitCode = answer.kind === 'refusal' ? EXIT.no : EXIT.ok;
    });
}

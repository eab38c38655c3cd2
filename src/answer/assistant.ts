/** The assistant: a Library that can be asked. */

import { type Catalog, catalogLibrary } from '../library/catalog.ts';
import type { Library } from '../library/library.ts';
import { facetEntries } from '../search/facet-entries.ts';
import { createLikest } from '../search/asked.ts';
import { createEmbeddedIndex } from '../search/embedded-index.ts';
import { createExpansions, SAME_THING } from '../search/expansions.ts';
import { passageDocuments } from '../search/passage-documents.ts';
import { createRetriever } from '../search/retrieve.ts';
import { createSpeller } from '../search/spelling.ts';
import { createTopicModel } from '../search/topic-model.ts';
import { passageTexts, sentenceTexts } from '../search/topic-texts.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { countTerms, type WrittenQuestion, writtenQuestions } from '../search/written-question.ts';
import type { Answer } from './answer.ts';
import { isAnswerable } from './answerable.ts';
import { createComposer } from './compose.ts';
import {
  type AskRequest,
  checkLimit,
  checkTermIds,
  cleanHistory,
  cleanQuestion,
} from './question.ts';
import { createResolver } from './resolve.ts';
import { createSearch, type Search } from './search.ts';
import { createSignalReader, type Signals } from './signals.ts';

export interface Assistant {
  readonly catalog: Catalog;
  /**
   * Answers a question. A question that the review does not answer gets a refusal, which is an answer.
   *
   * @throws {VerbatimError} `QUESTION_EMPTY`, `QUESTION_TOO_LONG`, `LIMIT_INVALID`, `HISTORY_TOO_LONG`, `TERMS_INVALID`
   */
  readonly ask: (request: AskRequest) => Promise<Answer>;
  /** Ranks passages, without a judgement whether they answer. */
  readonly search: Search;
}

export interface AssistantOptions {
  /** False leaves out the questions written for passages, to see what they are worth. */
  readonly withQuestions?: boolean;
  /** An engine over the documents of `passageDocuments`; the embedded one when absent. */
  readonly passages?: SearchIndex;
  /** Waited for between the steps of building, of some tens of milliseconds each; a page can draw and take keys in it. */
  readonly pause?: () => Promise<void>;
  /** Told the signals of each judgement whether a question is answerable; for measuring and fitting. */
  readonly onJudge?: (signals: Signals) => void;
}

/** Words of questions, folded, with the number of questions that have each. */
function wordCounts(questions: readonly WrittenQuestion[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of questions) {
    for (const { word, isStopWord } of words) {
      if (!isStopWord) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

const NO_PAUSE = (): Promise<void> => Promise.resolve();

/** Builds the indexes of a Library. Takes about half a second for one review. */
export async function createAssistant(
  library: Library,
  { withQuestions = true, passages: engine, onJudge, pause = NO_PAUSE }: AssistantOptions = {},
): Promise<Assistant> {
  const catalog = catalogLibrary(library);
  const written = writtenQuestions(
    withQuestions ? library : { asked: [], unanswered: library.unanswered },
  );
  const answered = written.filter(({ stands }) => stands.kind === 'answered');
  const termCounts = countTerms(written);
  await pause();
  const index = engine ?? createEmbeddedIndex(passageDocuments(catalog));
  const indexes = {
    passages: index,
    termCounts,
    askedSpeller: createSpeller(wordCounts(answered)),
  };
  await pause();
  const readSignals = createSignalReader(library, written, termCounts);
  await pause();
  const sameThing = library.thesaurus.filter(({ kind }) => SAME_THING.includes(kind));
  const expansions = {
    all: createExpansions([...library.thesaurus, ...facetEntries(library.facets)]),
    sameThing: createExpansions(sameThing),
  };
  await pause();
  const topicModel = createTopicModel(passageTexts(catalog, written));
  await pause();
  const retriever = createRetriever({
    catalog,
    indexes,
    expansions,
    findLikest: createLikest(answered),
    topicModel,
    sentenceModel: createTopicModel(sentenceTexts(catalog, written)),
  });
  await pause();
  const resolver = createResolver({
    catalog,
    retriever,
    passages: indexes.passages,
    isAnswerable: (retrieval, circumstances = {}, coveredShare) => {
      const signals = readSignals(retrieval, circumstances);
      onJudge?.(signals);
      return isAnswerable(signals, coveredShare);
    },
  });
  const compose = createComposer({ catalog, passages: indexes.passages, index: resolver.index });

  const ask = async (request: AskRequest): Promise<Answer> => {
    const asked = {
      question: cleanQuestion(request.question, request.as),
      history: cleanHistory(request.history),
      without: checkTermIds(request.without),
      with: checkTermIds(request.with),
      as: request.as,
    };
    const limit = checkLimit(request.limit);
    return compose(await resolver.resolve(asked), { limit, history: asked.history });
  };
  return { catalog, ask, search: createSearch(catalog, retriever) };
}

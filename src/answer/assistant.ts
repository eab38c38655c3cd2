/** The assistant: a Library that can be asked. */

import { type Catalog, catalogLibrary } from '../library/catalog.ts';
import type { Library } from '../library/library.ts';
import { createQuestionMatcher } from '../search/asked.ts';
import { questionDocuments, writtenQuestions } from '../search/written-question.ts';
import { createEmbeddedIndex } from '../search/embedded-index.ts';
import { createExpansions, SAME_THING } from '../search/expansions.ts';
import { createOpenness } from '../search/openness.ts';
import { passageDocuments } from '../search/passage-documents.ts';
import type { Reading } from '../search/reading.ts';
import { createRetriever } from '../search/retrieve.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { type Answer, ANSWER_FORMAT, type ReadWord } from './answer.ts';
import { isAnswerable, readSignals } from './answerable.ts';
import { toEvidence } from './evidence.ts';
import type { Found } from './found.ts';
import { CLOSEST_PASSAGES } from './limits.ts';
import { orderFairly } from './order.ts';
import { type AskRequest, checkLimit, cleanQuestion } from './question.ts';
import { refuse } from './refuse.ts';
import { reviewFacts } from './review-facts.ts';

export interface Assistant {
  readonly catalog: Catalog;
  /**
   * Answers a question. A question that the review does not answer gets a refusal, which is an answer.
   *
   * @throws {VerbatimError} `QUESTION_EMPTY`, `QUESTION_TOO_LONG` or `LIMIT_INVALID`
   */
  readonly ask: (request: AskRequest) => Promise<Answer>;
  /**
   * Ranks passages, without a judgement whether they answer.
   *
   * @throws {VerbatimError} `QUESTION_EMPTY`, `QUESTION_TOO_LONG` or `LIMIT_INVALID`
   */
  readonly search: (request: Pick<AskRequest, 'question' | 'limit'>) => Promise<Found>;
}

export interface AssistantOptions {
  /** False leaves out the questions written for passages, to see what they are worth. */
  readonly withQuestions?: boolean;
  /** An engine over the documents of `passageDocuments`; the embedded one when absent. */
  readonly passages?: SearchIndex;
}

/** One entry a word of the query, so that positions in it hold for the answer too. */
const readWords = ({ query, words }: Reading): ReadWord[] =>
  query.words.map(({ start, end, text }, index) => {
    const { status, correction } = words[index] ?? { status: 'unknown' as const };
    return { start, end, text, status, ...(correction !== undefined && { correction }) };
  });

/** Builds the indexes of a Library. Takes well under a second for one review. */
export async function createAssistant(
  library: Library,
  { withQuestions = true, passages }: AssistantOptions = {},
): Promise<Assistant> {
  const catalog = catalogLibrary(library);
  const written = writtenQuestions(
    withQuestions ? library : { asked: [], unanswered: library.unanswered },
  );
  const answered = written.filter(({ stands }) => stands.kind === 'answered');
  const open = written.filter(({ stands }) => stands.kind === 'unanswered');
  const indexes = {
    passages: passages ?? createEmbeddedIndex(passageDocuments(catalog)),
    answered: createEmbeddedIndex(questionDocuments(answered)),
    open: createEmbeddedIndex(questionDocuments(open)),
  };
  const openness = createOpenness(written);
  const sameThing = library.thesaurus.filter(({ kind }) => SAME_THING.includes(kind));
  const { retrieve } = createRetriever({
    catalog,
    indexes,
    expansions: {
      all: createExpansions(library.thesaurus),
      sameThing: createExpansions(sameThing),
    },
    matchers: {
      answered: await createQuestionMatcher(answered, indexes.answered),
      open: await createQuestionMatcher(open, indexes.open, openness.ofTerm),
    },
  });
  const review = reviewFacts(library);

  const ask = async (request: AskRequest): Promise<Answer> => {
    const question = cleanQuestion(request.question);
    const limit = checkLimit(request.limit);
    const retrieval = await retrieve(question);
    const { reading, total } = retrieval;
    const ranked = orderFairly(retrieval.ranked);
    const common: Pick<
      Answer,
      'format' | 'review' | 'question' | 'reading' | 'terms' | 'next' | 'total'
    > = {
      format: ANSWER_FORMAT,
      review,
      question,
      reading: readWords(reading),
      terms: [],
      next: [],
      total,
    };
    if (ranked.length > 0 && isAnswerable(readSignals(retrieval, openness))) {
      const evidence = ranked.slice(0, limit).map((one) => toEvidence(catalog, reading, one));
      return { kind: 'passages', ...common, evidence };
    }
    const closest = ranked.slice(0, Math.min(limit, CLOSEST_PASSAGES));
    return {
      kind: 'refusal',
      ...common,
      evidence: closest.map((one) => toEvidence(catalog, reading, one)),
      refusal: await refuse(catalog, retrieval, indexes.passages),
    };
  };
  const search: Assistant['search'] = async (request) => {
    const question = cleanQuestion(request.question);
    const limit = checkLimit(request.limit);
    const { reading, ranked, total } = await retrieve(question);
    return {
      format: ANSWER_FORMAT,
      review,
      question,
      reading: readWords(reading),
      evidence: orderFairly(ranked)
        .slice(0, limit)
        .map((one) => toEvidence(catalog, reading, one)),
      total,
    };
  };
  return { catalog, ask, search };
}

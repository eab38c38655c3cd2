/** Operations that search: ask, search, verify. */

import { type Answer, answerSchema } from '../../answer/answer.ts';
import { citeAnswer } from '../../answer/cite-answer.ts';
import { foundSchema } from '../../answer/found.ts';
import { textsOf } from '../rate-limit.ts';
import { suggestReplySchema } from './replies.ts';
import {
  askRequestSchema,
  type Omitted,
  searchRequestSchema,
  suggestRequestSchema,
  verifyRequestSchema,
} from './requests.ts';
import { defineOperation, type Operation } from './operation.ts';

const EXAMPLE_QUESTION = 'why is light a problem for deep tumours?';
const EXAMPLE_QUOTE = 'The depth of light penetration limits the use of several imaging modalities';

const ask = defineOperation({
  id: 'ask',
  path: '/ask',
  methods: ['get', 'post'],
  summary: 'Ask the review a question',
  description:
    'The same Answer as on the page, over the websocket and on the command line. A question that the review does not answer gets a refusal, which is an answer: status 200, `kind: "refusal"`. As citations: the review with the words quoted in its note, and the references that they rest on.',
  request: askRequestSchema,
  reply: answerSchema,
  countedAs: 'question',
  texts: textsOf,
  hasCitations: true,
  example: `/ask?${new URLSearchParams({ question: EXAMPLE_QUESTION }).toString()}`,
  run: async ({ assistant }, { omit = [], ...request }) => {
    const value = await assistant.ask(request);
    return { value: leaveOut(value, omit), cited: citeAnswer(assistant.catalog, value) };
  },
});

/** An Answer without some of its parts is an Answer all the same. */
function leaveOut(answer: Answer, omit: readonly Omitted[]): Answer {
  const isListed = answer.kind === 'list' || answer.kind === 'count';
  return {
    ...answer,
    ...(omit.includes('references') && { references: [] }),
    ...(omit.includes('next') && { next: [] }),
    ...(omit.includes('evidence') && isListed && { evidence: [] }),
  };
}

const search = defineOperation({
  id: 'search',
  path: '/search',
  summary: 'Rank passages, without a judgement whether they answer',
  request: searchRequestSchema,
  reply: foundSchema,
  countedAs: 'question',
  texts: textsOf,
  hasCitations: true,
  example: '/search?question=gold+nanoparticles&limit=3',
  run: async ({ assistant }, request) => {
    const value = await assistant.search(request);
    return { value, cited: citeAnswer(assistant.catalog, value) };
  },
});

const suggest = defineOperation({
  id: 'suggest',
  path: '/suggest',
  summary: 'Suggest what to ask while a reader types',
  description:
    'Questions that the review answers, studies, and terms. Counted apart from questions, for a keystroke each.',
  request: suggestRequestSchema,
  reply: suggestReplySchema,
  countedAs: 'suggestion',
  texts: ({ typed }) => [typed],
  example: '/suggest?typed=lipo',
  run: ({ suggest: find }, { typed }) => ({ value: { suggestions: find(typed) } }),
});

const verify = defineOperation({
  id: 'verify',
  path: '/verify',
  methods: ['get', 'post'],
  summary: 'Check whether words stand in the review, exactly or nearly',
  description: 'An Answer of the kind `quote`, with every word marked that differs.',
  request: verifyRequestSchema,
  reply: answerSchema,
  countedAs: 'question',
  texts: ({ quote }) => [quote],
  hasCitations: true,
  askedField: 'quote',
  example: `/verify?${new URLSearchParams({ quote: EXAMPLE_QUOTE }).toString()}`,
  run: async ({ assistant }, { quote }) => {
    const value = await assistant.ask({ question: quote, as: 'quote' });
    return { value, cited: citeAnswer(assistant.catalog, value) };
  },
});

export const ASK_OPERATIONS: readonly Operation[] = [ask, search, suggest, verify];

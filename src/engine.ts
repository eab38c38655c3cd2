/** verbatim-review/engine: a Library that can be asked, in a browser or in Node. Imports nothing of Node, and does nothing on import. */

export { ANSWER_FORMAT } from './answer/answer-format.ts';
export { type Answer, type AnswerKind, answerSchema } from './answer/answer.ts';
export { type Assistant, type AssistantOptions, createAssistant } from './answer/assistant.ts';
export { citeAnswer } from './answer/cite-answer.ts';
export type { Found } from './answer/found.ts';
export type { AskRequest } from './answer/question.ts';
export type { Evidence } from './answer/schema/evidence.ts';
export type { SearchRequest } from './answer/search.ts';
export {
  CITATION_STYLES,
  type CitationStyle,
  formatCitation,
  formatCitations,
  reviewCitation,
} from './cite/citation.ts';
export { type Cited, formatCited } from './cite/cited.ts';
export { formatQuote, type Quote } from './cite/quote.ts';
export { type ErrorCode, type Fault, isVerbatimError, VerbatimError } from './errors.ts';
export { LIBRARY_FORMAT } from './library/format.ts';
export { type Library, parseLibrary } from './library/library.ts';
export type { Passage } from './library/passage.ts';
export type { CslItem, Reference } from './library/reference.ts';
export type { Study } from './library/study.ts';
export type { SearchIndex } from './search/search-index.ts';

/** verbatim-review: compile or load a Library, make an assistant, ask it; or ask a server. For Node; `verbatim-review/engine` runs in browsers. */

export { bundledCorpus } from './compile/bundled.ts';
export { compileCorpus, compileFiles, type Compiled } from './compile/compile.ts';
export { type CorpusFiles, readCorpusFiles } from './compile/corpus-files.ts';
export { type Client, type ClientOptions, connect } from './client/client.ts';
export type { Welcome } from './wire/messages.ts';
export {
  ANSWER_FORMAT,
  type Answer,
  type AnswerKind,
  type Assistant,
  type AssistantOptions,
  type AskRequest,
  answerSchema,
  type CitationStyle,
  CITATION_STYLES,
  citeAnswer,
  type Cited,
  createAssistant,
  type CslItem,
  type ErrorCode,
  type Evidence,
  type Fault,
  type Found,
  formatCitation,
  formatCitations,
  formatCited,
  formatQuote,
  isVerbatimError,
  type Library,
  LIBRARY_FORMAT,
  parseLibrary,
  type Passage,
  type Quote,
  type Reference,
  reviewCitation,
  type SearchIndex,
  type SearchRequest,
  type Study,
  VerbatimError,
} from './engine.ts';

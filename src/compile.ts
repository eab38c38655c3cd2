/** verbatim-review/compile: a corpus folder becomes a Library, or a list of its faults. For Node. */

export { bundledCorpus } from './compile/bundled.ts';
export { compileCorpus, compileFiles, type Compiled } from './compile/compile.ts';
export { type CorpusFile, type CorpusFiles, readCorpusFiles } from './compile/corpus-files.ts';
export {
  type ErrorCode,
  type Fault,
  formatFault,
  isVerbatimError,
  VerbatimError,
} from './errors.ts';
export type { Library } from './library/library.ts';

/** `engine-suggest.js`: suggestions, fetched when they are first wanted. */

export { createSuggester } from '../../src/search/suggest.ts';

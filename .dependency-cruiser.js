/**
 * Floors: a folder imports only from those before it in this list, and every file is on one; no import runs in a circle; the
 * browser gets nothing of Node.
 */

const FLOORS = [
  '^src/errors\\.ts$',
  '^src/text/',
  '^src/library/',
  '^src/cite/',
  '^src/search/',
  '^src/answer/',
  '^src/wire/',
  '^src/client/',
  '^src/compile/',
  '^web/engine/',
  '^web/(components/|(page-)?strings\\.ts$)',
  '^web/widget/',
  '^web/pages/',
  '^web/reader/',
  '^web/chat/',
  '^web/site/',
  '^web/single/',
  '^src/export/',
  '^src/serve/',
  '^src/evaluate/',
  '^src/cli/',
  '^src/(index|engine|client|compile)\\.ts$',
  // Builds all of it, with tools that are not shipped.
  '^web/build/',
];

/** Runs in the browser as well as in Node. */
const IN_BROWSER =
  '^(src/(errors\\.ts$|text/|library/|cite/|search/|answer/|wire/|client/|(engine|client)\\.ts$)|web/(engine/|components/|(page-)?strings\\.ts$|chat/|reader/|site/|single/|widget/))';

const upward = FLOORS.slice(0, -1).map((floor, index) => ({
  name: `floor-${index + 1}-imports-upward`,
  severity: 'error',
  from: { path: floor },
  to: { path: FLOORS.slice(index + 1).join('|') },
}));

const onNoFloor = { path: '^(src|web)/', pathNot: FLOORS };

/** A file is found by what it imports, by what imports it, or by having neither. */
const homeless = [
  { name: 'on-no-floor', severity: 'error', from: onNoFloor, to: {} },
  { name: 'on-no-floor-imported', severity: 'error', from: {}, to: onNoFloor },
  { name: 'on-no-floor-alone', severity: 'error', from: { ...onNoFloor, orphan: true }, to: {} },
];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...upward,
    ...homeless,
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'nothing-of-node-in-the-browser',
      severity: 'error',
      from: { path: IN_BROWSER },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'the-page-in-the-browser-compiles-nothing',
      severity: 'error',
      from: { path: '^web/(engine|components|reader|chat|site|single|widget)/' },
      to: { path: '^src/(compile|export|serve|evaluate|cli)/' },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-tests-in-the-program',
      severity: 'error',
      from: { path: '^(src|web)/' },
      to: { path: '^tests/' },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js'],
      conditionNames: ['import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
};

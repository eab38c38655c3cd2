/** Every command of the program, in the order in which it tells them. */
export const COMMAND_NAMES = [
  'ask',
  'search',
  'verify',
  'cite',
  'serve',
  'export',
  'check',
  'build',
  'eval',
];

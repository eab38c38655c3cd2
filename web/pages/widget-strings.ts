/** Every text of the page for those who put the widget into theirs; what can be named there is told name by name. */

import type { WidgetAttribute, WidgetPart } from '../widget/parts.ts';

export const widgetPageStrings = {
  title: 'In your page',
  description:
    'Put the search of this review into any page with one script: passages in the review’s own words, with their place, in a box or a dialog.',
  intro:
    'The search of this review in any page: passages in the review’s own words, each with its place and what it cites. One script, no framework, nothing sent to anybody but this server.',
  api: 'The HTTP API, for programs',
  snippet: 'What to put in',
  snippetSays:
    'The form inside works where no script runs. Where one does, it takes the form’s place, its label and its placeholder.',
  snippetLabel: 'Snippet',
  allow:
    'This server answers pages of other sites where its owner lets them: `verbatim serve --allow-origin https://journal.example`, or `*` for all. A policy of your page has to name this server in `script-src` and `connect-src`, nothing else; there is no inline style.',
  live: 'Try it',
  dialogSnippet: 'As a dialog',
  dialogSays:
    '`mode="dialog"` shows a button; it and Ctrl K (on Apple’s keyboards Command K) open the box as a dialog. The key is left alone in fields, in dialogs of your page, and where your page has prevented it.',
  librarySnippet: 'Without a server',
  librarySays:
    '`verbatim build` writes a review into one file. With `library` in place of `server`, questions are answered in the reader’s own browser; the engine is fetched when a reader comes to the box, from beside `widget.js`.',
  name: 'Name',
  meaning: 'What it is',
  text: 'Text',
  attributes: 'Attributes',
  attributesAre: {
    server:
      'Address of the review’s server. When absent: that of the form inside, else the one that the script came from.',
    library: 'Address of a review in one file, in place of `server`.',
    site: 'With `library`: the folder of the review’s pages, for links. When absent: the folder of the library.',
    mode: '`box` (when absent), or `dialog`.',
    key: 'The letter that opens the dialog with Ctrl or Command; `k` when absent, `none` for no key.',
    limit: 'Passages shown; 3 when absent. Studies of a list are all shown.',
    target:
      'Where things open: `_blank` for a new tab. With Ctrl, Command or Shift held they always do.',
    label:
      'Names the box; two on one page want two names. When absent: the label of the form’s field.',
    placeholder: 'What the empty box shows. When absent: the placeholder of the form’s field.',
    strings: 'Texts in place of the widget’s own, as JSON: `{"ask": "Fragen"}`.',
    lang: 'Language of the texts; `en` when absent. Plural forms are chosen by it.',
    'review-lang': 'Language of the review’s words, where it is another than your page’s.',
  } satisfies Record<WidgetAttribute, string>,
  properties: 'Properties and methods',
  propertiesAre: {
    strings: 'Texts in place of the widget’s own, as an object; they come before the attribute.',
    'ask(question)': 'Opens the widget and asks.',
    'open()': 'Opens the dialog; puts the focus into a box.',
    'close()': 'Closes the dialog, or the results under a box.',
    'focus()': 'Puts the focus into the box, or onto the button of a closed dialog.',
  },
  events: 'Events',
  eventsSay: 'Both bubble, and leave shadow roots.',
  eventsAre: {
    'verbatim-ask':
      'A question is sent, typed or asked for; `detail.question`. Nobody is told of it but your page.',
    'verbatim-open':
      'Something is opened; `detail.kind` (`passage`, `study`, `chat`, or `question` for one that is asked in the widget), `detail.id`, `detail.address`. A page that prevents it does what it likes instead.',
  },
  keys: 'Keys',
  keysAre: {
    'Arrow down, arrow up': 'choose; the text is before the first and after the last.',
    Enter:
      'opens what is chosen. With nothing chosen it asks; where the answer already stands there, it goes on to the chat page.',
    Escape: 'closes the results; once more clears the text. In a dialog it closes the dialog.',
    'Alt with an arrow': 'opens and closes the results, choosing nothing.',
  },
  keysSay:
    'Letters typed in the box do not reach handlers of your page. No key of your page is taken but the dialog’s.',
  parts: 'Parts',
  partsSay: 'For `verbatim-search::part(…)`.',
  partsAre: {
    trigger: 'Button that opens the dialog.',
    shortcut: 'Its key, beside its label.',
    dialog: 'The dialog.',
    form: 'Frame of the box.',
    input: 'The text field.',
    button: 'Button that asks.',
    close: 'Button that closes the dialog.',
    panel: 'What opens under the box.',
    head: 'Above the list: how the question was read, what was found.',
    title: 'Its first words, and names of studies.',
    says: 'A sentence of it.',
    caution: 'What the source has wrong about the very thing asked.',
    missing: 'A word that the review does not have.',
    figure: 'The included studies as cells.',
    cell: 'One of them.',
    counted: 'A cell that counts.',
    list: 'The list of results.',
    option: 'A result.',
    selected: 'The result that is chosen.',
    place: 'Where it stands.',
    label: 'What is said beside words: a column, a condition, that the words are ours.',
    words: 'The review’s words.',
    ours: 'Words of our summaries.',
    sentence: 'The words that answer.',
    mark: 'Words that match the question.',
    citation: 'Words that cite.',
    differing: 'Words of the review that differ from a pasted quote.',
    cites: 'What the passage cites, and how many more notes there are.',
    note: 'A note on the source.',
    foot: 'Under a sentence that says why there is no answer.',
    retry: 'Button that asks again.',
    link: 'The way to the review’s own page.',
    unseen: 'The sentence for those who hear the page.',
  } satisfies Record<WidgetPart, string>,
  styles: 'Custom properties',
  stylesSay:
    'To be set on the element. Light or dark follows the `color-scheme` of your page; set it on the element where your page does not.',
  stylesAre: {
    '--verbatim-paper': 'Background.',
    '--verbatim-ink': 'Text.',
    '--verbatim-quiet': 'Text beside it.',
    '--verbatim-line': 'Hairlines.',
    '--verbatim-edge': 'Lines that carry meaning.',
    '--verbatim-accent': 'What can be followed; the button.',
    '--verbatim-wash': 'Under the chosen result.',
    '--verbatim-mark': 'Under matching words.',
    '--verbatim-answer': 'Under the words that answer.',
    '--verbatim-caution': 'Edge of notes.',
    '--verbatim-caution-wash': 'Under notes.',
    '--verbatim-serif': 'Typeface of the review’s words.',
    '--verbatim-sans': 'Typeface of everything else.',
    '--verbatim-size': 'Size of the text, from which all others follow.',
    '--verbatim-radius': 'Roundness of corners.',
    '--verbatim-layer': 'The `z-index` of what opens under the box.',
  },
  strings: 'Texts',
  stringsSay:
    'All can be replaced, by the attribute or the property `strings`. What stands in braces is put in; where a number decides, give one text for each plural category: `{"one": "{count} study", "other": "{count} studies"}`.',
} as const;

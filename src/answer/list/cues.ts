/** Cues: the words by which an English question asks for a list of studies, and those that say nothing beside it. */

import { stem } from '../../text/stem.ts';
import { foldWord } from '../../text/fold.ts';

const terms = (list: string): ReadonlySet<string> =>
  new Set(
    list
      .trim()
      .split(/\s+/)
      .map((word) => stem(foldWord(word))),
  );

/** What the included studies are called; plural forms ask for more than one. */
export const STUDY_NOUNS = terms(
  'study paper article trial experiment publication investigation report research work project manuscript endeavour endeavor effort',
);
export const PLURAL_STUDY_NOUNS: ReadonlySet<string> = new Set(
  'studies papers articles trials experiments publications investigations reports works researches projects ones teams groups labs laboratories researchers authors scientists entries rows manuscripts writeups efforts endeavours endeavors crews outfits'.split(
    ' ',
  ),
);
/** Who did a study: "which teams used gold". */
export const PEOPLE_NOUNS = terms(
  'team group lab laboratory researcher author scientist crew outfit',
);

/** Words that say something, and that no list waits for: it is given without them, and says that they were not read. */
export const PASSED_OVER = terms(
  'seminar dad mum crowd body evidence head size extras neighbour slides story business quantity soil ground',
);

/** Words that a question for studies has besides what it asks for. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set([
  ...PASSED_OVER,
  ...terms(`
  breakdown distribution coworkers colleagues al et hello hi hey please thanks came comes coming leaving leave aside order sort arrange put keep study paper article trial experiment publication investigation report research work project ones team group lab laboratory
  researcher author scientist entry row include included table review listed all any every each everything anything something
  use used apply applied employ develop developed test tested investigate examine explore look looked looking address deal dealt focus
  focused concern concerned involve involving perform conduct carry carried publish published appear come from based base date do done
  feature rely relate related about regarding concerning have has contain containing made make built total altogether exactly there
  number count many name named list give show find mention mentioned talk speak describe report reported cover covered target aim
  aimed deal try tried country nation year place region kind type sort different various overall only solely exclusively just
  alone both also but except excluding outside without rather other than apart not no never nor neither non
  since before after until till later earlier prior onward onwards between to up by newer older recent or and either
  roll call rundown tally headcount inventory catalogue directory lineup gimme fetch pull pick narrow enumerate itemise itemize
  instance case taker example filter common frequent fraction share proportion percentage lot whoever want need point let
  stuff thing someone somebody anyone anybody folk folks people them those these of which who whose what that
  label labelled labeled tag tagged mark marked summary info details part two shared share joint jointly collaboration involvement involved participation whatsoever merely nobody nothing yet
  whether tries trying piece pieces bit touch touches column affiliation pack packed wrap wrapped put little tiny particular specific specifically particularly named year years paper papers dated date back went go kinda at least most
  latter former instead inclusive care cent percent lead led leading first surname partner combine combined combining pair paired couple coupled took touch tackle cover span state run ran
  print inside contribute called thirty stay remain restrict whatever member land bunch
  together plus well meant ment wait sorry matter pile limit tabulate full whichever wherever otherwise behind alike long already unnamed sit sits meet meets collection corpus pool crop batch whole hit selected original crew outfit dig time big ditto whittle
  start stop period unaccompanied cross manuscript writeup effort endeavour anywhere somewhere everywhere elsewhere widen extend alternatively replace throw kick strike toss incl bring turn round away title swap fine chuck side gone see saw sat prepare read none fit word
  purely utilise utilize harness exploit opt employ item predate set kill destroy treat fight
`),
]);

/** A facet's own general words, which add nothing to a value: "breast cancer", "MRI imaging", "gold nanoparticles". */
export const GENERAL_WORDS = terms(`
  cancer cancers tumor tumour tumors carcinoma malignancy malignancies growth disease oncology patient nanoparticle nanoparticles particle particles nano
  nanomaterial nanomaterials nanotechnology material materials imaging image images picture pictures photo snapshot scan scans scanning method technique modality approach
  therapy therapies treatment treatments based containing cell cells model models target targeted targeting carrier carriers
  probe nanoprobe agent contrast window platform nanoplatform system nanosystem formulation construct assembly device
`);

export const NEGATORS = terms(
  'sans ditch avoid devoid none leaving leave ignoring bar barring skipping discounting omitting not no without except excluding outside never neither nor non nobody nothing didn doesn don isn aren wasn weren hasn haven besides minus lacking omit exclude',
);
export const ONLY_WORDS = terms('only solely exclusively alone purely entirely strictly');

/** Behind a word of the list above, they say that it does not limit what stands before it. */
export const AFTER_NO_LIMIT: ReadonlySet<string> = new Set(
  'or when if once after upon at under'.split(' '),
);
export const NAMING_WORDS = terms(
  'name named naming specify specified state stated give given particular specific define defined say identify identified report reported mention mentioned disclose',
);

/** Words of the flow of records: "how many studies were included" asks for the review's own count, not for a list. */
export const FLOW_WORDS = terms(
  'retrieve found find search screen screened exclude excluded include included duplicate filter filtered remain removed record eligible identify reject rejected discard hit',
);

/** Other ways to ask for a list, where values of facets follow: "who all tried …", "roll call of …", "any from …". */
export const LIST_CUE =
  /^\s*(?:please |so |and |ok(?:ay)?,? )?(?:those (?:that|which|where|who|whose|with|from|in|using|made|on)|(?:the )?(?:ones|items|entries|(?:\w+ (?:or \w+ )?)?(?:nano)?(?:particle|probe|agent|material|carrier|grain|bead|speck|dot|capsule|sphere|formulation|platform|system|construct)s) (?:that|which|where|whose|with|from|in|using|made|carrying|holding|containing|bearing|having|based|built|loaded|\w+ed (?:on |off )?(?:by|with|for|from|to))|who(?:ever)?|any(?:one|body)?|has any(?:one|body)|have (?:any(?:one|body)|you got)|do (?:(?:you|we) have|any)|does any|are there|is there|roll call|run(?:[- ]?down| through)|round(?:[- ]?up)|inventory|catalogu?e|directory|line-?up|(?:the )?(?:full|complete|whole) list|list|to list|pick out|pull (?:up|out)|fetch|give me|gimme|show(?: me| us)?|let(?: me|'s) see|i (?:want|need|would like)|point me|name|(?:can|could) you (?:list|enumerate|name)|enumerate|itemi[sz]e|filter|narrow|search the table|what (?:do you have|else is there|have you got)|instances|cases|which (?:of|lines|ones|rows))\b/i;
/** The same for counts: "tally of …", "how common is …". */
export const COUNT_CUE =
  /^\s*(?:tally|head ?count|count|what(?:['’]s| is) the (?:total|number|count|tally|figure)|what (?:fraction|share|proportion|percentage)|what does .{1,60} add up to|how (?:common|frequent|big a share|(?:big|large) is the (?:share|set|group|number|part))|in how many (?:cases|of)|how many (?:belong|fall|come)\b|how many (?:times|cases)|size of the (?:set|group)|(?:do|give me|take) a (?:head ?)?count|number of|n[or]\.? of|# of|total)\b|\b(?:quantity|how many|number|count|total|(?:give me|what is|what['’]s) (?:a|the) figure|what does (?:it|that) (?:come|add up|amount) to|how (?:big|large|many) is (?:the rest|that|it))\W{0,9}$|\bhow (?:big|large) a (?:share|part|number|portion)\b|\bn ?= ?\?/i;

/** Function words and short words of asking as fingers slip, and as they were meant; longer ones are found by their letters. */
export const SLIPS: ReadonlyMap<string, string> = new Map([
  ['wich', 'which'],
  ['whch', 'which'],
  ['whcih', 'which'],
  ['wihch', 'which'],
  ['whitch', 'which'],
  ['wat', 'what'],
  ['waht', 'what'],
  ['wht', 'what'],
  ['studys', 'studies'],
  ['studeis', 'studies'],
  ['studdies', 'studies'],
  ['stuides', 'studies'],
  ['papres', 'papers'],
  ['mnay', 'many'],
  ['wrok', 'work'],
  ['hwo', 'how'],
  ['frist', 'first'],
  ['fisrt', 'first'],
  ['meny', 'many'],
  ['adn', 'and'],
  ['frm', 'from'],
  ['theese', 'these'],
  ['thees', 'these'],
  ['evry', 'every'],
  ['befor', 'before'],
  ['betwen', 'between'],
  ['wiht', 'with'],
  ['whihc', 'which'],
  ['whic', 'which'],
  ['manny', 'many'],
  ['somone', 'someone'],
]);

/** A number that only repeats how many there are: "how many of the 31". */
export const isCountOfAll = (
  { word }: { readonly word: string },
  before: { readonly word: string } | undefined,
): boolean =>
  /^\d{1,4}$/.test(word) && ['the', 'these', 'those', 'all'].includes(before?.word ?? '');

/** Words of asking that are long enough to be known with a letter wrong: "studyed", "publishd". */
export const ASKING_WORDS: ReadonlySet<string> = new Set([
  ...PLURAL_STUDY_NOUNS,
  ...'study paper article publication published investigated studied included review reviewed reported mentioned projects country countries journal imaging treatment therapy quantity without excluding following'.split(
    ' ',
  ),
]);

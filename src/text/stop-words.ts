/** Words that say nothing about a topic: left out of ranking, and never counted as missing. */

/** Function words of English. */
const FUNCTION_WORDS = `
a about above after again against all also although am among an and any anyone are aren't as at be because been
before being below between both but by can cannot could did do does doing don't down due during each either else ever
every few for from further get gets getting give given gives go goes got had has have having he hence her here hers
him his however i i'd i'm if in into is isn't it it's its itself just let like made make makes making may maybe me
might mine more most much must my myself near neither no nor not now of off often on once one ones only onto or other
others our ours out over own per perhaps please put quite rather really same seem seems several shall she should since
so some somehow someone something somewhere still such take taken takes than that that's the their theirs them themselves himself herself ourselves then
there therefore these they thing things this those though through thus till to too toward towards under until up upon
us use used uses using versus very via vs want was way ways we were while will with within without would yes yet you your yours s t et al etc eg ie
`;

/** On whose behalf a reader asks, which is no part of what is asked. */
const FAMILY = `
mother mothers father fathers mum mums mom moms dad dads mummy daddy son sons wife husband aunt uncle grandmother grandfather grandma grandpa
granny gran nan grandad sister brother niece nephew cousin neighbour neighbor fiance girlfriend boyfriend
`;

/** Places in a row, of which the review speaks but for the first three of them. */
const ORDINALS = `
fourth fifth sixth seventh eighth ninth tenth
${Array.from({ length: 27 }, (_, index) => `${index + 4}th`).join(' ')}
`;

/** Words that make a question of a topic. */
const QUESTION_WORDS = `
what what's whats which who who's whom whose when where why how explain explains explained describe describes described
tell tells show list find know say says
said mean means meaning define defines defined definition question answer wonder
`;

/** The same, as fingers slip, and what an apostrophe leaves of "don't". */
const MISSPELLED_WORDS = `
wich whch whcih wihch whitch wat waht whta wht whar wher hwo hwat teh hte tht taht thier ther waas dose't doesnt dont didnt isnt arent wasnt
frm adn abuot aboout becuase becaus beacuse plese pleas pleese plz pls theese thees thsi tihs whith wiht wth whihc whic hav haev hvae shoud woud coud shuld cuold woudl shoudl meny mnay evry agian befor betwen thru
don doesn didn isn aren wasn weren hasn haven hadn won wouldn couldn shouldn
`;

const words = (list: string): string[] => list.trim().split(/\s+/);

/** Lower case, folded, with any apostrophe left out: the form in which tokens are looked up. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  [
    ...words(FUNCTION_WORDS),
    ...words(ORDINALS),
    ...words(FAMILY),
    ...words(QUESTION_WORDS),
    ...words(MISSPELLED_WORDS),
  ].map((word) => word.replace("'", '')),
);

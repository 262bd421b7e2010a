// What single words cannot tell: which words only join others and bind nobody, and by which phrases rights are passed on.

const set = (...words: string[]): ReadonlySet<string> => new Set(words.flatMap((each) => each.split(' ')));

/** Words that join or count, in lower case: among others they oblige nobody; where nothing else changed they may. */
export const JOINING_WORDS: ReadonlySet<string> = set(
  'and or any all every either if include includes included including',
  'und oder alle allen aller alles jede jeder jedes jeden wenn falls einschließlich',
  'et ou si tout tous toute toutes chaque inclure inclut inclus y compris',
  'y o si todo todos toda todas cada incluye incluido incluida e tutti todas se',
  'и или если все всех всем каждый каждого каждой включая включает або якщо всі',
  'lub oraz jeśli wszystkie nebo pokud všech alla eller om tüm veya eğer en of als',
);
export const JOINING_SIGNS = /任何|所有|全部|または|および|すべて|場合|모든|또는|및|경우|[或及和且如若能得]/g;

/** Both together name a passing on of the contract: the rights with the duties, and somebody else. */
const RIGHTS_WITH_DUTIES =
  /rights?,? (?:and|or) (?:the |its |our |all )?(?:duties|obligations)|rechten? und (?:alle )?pflichten|droits et (?:des |les |ses |nos )?obligations|derechos (?:y|u) (?:las )?obligaciones|прав\p{L}* и обязанност|[权權]利(?:和|与|與|及|以及|、)?[义義][务務]|権利(?:と|及び|および|・)?義務/iu;
const SOMEBODY_ELSE =
  /third[- ]part|another|others?\b|affiliate|successor|dritte|andere|tiers|autre|tercer|otr[ao]|треть|друг|第三|他人|其他|他の/iu;

/** "End" alone is said of days and pages; of a licence or an account it is a termination. */
const ENDING =
  /\bend(?:s|ed|ing)? (?:\p{L}+ ){0,2}(?:licen[cs]e|agreement|account|contract|access)|\b(?:licen[cs]e|agreement|account|contract) (?:ends|ended)\b|beende[nt]|met(?:tre)? fin\b|pon(?:er|e|emos) fin\b|终结|終結/iu;

export const isEnding = (sentence: string): boolean => ENDING.test(sentence);
export const isPassingOn = (sentence: string): boolean =>
  RIGHTS_WITH_DUTIES.test(sentence) && SOMEBODY_ELSE.test(sentence);

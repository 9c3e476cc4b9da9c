import type { Side } from '../domain/side';

/**
 * Words that add nothing by themselves: verbs that only carry a noun (取組を行う, 해 나가다), postpositions (に向けて, 위해), "both
 * sides" and the names of the two countries, of which every such text speaks. What an addition keeps without them decides whether it is worth showing.
 */
const TRIVIAL: Readonly<Record<Side, RegExp>> = {
  ja: /に?(?:向けて|向け|向かって|向かっ|対して|対し|対する|関して|関し|関する|ついて|伴う|伴って|際して|際し|おいて|おける|通じて|通じた)|行[いっう]|双方|両者|これ|それ|(?:日本|韓国)(?:側|国)?|など|及び|並びに|[はがをにでとのもへや等旨]/gu,
  ko: /(?<!\p{L})(?:(?:(?:해|이어|하여)\s*)?(?:나가|가)[고며는]?|이루어지|둘러싼|위해|위하여|위한|대해|대하여|대한|관해|관한|관련|통해|통한|따라|따른|양측|(?:일본|한국|우리)(?:\s*측)?|등|및|속|것|수|바|이고|이며|하고|하며|되고|되며|이에|이를|이와)(?:은|는|이|가|을|를|의|에|에서|도)?(?!\p{L})/gu,
};

// Two letters at least: a single 間 or 일 is a rest of a word that was matched otherwise; a figure says something by itself.
const CONTENT = /\p{N}|\p{L}[^\p{L}]*\p{L}/u;

/** Whether a stretch of a text says something by itself. */
export const hasContent = (text: string, side: Side): boolean =>
  CONTENT.test(text) && CONTENT.test(text.replace(TRIVIAL[side], ' '));

import type { Named } from './passage.ts';
import type { Question } from './question.ts';

const names = (list: string): ReadonlySet<string> => new Set(list.split(', '));

/** Countries of the world by their everyday names, normalised as answers are: those of the United Nations and some former ones. */
const countries = names(
  'afghanistan, albania, algeria, andorra, angola, argentina, armenia, australia, austria, azerbaijan, bahamas, bahrain, ' +
    'bangladesh, barbados, belarus, belgium, belize, benin, bhutan, bolivia, bosnia and herzegovina, botswana, brazil, ' +
    'brunei, bulgaria, burkina faso, burma, burundi, cambodia, cameroon, canada, cape verde, central african republic, chad, ' +
    'chile, china, colombia, comoros, congo, costa rica, croatia, cuba, cyprus, czech republic, czechoslovakia, ' +
    'democratic republic of congo, denmark, djibouti, dominica, dominican republic, east germany, east timor, ecuador, egypt, ' +
    'el salvador, england, equatorial guinea, eritrea, estonia, ethiopia, fiji, finland, france, gabon, gambia, georgia, ' +
    'germany, ghana, greece, grenada, guatemala, guinea, guineabissau, guyana, haiti, honduras, hungary, iceland, india, ' +
    'indonesia, iran, iraq, ireland, israel, italy, ivory coast, jamaica, japan, jordan, kazakhstan, kenya, kiribati, kuwait, ' +
    'kyrgyzstan, laos, latvia, lebanon, lesotho, liberia, libya, liechtenstein, lithuania, luxembourg, madagascar, malawi, ' +
    'malaysia, maldives, mali, malta, marshall islands, mauritania, mauritius, mexico, micronesia, moldova, monaco, mongolia, ' +
    'montenegro, morocco, mozambique, myanmar, namibia, nauru, nepal, netherlands, new zealand, nicaragua, niger, nigeria, ' +
    'north korea, north macedonia, norway, oman, pakistan, palau, panama, papua new guinea, paraguay, peoples republic of china, ' +
    'peru, philippines, poland, portugal, qatar, republic of china, republic of ireland, romania, russia, rwanda, samoa, ' +
    'san marino, saudi arabia, scotland, senegal, serbia, seychelles, sierra leone, singapore, slovakia, slovenia, ' +
    'solomon islands, somalia, south africa, south korea, south sudan, soviet union, spain, sri lanka, sudan, suriname, ' +
    'swaziland, sweden, switzerland, syria, taiwan, tajikistan, tanzania, thailand, togo, tonga, trinidad and tobago, tunisia, ' +
    'turkey, turkmenistan, tuvalu, uganda, ukraine, united arab emirates, united kingdom, united states, ' +
    'united states of america, uruguay, us, uzbekistan, vanuatu, venezuela, vietnam, wales, west germany, yemen, yugoslavia, ' +
    'zambia, zimbabwe',
);

/** States and provinces that English texts name without saying so: of the United States, Canada and Australia. */
const states = names(
  'alabama, alaska, alberta, arizona, arkansas, british columbia, california, colorado, connecticut, delaware, florida, ' +
    'georgia, hawaii, idaho, illinois, indiana, iowa, kansas, kentucky, louisiana, maine, manitoba, maryland, massachusetts, ' +
    'michigan, minnesota, mississippi, missouri, montana, nebraska, nevada, new brunswick, new hampshire, new jersey, ' +
    'new mexico, new south wales, new york, newfoundland and labrador, north carolina, north dakota, nova scotia, ohio, ' +
    'oklahoma, ontario, oregon, pennsylvania, quebec, queensland, rhode island, saskatchewan, south australia, south carolina, ' +
    'south dakota, tasmania, tennessee, texas, utah, vermont, victoria, virginia, washington, west virginia, ' +
    'western australia, wisconsin, wyoming',
);

const continents = names('africa, antarctica, asia, europe, north america, oceania, south america');

/** Which words of a question ask for names of which list. */
const lists = [
  { words: ['country', 'nation', 'citizenship', 'nationality'], listed: countries },
  { words: ['state', 'province'], listed: states },
  { words: ['continent'], listed: continents },
] as const;

const peoples = new Set('czech danish dutch french german greek iraqi israeli pakistani swiss thai welsh'.split(' '));

/** Whether a question speaks of a country, a state or a continent and this is one. */
export function isPlaceAskedFor({ key }: Named, { words }: Question): boolean {
  return lists.some((list) => list.listed.has(key) && list.words.some((word) => words.has(word)));
}

/** Whether this is a country, a state or a continent of which the question does not speak. */
export function isPlaceBeside(name: Named, question: Question): boolean {
  return lists.some(({ listed }) => listed.has(name.key)) && !isPlaceAskedFor(name, question);
}

/** Whether this says where somebody comes from: `Danish`, `American`. */
export function isPeople({ key, tokens }: Named): boolean {
  return tokens.length === 1 && (peoples.has(key) || /(?:an|ish|ese)$/.test(key));
}

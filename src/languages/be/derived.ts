import { verbAnalyses } from './verbs.ts';

const ending = '(?:[ыі]|[ая]га|[аяо]му|[ыі]м|[ая]я|[аяо]й|[ую]ю|[ая]ю|[аяо]е|[ыі]я|[ыі]х|[ыі]мі)';
const participle = new RegExp(`^(.+(?:[аяе]н|[яаыіу]т|л))${ending}$`);
const shortParticiple = /^(.+(?:[аяе]н|[яаыіу]т))[аоы]?$/;
const comparative = new RegExp(`^(.+)[еэ]йш${ending}$`);

/** What has a participle in -т (Беларуская граматыка, ч. 1, 1985, § 478). */
const hasT = /(?:ня|узя|[жч]а|..ы|.[бвлпш]і|.[нд]у)$/;

/** What a consonant of a stem in -іць became before -ены or -аць: асуджаны, асудзіць; заяўляць, заявіць. */
const softened: readonly (readonly [soft: string, hard: string])[] = [
  ['дж', 'дз'],
  ['шч', 'сц'],
  ['ч', 'ц'],
  ['ш', 'с'],
  ['ж', 'з'],
  ['ўл', 'в'],
  ['вл', 'в'],
  ...['б', 'м', 'п', 'ф'].map((hard) => [`${hard}л`, hard] as const),
];

/**
 * The analyses of the verb that a form is a participle of or is the imperfective partner of, and of the adjective that it
 * is a comparative of.
 */
export function derivedAnalyses(form: string): readonly string[] {
  const verbs = verbFormsBehind(form).flatMap((each) => verbAnalyses(each));
  const partners = new Set([...verbAnalyses(form), ...verbs].flatMap((each) => partnersOf(each)));
  return [...verbs, ...[...partners].flatMap((each) => verbAnalyses(each)), ...positives(form)];
}

/** Forms of the verb that a form may be a participle of. */
function verbFormsBehind(form: string): readonly string[] {
  const stem = (participle.exec(form) ?? shortParticiple.exec(form))?.[1] ?? '';
  const before = stem.slice(0, -1);
  // загінулыя, загінулі
  if (stem.endsWith('л')) return /..(?:[аяеэ]|ну)$/.test(before) && before.length > 3 ? [`${stem}і`] : [];
  if (stem.endsWith('т')) return hasT.test(before) ? [`${before}ць`] : [];
  const bare = before.slice(0, -1);
  // складаны is complex first, not composed.
  if (!/[аеёіоуыэюя]/.test(bare) || /^складан/.test(stem)) return [];
  // створаны, стварыць; абмеркавана, абмеркаваць; праведзены, правядуць
  const inI = hardened(bare).flatMap((each) => infinitivesInI(each));
  const found = /дз$/.test(bare) ? [`${bare.slice(0, -1)}уць`] : /[сзт]$/.test(bare) ? [`${bare}уць`] : [];
  return [...(/[ая]$/.test(before) ? [`${before}ць`] : []), ...inI, ...found];
}

function infinitivesInI(stem: string): readonly string[] {
  return [`${stem}${/[ржшчц]$/.test(stem) ? 'ыць' : 'іць'}`, `${stem}ець`];
}

/** A stem, and what it may have been before its last consonants were softened. */
function hardened(stem: string): readonly string[] {
  const hard = softened.flatMap(([soft, hard]) =>
    stem.endsWith(soft) ? [stem.slice(0, -soft.length) + hard] : [],
  );
  return [stem, ...hard];
}

/** Verbs of motion, with prefixes, in the letters of their keys: праводзіць, правесці. */
const motions: readonly (readonly [imperfective: RegExp, perfectives: readonly string[]])[] = [
  [/(?<=.)вадз$/, ['весці']],
  [/(?<=.)ваз$/, ['везці']],
  [/(?<=.)нас$/, ['несці']],
  [/(?<=.)(?<!^па)хадз$/, ['йсці', 'ысці']],
];

/**
 * Infinitives of the perfective verbs that an imperfective one may be made from by its suffix, by one of its analyses, whose
 * vowels are those of `movedStemKey`. One that is made by a prefix is another word.
 */
function partnersOf(analysis: string): readonly string[] {
  const [, mark = '', stem = ''] = /^(v1|v13|v4):(.+?)(?:-ся)?$/.exec(analysis) ?? [];
  if (mark === 'v4')
    return motions.flatMap(([shape, perfectives]) =>
      shape.test(stem) ? perfectives.map((each) => stem.replace(shape, each)) : [],
    );
  // прызнаваць, прызнаць
  if (mark === 'v13') return [`${stem}ць`];
  const [, root = '', suffix = ''] = /^(..+?)(авва|ліва|ва|[ыі]ма|йма|ына|іра|а|е)$/.exec(stem) ?? [];
  switch (suffix) {
    case '':
      return [];
    case 'авва':
      return [`${root}аваць`, `${root}аць`];
    case 'ліва':
    case 'ва':
      return [
        `${root}ць`,
        `${root}аць`,
        `${root}нуць`,
        ...hardened(root).flatMap((each) => infinitivesInI(each)),
      ];
    case 'ыма':
    case 'іма':
    case 'йма':
      return [
        `${root}няць`,
        `${root}${suffix[0]}няць`,
        ...(root.endsWith('д') ? [`${root.slice(0, -1)}няць`] : []),
      ];
    case 'ына':
      return [`${root}аць`];
    case 'іра':
      return [`${root}раць`, `${root}ерці`];
    case 'е':
      return hardened(root).flatMap((each) => infinitivesInI(each));
    default:
      return plainPartners(root);
  }
}

/** вырашаць, вырашыць; дапамагаць, дапамагчы; знікаць, знікнуць; сустракаць, сустрэць. */
function plainPartners(root: string): readonly string[] {
  const found: string[] = [];
  if (/[ржшч]$/.test(root)) found.push(...hardened(root).flatMap((each) => infinitivesInI(each)));
  if (root.endsWith('страк')) found.push(`${root.slice(0, -2)}эць`);
  if (root.endsWith('сыл')) found.push(`${root.slice(0, -2)}лаць`);
  // змагацца is to fight.
  if (/[гк]$/.test(root) && root !== 'змаг') found.push(`${root}чы`);
  if (/[гкхбпдсзт]$/.test(root)) found.push(`${root}нуць`);
  return found;
}

/** Comparatives of another root or with a changed consonant. */
const others: ReadonlyMap<string, string> = new Map([
  ['выш', 'высок'],
  ['ніж', 'нізк'],
  ['бліж', 'блізк'],
  ['даўж', 'доўг'],
]);
const ofOtherRoots: readonly (readonly [comparative: RegExp, stems: readonly string[]])[] = [
  [new RegExp(`^лепш${ending}$`), ['добр']],
  [new RegExp(`^горш${ending}$`), ['дрэнн', 'кепск']],
  [new RegExp(`^большы?${ending}$`), ['вялік']],
  [new RegExp(`^меншы?${ending}$`), ['мал']],
];

/** The adjective of a comparative: важнейшы, важны; навейшы, новы. */
function positives(form: string): readonly string[] {
  const stems = ofOtherRoots.flatMap(([shape, stems]) => (shape.test(form) ? stems : []));
  const stem = comparative.exec(form)?.[1];
  if (stem !== undefined) stems.push(others.get(stem) ?? stem, stem.replace(/а(?=[^аеёіоуыэюя]*$)/, 'о'));
  return stems.map((each) => `a:${each}`);
}

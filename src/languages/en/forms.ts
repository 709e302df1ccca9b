import type { FormFacts } from '../engine/forms.ts';
import { irregularForms } from '../engine/paradigm.ts';
import { spellAmerican } from './spelling.ts';
import { verbBases } from './verbs.ts';

/** R. Quirk et al., A Comprehensive Grammar of the English Language (1985), §§ 5.82–91: plurals not in -s. */
const irregular = irregularForms([
  ['man', 'm', 'an en'],
  ['woman', 'wom', 'an en'],
  ['child', 'child', '- ren'],
  ['person', 'pe', 'rson ople'],
  ['foot', 'f', 'oot eet'],
  ['tooth', 't', 'ooth eeth'],
  ['goose', 'g', 'oose eese'],
  ['mouse', 'm', 'ouse ice'],
  ['ox', 'ox', '- en'],
  ...['cal', 'dwar', 'hal', 'hoo', 'lea', 'loa', 'scar', 'sel', 'shea', 'shel', 'thie', 'whar', 'wol'].map(
    (stem) => [`${stem}f`, stem, 'f ves'] as const,
  ),
  ...['kni', 'li', 'wi'].map((stem) => [`${stem}fe`, stem, 'fe ves'] as const),
]);

/** Plurals that Latin, Greek and French words keep, and their singulars (Quirk et al., §§ 5.92–98). */
const foreignPlurals: readonly (readonly [plural: RegExp, singulars: readonly string[]])[] = [
  [/(?<=...[ein]|at|et|ut|ct|nd|nt|ul|or|er)a$/, ['um']],
  [/(?<=...)a$/, ['on']],
  [/(?<=...)i$/, ['us']],
  [/(?<=...)ae$/, ['a']],
  [/(?<=..)ices$/, ['ex', 'ix']],
  [/(?<=...)eaux$/, ['eau']],
  [/(?<=^ax)es$/, ['is']],
];

/** English: plurals, possessives and verbs. Terms are never taken for verbs: the base looks like any other word. */
export const forms: FormFacts = {
  possessive: /'s$/,
  endings: ['', "'", "'s", 'es', 'ies', 's', 'y'],
  spell: (form) => form,
  analyses,
  citationAnalyses: analyses,
  verbs: {
    analyses: verbAnalyses,
    isInfinitive: () => false,
    passive: () => [],
  },
  searchAnalyses: (form) => {
    const spelled = spellAmerican(form);
    return spelled === form ? [] : [...analyses(spelled), ...verbAnalyses(spelled)];
  },
  confusedLetters: 'ae ai ao ei eo iy iu ou ck cs sz gj fv kq',
  endsAcronym: (tail) => /^(?:'?s|')$/.test(tail),
  leadsCompounds: true,
  endsPhrases: true,
  gap: 1,
  // The whole phrase is one in English: joint and several liability.
  conjunctions: new Set(),
  gapStops: new Set(
    'a an the of and or nor but in on at to by for from with without into onto over under about between within as that which who is are was were be been has have had will not no its their his her our this these'.split(
      ' ',
    ),
  ),
};

function verbAnalyses(form: string): readonly string[] {
  return verbBases(form).map((base) => `v:${base}`);
}

function analyses(form: string): readonly string[] {
  const word = form.replace(/'s?$/, '');
  const stems = new Set([
    form,
    ...singulars(word),
    ...(irregular.get(word) ?? []),
    ...foreignSingulars(word),
  ]);
  // spokesman, spokeswomen
  const person = /^(.+)m[ae]n$/.exec(word);
  if (person) stems.add(`${person[1]}man`);
  return [...stems];
}

/** What the word can be the plural of, and the word itself (Quirk et al.: -s, -es after a sibilant or o, -ies for -y). */
function singulars(word: string): string[] {
  if (!/[a-z]{2}s$/.test(word) || /(?:ss|us|is)$/.test(word)) {
    // Not every -us and -is is singular: menus, taxis.
    return /(?:[nb]u|[xk]i)s$/.test(word) ? [word, word.slice(0, -1)] : [word];
  }
  const bare = [word, word.slice(0, -1)];
  if (/(?:[^aeiou]|qu)ies$/.test(word)) return [...bare, `${word.slice(0, -3)}y`];
  // quizzes, gasses
  if (/(?:zz|ss)es$/.test(word)) return [...bare, word.slice(0, -2), word.slice(0, -3)];
  // bus, buses; crisis, crises
  if (/[aeiouy]ses$/.test(word)) return [...bare, word.slice(0, -2), `${word.slice(0, -2)}is`];
  return /(?:s|x|z|ch|sh|o)es$/.test(word) ? [...bare, word.slice(0, -2)] : bare;
}

function foreignSingulars(word: string): string[] {
  return foreignPlurals.flatMap(([plural, singulars]) =>
    plural.test(word) ? singulars.map((singular) => word.replace(plural, singular)) : [],
  );
}

import { looksLikeShortParticiple } from './short-participles.ts';
import { verbAnalyses } from './verbs.ts';

/** The endings of participles and superlatives. */
const ending = '(?:[ыи]й|[ое]го|[ое]му|[ыи]м|[ое]м|[ая]я|[ое]й|[ую]ю|[ое]ю|[ое]е|[ыи]е|[ыи]х|[ыи]ми)';
const participle = new RegExp(`^(.+(?:[уюая]щ|ш|[ая]нн|енн|т|[еи]м)|ранен)${ending}(ся)?$`);
const shortParticiple = /^(.+(?:[ая]н|ен|т))[аоы]?$/;
/** Without a vowel no verb is left: жены, чем. */
const hasVowel = /[аеиоуыэюя]/;
const superlative = new RegExp(`^(.+)(ейш|айш)${ending}$`);

/** What has a participle in -т (Русская грамматика, 1980, § 1583). */
const hasT = /(?:[нй]я|взя|[жч]а|..ы|.[бвлпш]и|[нд]у|.оло|(?:^о|на|раз|пере)де|[тп]ер)$/;

/** What a consonant of a stem in -ить became before -ен or -ать: обсуждён, обсуждать; куплен. */
const softened: readonly (readonly [soft: string, hard: readonly string[]])[] = [
  ['жд', ['д']],
  ['ж', ['д', 'з']],
  ['щ', ['т', 'ст']],
  ['ч', ['т']],
  ['ш', ['с']],
  ...['б', 'в', 'м', 'п', 'ф'].map((hard) => [`${hard}л`, [hard]] as const),
];

/**
 * The analyses of the verb that a form, with е for ё, is a participle of or is the imperfective partner of, and of the
 * adjective that it is a superlative of.
 */
export function derivedAnalyses(form: string): readonly string[] {
  const own = pronouns.test(form) ? [] : verbAnalyses(form);
  const verbs = verbFormsBehind(form).flatMap((each) => verbAnalyses(each));
  const partners = new Set([...own, ...verbs].flatMap((each) => partnersOf(each)));
  return [...verbs, ...[...partners].flatMap((each) => verbAnalyses(each)), ...positives(form)];
}

/** Pronouns that look like verbs: менять, меня. */
const pronouns = /^(?:меня|тебя|себя|моя|твоя|своя)$/;

/** Forms of the verb that a form may be a participle of. */
function verbFormsBehind(form: string): readonly string[] {
  const isShort = form.length > 3 && (/т[аоы]?$/.test(form) || looksLikeShortParticiple(form));
  const [, stem = '', reflexive = ''] =
    participle.exec(form) ?? (isShort ? shortParticiple.exec(form) : null) ?? [];
  if (stem === '') return [];
  return fromStem(stem).map((each) => each + (/[аеиоуыэюя]$/.test(each) && reflexive ? 'сь' : reflexive));
}

function fromStem(stem: string): readonly string[] {
  const before = stem.slice(0, -1);
  // читающий, читают; писавший, писал; погибший, погибши; изучаемый, изучаем
  if (stem.endsWith('щ')) return [`${before}т`];
  if (stem.endsWith('вш')) return [`${stem.slice(0, -2)}л`];
  if (stem.endsWith('ш')) return [`${stem}и`];
  if (stem.endsWith('м')) return [stem];
  if (stem.endsWith('т')) {
    if (!hasT.test(before)) return [];
    return [`${before}${before.endsWith('ер') ? 'еть' : 'ть'}`];
  }
  const whole = stem.replace(/нн?$/, '');
  if (/[ая]$/.test(whole)) return [`${whole}ть`];
  const bare = whole.slice(0, -1);
  if (!hasVowel.test(bare)) return [];
  // обсуждён, обсудить; увиден, увидеть; принесён, принесут; привлечён, привлечёт
  const hard = hardened(bare);
  const finite = /[дтсзбнжч]$/.test(bare) ? [`${bare}ут`, `${bare}ет`] : [];
  return [...hard.flatMap((each) => [`${each}ить`, `${each}еть`]), ...finite];
}

/** A stem, and what it may have been before its last consonants were softened. */
function hardened(stem: string): readonly string[] {
  const hard = softened.flatMap(([soft, hards]) =>
    stem.endsWith(soft) ? hards.map((each) => stem.slice(0, -soft.length) + each) : [],
  );
  return [stem, ...hard];
}

/** Verbs of motion, with prefixes: приводить, привести. */
const motions: readonly (readonly [imperfective: RegExp, perfective: string])[] = [
  [/(?<=.)вод$/, 'вести'],
  [/(?<=.)воз$/, 'везти'],
  [/(?<=.)нос$/, 'нести'],
  [/(?<=.)(?<!^по)ход$/, 'йти'],
];

/**
 * Infinitives of the perfective verbs that an imperfective one may be made from by its suffix (Русская грамматика, 1980,
 * §§ 1394–1410), by one of its analyses. One that is made by a prefix is another word.
 */
function partnersOf(analysis: string): readonly string[] {
  const [, mark = '', stem = ''] = /^(v1|v13|v4):(.+?)(?:-ся)?$/.exec(analysis) ?? [];
  if (mark === 'v4')
    return motions.flatMap(([shape, perfective]) =>
      shape.test(stem) ? [stem.replace(shape, perfective)] : [],
    );
  // давать, дать; узнавать, узнать
  if (mark === 'v13') return [`${stem}ть`];
  const [, root = '', suffix = ''] = /^(..+?)([ыи]ва|ва|[рн]?има|ина|ира|а|я)$/.exec(stem) ?? [];
  if (suffix === '') return [];
  if (/^[ыи]ва$/.test(suffix)) {
    const roots = [...hardened(root), ...hardened(root.replace(/а(?=[^аеиоуыэюя]*$)/, 'о'))];
    // называть, назвать; открывать, открыть; подписывать, подписать
    return [
      `${root}вать`,
      `${root}${suffix[0]}ть`,
      ...roots.flatMap((each) => [`${each}ать`, `${each}ить`, `${each}еть`, `${each}ять`]),
    ];
  }
  if (suffix === 'ва') return [`${root}ть`];
  if (suffix.endsWith('има')) return [`${root}нять`, `${root}ять`, `${root}ать`];
  if (suffix === 'ина') return [`${root}ать`];
  if (suffix === 'ира') return [`${root}рать`, `${root}ереть`];
  if (suffix === 'я') return hardened(root).map((each) => `${each}ить`);
  return plainPartners(root);
}

/** решать, решить; помогать, помочь; достигать, достигнуть; посылать, послать; спасать, спасти. */
function plainPartners(root: string): readonly string[] {
  const found: string[] = [];
  if (/[жшчщ]$|жд$/.test(root)) found.push(...hardened(root).map((each) => `${each}ить`));
  if (/(?:ступ|брос|хват)$/.test(root)) found.push(`${root}ить`);
  if (root.endsWith('пуск')) found.push(`${root.slice(0, -1)}тить`);
  if (root.endsWith('езж')) found.push(`${root.slice(0, -2)}хать`);
  if (root.endsWith('сыл')) found.push(`${root.slice(0, -2)}лать`);
  if (/[гк]$/.test(root)) found.push(`${root.slice(0, -1)}чь`);
  if (/[гкхбпдсзт]$/.test(root)) found.push(`${root}нуть`);
  if (/[сз]$/.test(root)) found.push(`${root}ти`);
  return found;
}

/** The adjective of a superlative: важнейший, важный; высочайший, высокий. */
function positives(form: string): readonly string[] {
  const [, stem = '', suffix] = superlative.exec(form) ?? [];
  if (stem === '') return [];
  if (stem === 'ближ') return ['a:близк'];
  const changed: Readonly<Record<string, string>> = { ж: 'г', ч: 'к', ш: 'х' };
  const last = stem.slice(-1);
  return [`a:${suffix === 'айш' ? stem.slice(0, -1) + (changed[last] ?? last) : stem}`];
}

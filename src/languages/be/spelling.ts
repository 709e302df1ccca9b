/**
 * One spelling for stems whose stress keeps its place, as that of adjectives does: no vowel of them alternates. The -эр of
 * loans is written -ар as well.
 */
export function fixedStemKey(stem: string): string {
  return stem
    .replace(/^ў/, 'у')
    .replaceAll('ў', 'в')
    .replace(/(?<=[тд])эр$/, 'ар');
}

/**
 * The keys of a stem before an ending: as it is written, so that выгадны is not a form of выгодны; and, after `~`, with the
 * vowels read as they are without stress, where the stress may have moved to or from the ending: горад, гарады. It has not
 * where the stem shows no vowel that only stress keeps and the ending none that stress would have changed: канал, каналаў
 * are no forms of канон.
 */
export function stemKeys(stem: string, ending: string): readonly string[] {
  const key = fixedStemKey(stem);
  const moves = !fixed.test(stem) && (!unstressed.has(ending) || /[оёэе]/.test(stem));
  return moves ? [key, `~${movedStemKey(stem)}`] : [key];
}

/** Stems of nouns in -ый, -ія, and of adjectives, which nouns hardly have: выгадн-. */
const fixed = /(?:[ыі]|[дчжшьўвмн]н)$/;

/** Endings that never bear the stress: the stressed ones of their cases are -оў, -ой, -ою, -ём … */
const unstressed = new Set([
  '',
  'ь',
  'й',
  'аў',
  'ай',
  'аю',
  'яў',
  'яй',
  'яю',
  'ем',
  'ых',
  'ыя',
  'ага',
  'аму',
]);

/**
 * One spelling for stems that Belarusian writes by sound (Правілы беларускай арфаграфіі і пунктуацыі, 2008):
 * о occurs only under stress, and so does э after р, ж, ш, ч, ц (горад, гарады; рэкі, рака), not in loans like камітэт, save
 * that their -эр is written -ар as well (камп’ютар, Райдар for Райдэр);
 * я stands for е and ё before the stress (вёсны, вясна; сем’яў, сям’я), ў for в and у beside vowels (галава, галоў; ва
 * ўмовах), в before a stressed о at the beginning of some (востраў, возера, вокны, воблака, вобласць).
 */
export function movedStemKey(stem: string): string {
  return stem
    .replace(/^в(?=о(?:стр|зер|кн|бла))/, '')
    .replace(/^ў/, 'у')
    .replace(/о|(?<=[ржшчц])э|(?<=[тд])э(?=р$)/g, 'а')
    .replace(/[ёя]/g, 'е')
    .replaceAll('ў', 'в');
}

/**
 * The stem as it is before vowels that do not soften it: к, г, х, т, д turn to ц, з, с, ц, дз before -е, -э, -ы and -і
 * (руцэ, назе, страсе, браце, вадзе: Правілы; Беларуская граматыка, 1985). None if it cannot have changed.
 */
export function hardStems(stem: string): string[] {
  if (stem.endsWith('сц')) return [`${stem.slice(0, -2)}ст`, `${stem.slice(0, -1)}к`];
  if (stem.endsWith('дз')) return [`${stem.slice(0, -2)}д`, `${stem.slice(0, -1)}г`];
  if (stem.endsWith('ц')) return [`${stem.slice(0, -1)}т`, `${stem.slice(0, -1)}к`];
  if (stem.endsWith('з')) return [`${stem.slice(0, -1)}г`];
  if (stem.endsWith('с')) return [`${stem.slice(0, -1)}х`];
  return [];
}

/** The stem without the doubling before -ю, -у: соллю, памяццю, моладдзю, ноччу (Правілы). */
export function singleStem(stem: string): string | undefined {
  if (stem.endsWith('ддз')) return stem.slice(0, -3) + stem.slice(-2);
  return /([знлсцжшч])\1$/.test(stem) ? stem.slice(0, -1) : undefined;
}

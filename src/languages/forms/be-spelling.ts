/**
 * One spelling for stems that Belarusian writes by sound (Правілы беларускай арфаграфіі і пунктуацыі, 2008):
 * о stands under stress only, and so does э where it alternates (горад, гарады; рэкі, рака; камп’ютар, Райдар for Райдэр);
 * я stands for е and ё before the stress (вёсны, вясна; сем’яў, сям’я), ў for в and у beside vowels (галава, галоў; ва
 * ўмовах), в before a stressed о at the beginning (востраў, астравы). For this last one в falls before а as well, since
 * волас, валасы has it in every form.
 */
export function stemKey(stem: string): string {
  return stem
    .replace(/^в(?=[оа])/, '')
    .replace(/^ў/, 'у')
    .replace(/[оэ]/g, 'а')
    .replace(/[ёя]/g, 'е')
    .replaceAll('ў', 'в');
}

/**
 * The stem as it is before vowels that do not soften it: к, г, х, т, д turn to ц, з, с, ц, дз before -е, -э, -ы and -і
 * (руцэ, назе, страсе, браце, вадзе: Правілы; Беларуская граматыка, 1985). None where it cannot have changed.
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

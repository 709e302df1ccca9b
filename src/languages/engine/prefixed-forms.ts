/** The forms of a verb without a prefix: its infinitive or what stands for it, a stem, and the endings of that stem. */
export type PrefixedRow = readonly [verb: string, stem: string, endings: string];

/**
 * The analyses of forms of verbs of closed classes, with any of some prefixes or none: разберут and разобрали are forms of
 * one verb as берут and брали are. `prefixes` gives each prefix, as it is written before some forms, and its name. A row
 * whose verb begins with a hyphen has forms with a prefix only.
 */
export function prefixedForms(
  rows: readonly PrefixedRow[],
  prefixes: ReadonlyMap<string, string>,
): (form: string) => readonly string[] {
  const verbs = new Map<string, string[]>();
  for (const [verb, stem, endings] of rows) {
    for (const ending of endings.split(' ')) {
      const form = ending === '-' ? stem : stem + ending;
      verbs.set(form, [...(verbs.get(form) ?? []), verb]);
    }
  }
  const longest = Math.max(...[...prefixes.keys()].map(({ length }) => length));
  return (form) => {
    const found = (verbs.get(form) ?? []).filter((verb) => !verb.startsWith('-')).map((verb) => `v:${verb}`);
    for (let at = 1; at <= longest && at < form.length; at++) {
      const prefix = prefixes.get(form.slice(0, at));
      if (prefix === undefined) continue;
      for (const verb of verbs.get(form.slice(at)) ?? []) found.push(`v:${prefix}${verb.replace(/^-/, '')}`);
    }
    return found;
  };
}

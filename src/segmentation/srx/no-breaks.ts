import { findingOf } from '../../messages/findings/say.ts';
import type { Finding } from '../../model/finding.ts';
import type { Pattern, SrxRule, SrxRules } from './rules.ts';
import { selectRules } from './select.ts';

/** Languages that a file is asked for by its own maps, at most. */
const mostTags = 50;

/**
 * Warnings about languages for which a file has rules and none of them can end a sentence: every paragraph would be one. `tags` are the
 * languages to look at. None for a file beside the built-in rules, which end sentences.
 * @throws BarobarError `srx-expression` for a pattern of a map that cannot be read
 */
export function findLanguagesWithoutBreaks(rules: SrxRules, tags: readonly string[]): readonly Finding[] {
  if (rules.extends) return [];
  const found = new Map<string, string[]>();
  for (const tag of new Set(tags)) {
    const selected = selectRules(rules, tag);
    if (!selected || canBreak(selected)) continue;
    const list = selected[0]?.list ?? '';
    found.set(list, [...(found.get(list) ?? []), tag]);
  }
  return [...found].map(([list, languages]): Finding => {
    const { location } = rules.maps.find((map) => map.list === list) ?? rules.maps[0]!;
    return {
      ...location,
      ...findingOf('warning', {
        text: rules.cascade ? 'srx/no-break:cascade' : 'srx/no-break',
        values: { languages: languages.slice(0, 5).join(', ') + (languages.length > 5 ? ' …' : '') },
      }),
    };
  });
}

/** Languages that the patterns of a file name: `(RU|ru).*` and `[Rr][Uu].*` name ru. */
export function languagesNamed({ maps }: SrxRules): readonly string[] {
  const tags = maps.flatMap(({ pattern }) =>
    pattern.source
      .replace(/\[([A-Za-z])[A-Za-z]\]/g, '$1')
      .split(/[^A-Za-z]+/)
      .filter((word) => /^[A-Za-z]{2,3}$/.test(word))
      .map((word) => word.toLowerCase()),
  );
  return [...new Set(tags)].slice(0, mostTags);
}

/** The first rule that matches decides: what comes after an exception that matches everywhere is never asked. */
function canBreak(rules: readonly SrxRule[]): boolean {
  const isAny = (pattern: Pattern | undefined): boolean => !pattern?.source;
  for (const rule of rules) {
    if (rule.break) return true;
    if (isAny(rule.before) && isAny(rule.after)) return false;
  }
  return false;
}

// Measures the register of names on translations of news, which are not part of this project: proposes names, takes all
// that are found as often as --least says for confirmed, and counts false alarms and planted swaps.
// npx tsx test/accuracy/names.ts [--least=2] [--show] [--missed]
import { pathToFileURL } from 'node:url';
import type { Pair } from '../../src/checks/engine/check.ts';
import { makeChecker } from '../../src/checks/engine/run.ts';
import { proposeNames } from '../../src/glossary/aligned-names.ts';
import { renderings } from '../../src/glossary/hits.ts';
import type { NameProposal } from '../../src/glossary/name-proposals.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Concept, Glossary } from '../../src/model/glossary.ts';
import { targetLanguages } from './parallel.ts';
import { hasPress, readClean } from './press.ts';

const location = { path: 'names.csv', line: 1, column: 1 };

/** The proposals of one language as a register of which everything is confirmed. */
function registerOf(proposals: readonly NameProposal[], language: string): Glossary {
  const concepts = proposals.flatMap(({ name, kind, renderings: all }, at): Concept[] => {
    const [first, ...others] = all.get(language) ?? [];
    if (!first) return [];
    const terms = [first, ...others].map(({ text }, which) => ({
      text,
      status: which === 0 ? ('preferred' as const) : ('admitted' as const),
      location,
    }));
    const english = [{ text: name, status: 'preferred' as const, location }];
    return [
      {
        id: `n${at}`,
        kind,
        terms: new Map([
          ['en', english],
          [language, terms],
        ] as const),
        location,
      },
    ];
  });
  return { concepts };
}

/** Prints false alarms of the register, and planted swaps that are found, for each language. */
export function measureNames(least: number, show: boolean, showMissed: boolean): void {
  if (!hasPress()) {
    console.log('names: the texts are not here');
    return;
  }
  const sets = readClean();
  for (const language of targetLanguages) {
    const pairs = sets.filter(([name]) => name.endsWith(`, ${language}`)).flatMap(([, all]) => all);
    const sentences = pairs.map(({ source, target }, at) => ({
      ...{ document: 'press', segment: `${at}`, text: source, target, language },
    }));
    // What a careful person would confirm: full names, and places.
    const proposals = proposeNames(sentences, { concepts: [] }, 'en', least).filter(
      ({ name, kind }) => name.includes(' ') || kind === 'place',
    );
    const glossary = registerOf(proposals, language);
    const check = makeChecker({ glossary });
    const weighty = (pair: Pair): readonly Finding[] =>
      check([pair]).filter(({ severity }) => severity !== 'note');
    const counts = new Map<string, Set<Pair>>();
    let named = 0;
    for (const pair of pairs) {
      const found = weighty(pair).filter(({ code }) => code.startsWith('names/'));
      if (glossary.concepts.some((concept) => renderings(pair.source, concept, 'en').length > 0)) named++;
      for (const { code, severity, message } of found) {
        const key = `${severity} ${code}`;
        counts.set(key, (counts.get(key) ?? new Set()).add(pair));
        if (show) console.log(`  ${key}: ${message}\n    ${pair.source}\n    ${pair.target}`);
      }
    }
    console.log(
      `${language}: ${glossary.concepts.length} names, ${pairs.length} pairs, ${named} with a name`,
    );
    for (const [code, of] of [...counts].sort())
      console.log(`  ${code}: ${of.size} (${((100 * of.size) / pairs.length).toFixed(2)} %)`);
    const swaps = plantSwaps(pairs, proposals, glossary, language);
    const missed = swaps.filter(({ right, wrong }) => {
      const before = new Set(weighty(right).map(({ code }) => code));
      return !weighty(wrong).some(({ code }) => !before.has(code));
    });
    if (showMissed)
      for (const { wrong } of missed) console.log(`  missed\n    ${wrong.source}\n    ${wrong.target}`);
    console.log(`  swaps found: ${swaps.length - missed.length} of ${swaps.length}`);
  }
}

interface Swap {
  readonly right: Pair;
  readonly wrong: Pair;
}

const mostSwaps = 300;

/** Pairs in which a name is replaced by another one in a form that texts have: every place of it, once a pair. */
function plantSwaps(
  pairs: readonly Pair[],
  proposals: readonly NameProposal[],
  glossary: Glossary,
  language: string,
): readonly Swap[] {
  const forms = proposals.flatMap(({ kind, renderings: all }) =>
    kind === 'person' ? (all.get(language)?.[0]?.forms.slice(0, 1) ?? []) : [],
  );
  const swaps: Swap[] = [];
  let next = 0;
  for (const right of pairs) {
    if (swaps.length === mostSwaps) break;
    const concept = glossary.concepts.find(
      (each) =>
        each.kind === 'person' &&
        renderings(right.source, each, 'en').some(
          ({ hit }) => hit.forms.length > 1 || !/\p{Lu}\S* $/u.test(right.source.slice(0, hit.start)),
        ) &&
        renderings(right.target, each, language).length > 0,
    );
    if (!concept) continue;
    const hits = renderings(right.target, concept, language);
    next += 7;
    const other = forms[next % forms.length] as string;
    if (renderings(other, concept, language).length > 0) continue;
    let target = right.target;
    for (const { hit } of [...hits].reverse()) {
      const words = hit.forms.length === 1 ? (other.split(' ').at(-1) as string) : other;
      target = `${target.slice(0, hit.start)}${words}${target.slice(hit.end)}`;
    }
    swaps.push({ right, wrong: { ...right, target } });
  }
  return swaps;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const least = process.argv.find((argument) => argument.startsWith('--least='))?.slice(8);
  measureNames(Number(least ?? 2), process.argv.includes('--show'), process.argv.includes('--missed'));
}

import { isSeries, type Pair } from '../checks/engine/check.ts';
import { type LeveledCheck, levelOf } from '../checks/engine/levels.ts';
import { checks } from '../checks/engine/registry.ts';
import { makeChecker } from '../checks/engine/run.ts';
import { applyWaivers } from '../checks/engine/waivers.ts';
import { sayIn } from '../messages/findings/all.ts';
import type { FindingLanguage } from '../messages/findings/languages.ts';
import { sayFinding } from '../messages/findings/say.ts';
import type { MarkedText } from '../model/content.ts';
import type { Finding } from '../model/finding.ts';
import type { Glossary } from '../model/glossary.ts';
import type { State } from '../model/translation.ts';
import type { PageConcept, PageData } from './data.ts';

/** What is checked: a translation as it is now. */
interface Checked {
  readonly target: MarkedText;
  readonly state: State;
}

/** The checks of a document while it is translated: those that `barobar check` runs, by the same settings. */
export interface CheckSession {
  readonly glossary: Glossary;
  /** What is wrong with a translation by itself; nothing of an empty one. */
  check(id: string, now: Checked): readonly Finding[];
  /** What is wrong with translations beside each other, by sentence: terms and names that are not the same everywhere. */
  compare(nowOf: (id: string) => Checked): ReadonlyMap<string, readonly Finding[]>;
}

/** The checks of a page, which say what they find in a language. */
export function openCheckSession(data: PageData, language: FindingLanguage = 'en'): CheckSession {
  const { document, source: sourceLanguage, target: targetLanguage, levels, quotes, waivers } = data;
  const glossary: Glossary = { concepts: data.glossary.map(conceptOf) };
  const options = {
    glossary,
    levelOf: (check: LeveledCheck) => levelOf(check, levels),
    ...(quotes && { quotes }),
  };
  const ofPairs = makeChecker({ ...options, checks: checks.filter((check) => !isSeries(check)) });
  const ofSeries = makeChecker({ ...options, checks: checks.filter(isSeries) });
  const pairs = new Map<string, Omit<Pair, 'target' | 'state'>>();
  for (const [at, { sentences }] of data.units.entries()) {
    for (const { id, source, codes } of sentences) {
      const location = { path: '', line: 1, column: 1 };
      const paragraph = String(at);
      pairs.set(id, {
        segment: id,
        document,
        source,
        sourceLanguage,
        targetLanguage,
        codes,
        paragraph,
        location,
      });
    }
  }
  const say = sayIn(language);
  const open = (findings: readonly Finding[]): readonly Finding[] =>
    applyWaivers(findings, waivers, '').open.map((finding) => sayFinding(finding, say));
  return {
    glossary,
    check(id, now) {
      const pair = pairs.get(id);
      if (!pair || now.target.trim() === '') return [];
      return open(ofPairs([{ ...pair, ...now }]));
    },
    compare(nowOf) {
      const finished = [...pairs].flatMap(([id, pair]): Pair[] => {
        const now = nowOf(id);
        return now.target.trim() === '' ? [] : [{ ...pair, ...now }];
      });
      const found = new Map<string, Finding[]>();
      for (const finding of open(ofSeries(finished))) {
        const { segment = '' } = finding;
        found.set(segment, [...(found.get(segment) ?? []), finding]);
      }
      return found;
    },
  };
}

function conceptOf({ terms, ...concept }: PageConcept): Glossary['concepts'][number] {
  return { ...concept, terms: new Map(terms) };
}

const order = { error: 0, warning: 1, note: 2 } as const;

/** Findings with errors first, then warnings. */
export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => order[a.severity] - order[b.severity]);
}

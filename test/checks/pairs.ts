import type { Pair } from '../../src/checks/engine/check.ts';
import { checks } from '../../src/checks/engine/registry.ts';
import { runChecks } from '../../src/checks/engine/run.ts';
import { readGlossary } from '../../src/glossary/read.ts';
import type { Finding } from '../../src/model/finding.ts';

/** A pair as a workspace has it. */
export function pairOf(source: string, target: string, language: string, more: Partial<Pair> = {}): Pair {
  return {
    segment: 's1',
    document: 'briefing',
    source,
    target,
    state: 'translated',
    sourceLanguage: 'en',
    targetLanguage: language,
    location: { path: 'locales/briefing.json', line: 7, column: 5 },
    ...more,
  };
}

/** What one check finds in one pair; `glossary` is CSV. */
export function find(
  code: string,
  language: string,
  source: string,
  target: string,
  glossary?: string,
): readonly Finding[] {
  const check = checks.filter((each) => each.code === code);
  const options = glossary === undefined ? {} : { glossary: readGlossary(glossary, 'terms.csv') };
  return runChecks([pairOf(source, target, language)], { checks: check, ...options });
}

/** The texts that the findings point at. */
export function quoted(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ span, target }) =>
    span && target !== undefined ? target.slice(span.start, span.end) : '',
  );
}

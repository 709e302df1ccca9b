import type { Check, Example, Pair } from '../../src/checks/engine/check.ts';
import { checks } from '../../src/checks/engine/registry.ts';
import { runChecks } from '../../src/checks/engine/run.ts';
import { readGlossary } from '../../src/glossary/read.ts';
import type { Finding } from '../../src/model/finding.ts';

/** What the checks find in an example; `more` is a check that runs on request, `only` the checks that run at all. */
export function findingsOf(
  { before = [], source, target, language = 'ru', glossary, paragraph, besides = [] }: Example,
  more?: Check,
  only?: readonly Check[],
): readonly Finding[] {
  const pairs = [...before, { source, target }].map(
    (each, at): Pair => ({
      segment: `s${at}`,
      document: 'example',
      ...each,
      state: 'translated',
      sourceLanguage: 'en',
      targetLanguage: language,
      location: { path: 'example', line: 1, column: 1 },
      ...(paragraph && { paragraph: 'one' }),
    }),
  );
  const last = pairs.at(-1) as Pair;
  const others = besides.map(({ language: targetLanguage, target: other }) => ({
    ...last,
    targetLanguage,
    target: other,
  }));
  return runChecks([...pairs, ...others], {
    ...(only && { checks: only }),
    ...(more && !only && { checks: [...checks.filter((check) => !check.onRequest), more] }),
    ...(glossary !== undefined && { glossary: readGlossary(glossary, 'example.csv') }),
  });
}

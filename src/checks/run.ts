import { findConcepts } from '../glossary/hits.ts';
import type { LanguageProfile } from '../languages/profile.ts';
import { findLanguage } from '../languages/registry.ts';
import type { Finding } from '../model/finding.ts';
import type { Glossary } from '../model/glossary.ts';
import { plainText } from '../text/markup.ts';
import type { Check, CheckContext, Fault, Pair } from './check.ts';
import { checks as allChecks } from './registry.ts';
import { once, readSourceFacts, type SourceFacts } from './source-facts.ts';
import { targetEmpty } from './target-empty.ts';

export interface CheckOptions {
  readonly glossary?: Glossary;
  /** Default: every check of the registry. */
  readonly checks?: readonly Check[];
}

/**
 * What the checks find, in the order of the pairs and, for one pair, of the checks. A pair without a target gets
 * `target/empty` and nothing else: every other finding would say the same again.
 */
export function runChecks(pairs: Iterable<Pair>, options: CheckOptions = {}): readonly Finding[] {
  const { glossary = { concepts: [] }, checks = allChecks } = options;
  const onEmpty = checks.filter(({ code }) => code === targetEmpty.code);
  const contextOf = contextMaker(glossary);
  const findings: Finding[] = [];
  for (const pair of pairs) {
    const context = contextOf(pair);
    for (const check of targetEmpty.run(context).length > 0 ? onEmpty : checks) {
      for (const fault of check.run(context)) findings.push(findingOf(check, fault, pair));
    }
  }
  return findings;
}

/** Sentences remembered at a time: the languages of one document come together, and memory stays within bounds. */
const mostSources = 10_000;

/** Makes contexts that share what is known of a language and of a source sentence. */
function contextMaker(glossary: Glossary): (pair: Pair) => CheckContext {
  const languages = new Map<
    string,
    { profile: LanguageProfile | undefined; sources: Map<string, SourceFacts> }
  >();
  const languageOf = (tag: string) => {
    const known = languages.get(tag) ?? { profile: findLanguage(tag), sources: new Map() };
    languages.set(tag, known);
    return known;
  };
  return (pair) => {
    const { profile: sourceProfile, sources } = languageOf(pair.sourceLanguage);
    if (sources.size >= mostSources) sources.clear();
    const sourceFacts =
      sources.get(pair.source) ?? readSourceFacts(pair.source, pair.sourceLanguage, glossary);
    sources.set(pair.source, sourceFacts);
    const plainTarget = plainText(pair.target);
    // Member by member: a spread costs more than most checks.
    return {
      segment: pair.segment,
      document: pair.document,
      source: pair.source,
      target: pair.target,
      state: pair.state,
      sourceLanguage: pair.sourceLanguage,
      targetLanguage: pair.targetLanguage,
      location: pair.location,
      ...(pair.codes && { codes: pair.codes }),
      plainSource: sourceFacts.plain,
      plainTarget,
      sourceProfile,
      targetProfile: languageOf(pair.targetLanguage).profile,
      glossary,
      sourceFacts,
      targetConcepts: once(() =>
        glossary.concepts.length === 0 ? [] : findConcepts(plainTarget, glossary, pair.targetLanguage),
      ),
    };
  };
}

function findingOf(check: Check, fault: Fault, pair: Pair): Finding {
  const { path, line, column } = pair.location;
  return {
    code: check.code,
    severity: check.severity,
    message: fault.message,
    advice: fault.advice,
    path,
    line,
    column,
    document: pair.document,
    segment: pair.segment,
    language: pair.targetLanguage,
    ...(fault.span && { span: fault.span }),
    source: pair.source,
    target: pair.target,
  };
}

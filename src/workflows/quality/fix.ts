import type { Pair } from '../../checks/engine/check.ts';
import { type FixedPair, fixPairs } from '../../checks/engine/fix.ts';
import { checks } from '../../checks/engine/registry.ts';
import { type LetterRestorer, makeLetterRestorer } from '../../checks/engine/restore-letters.ts';
import { makeChecker } from '../../checks/engine/run.ts';
import { applyWaivers } from '../../checks/engine/waivers.ts';
import { digestTarget } from '../../exchange/sent-digest.ts';
import { isUsable, termsIn } from '../../glossary/hits.ts';
import { languageOf } from '../../languages/registry.ts';
import type { Finding } from '../../model/finding.ts';
import type { Glossary } from '../../model/glossary.ts';
import type { State, Translation } from '../../model/translation.ts';
import { isSameReading } from '../../text/look-alikes.ts';
import { plainText } from '../../text/markup.ts';
import { compareTexts } from '../../text/order.ts';
import { formatTranslations } from '../../workspace/files/locale-file.ts';
import type { Plan } from '../../workspace/plan.ts';
import type { Change } from '../../workspace/transaction.ts';
import { openTranslations, type Workspace } from '../../workspace/workspace.ts';
import { openDocuments } from '../sentences/reconcile-workspace.ts';
import type { CheckRequest } from './check.ts';
import { pairsOf } from './pairs.ts';
import { readAllWaivers } from './waivers.ts';

/** A translation that is put right. */
export interface FixedTranslation {
  readonly document: string;
  readonly language: string;
  readonly segment: string;
  readonly before: string;
  readonly after: string;
  /** Codes of the findings that are fixed. */
  readonly codes: readonly string[];
  readonly state: State;
  /** The state that it loses, since words change that somebody reviewed. */
  readonly lost?: State;
}

/** Words of a translation that were typed without the letters of their language, and may be two words each. */
export interface UndecidedWords {
  readonly document: string;
  readonly language: string;
  readonly segment: string;
  /** In small letters. */
  readonly words: readonly string[];
}

/** Which translations are put right, and by what. */
export type FixRequest = Omit<CheckRequest, 'around'>;

/** The fixes of the translations of a workspace, and what the checks find when they are made. */
export interface FixPlan extends Plan {
  /** By document, language and reading order. */
  readonly fixed: readonly FixedTranslation[];
  /** In the same order. */
  readonly undecided: readonly UndecidedWords[];
  readonly left: readonly Finding[];
}

/**
 * Plans the fixes that need no judgement in the finished translations of a workspace. Checks of house style that run on
 * request count too, unless the settings switch them off; waived findings are left alone.
 */
export function planFixes(workspace: Workspace, request: FixRequest): FixPlan {
  const { glossary, levels, today } = request;
  const { quotes } = workspace.settings;
  const waivers = readAllWaivers(workspace);
  const open = (findings: readonly Finding[]): readonly Finding[] =>
    applyWaivers(findings, waivers, today).open;
  const options = { glossary, ...(quotes && { quotes }) };
  const { levelOf } = levels;
  // --fix asks for the styles that run on request.
  const findStyle = makeChecker({
    ...options,
    checks,
    levelOf: ({ onRequest: _, ...check }, document, language) => levelOf(check, document, language),
  });
  const findAll = makeChecker({ ...options, levelOf });
  const restorers = new Map<string, LetterRestorer>();
  const restorerOf = (language: string) => (): LetterRestorer => {
    const known = restorers.get(language) ?? openRestorer(workspace, glossary, language);
    restorers.set(language, known);
    return known;
  };
  const changes: Change[] = [];
  const fixed: FixedTranslation[] = [];
  const undecided: UndecidedWords[] = [];
  const finished: Pair[] = [];
  const documents = [...openDocuments(workspace, request.documents)].sort((a, b) =>
    compareTexts(a.name, b.name),
  );
  for (const document of documents) {
    for (const language of request.languages) {
      const { set, text, path } = openTranslations(workspace, language, document.name);
      if (text === undefined) continue;
      const pairs = pairsOf(document, set, path, text);
      const found = fixPairs(pairs, (some) => open(findStyle(some)), restorerOf(language));
      const entries = new Map(set.entries);
      for (const each of found) {
        const { segment } = each.pair;
        const words = each.ambiguous;
        if (words.length > 0) undecided.push({ document: document.name, language, segment, words });
        if (each.target === each.pair.target) continue;
        const before = set.entries.get(segment) as Translation;
        const after = fixedTranslation(before, each);
        entries.set(segment, after);
        fixed.push({
          ...{ document: document.name, language, segment, before: before.target, after: after.target },
          ...{ codes: each.codes, state: after.state },
          ...(after.state !== before.state && { lost: before.state }),
        });
      }
      if (found.some(({ pair, target }) => pair.target !== target))
        changes.push({ path, before: text, after: formatTranslations({ ...set, entries }) });
      finished.push(...pairs.map((pair) => withEntry(pair, entries.get(pair.segment) as Translation)));
    }
  }
  return { changes, fixed, undecided, left: open(findAll(finished)) };
}

/** A restorer of letters that knows the glossary and all translations of a workspace into a language. */
function openRestorer(workspace: Workspace, { concepts }: Glossary, language: string): LetterRestorer {
  const texts: string[] = [];
  for (const { name } of openDocuments(workspace, []))
    for (const { target } of openTranslations(workspace, language, name).set.entries.values())
      texts.push(plainText(target));
  const terms = concepts.flatMap((concept) =>
    termsIn(concept, language)
      .filter(isUsable)
      .map(({ text }) => text),
  );
  return makeLetterRestorer(languageOf(language), { terms, texts });
}

/**
 * A translation with its fixes. Signs, spaces and letters that look the same leave state and reviewer; where words change, the
 * review of the old ones says nothing of the new, and a note keeps what was reviewed.
 */
function fixedTranslation(before: Translation, { target, codes }: FixedPair): Translation {
  const isReviewed = before.state === 'reviewed' || before.state === 'final';
  const unfixed = digestTarget(before.target);
  if (!isReviewed || isSameReading(before.target, target)) return { ...before, target, unfixed };
  const { reviewer: _, ...kept } = before;
  const note = `barobar check --fix (${codes.join(', ')}): ${before.state} as “${before.target}”.`;
  return { ...kept, target, state: 'translated', note: [...(before.note ?? []), note] };
}

function withEntry(pair: Pair, { target, state }: Translation): Pair {
  if (target === pair.target) return pair;
  return {
    ...pair,
    target,
    state,
    get location() {
      return pair.location;
    },
  };
}

import { isSeries } from '../checks/engine/check.ts';
import { checks } from '../checks/engine/registry.ts';
import { makeChecker } from '../checks/engine/run.ts';
import { applyWaivers } from '../checks/engine/waivers.ts';
import { readStatements, type Statement } from '../facts/statements.ts';
import { contextsOf, findMatches } from '../memory/match.ts';
import type { Say } from '../messages/findings/say.ts';
import { BarobarError } from '../model/error.ts';
import { isoDayOf } from '../text/calendar.ts';
import { foldMarks } from '../text/fold.ts';
import { plainText } from '../text/markup.ts';
import { normalise } from '../text/normalise.ts';
import { hasMemory, openMemory } from '../workflows/memory/open-memory.ts';
import { readAllWaivers } from '../workflows/quality/waivers.ts';
import type { SegmentPlace } from '../workflows/sentences/edit.ts';
import { localeFile } from '../workspace/layout.ts';
import { openTranslations } from '../workspace/workspace.ts';
import type { DeskFact, SegmentAid, TypedCheck } from './contract.ts';
import type { Desk } from './desk.ts';
import { findSegment } from './find-segment.ts';
import { showFinding } from './overview.ts';
import { countDocumentForms, findTerms } from './terms.ts';

/** Matches below this are more work than help; as many are offered as there are keys for. */
const memoryLimits = { least: 70, most: 5 } as const;

/** Longest text that is checked as it is typed, in UTF-16 units. */
const longestTyped = 100_000;

/** Terms and memory matches for a segment. */
export async function readAid(desk: Desk, place: SegmentPlace): Promise<SegmentAid> {
  const snapshot = desk.snapshot();
  const { segment, document } = findSegment(snapshot, place);
  const { workspace } = snapshot;
  const { set } = openTranslations(workspace, place.language, document.name);
  const target = set.entries.get(segment.id)?.target ?? '';
  const formsOf = countDocumentForms(snapshot, { ...place, document: document.name });
  const terms = findTerms(snapshot, place, { segment, target }, formsOf);
  if (!hasMemory(workspace, place.language)) return { terms, matches: [] };
  const memory = await openMemory(workspace, place.language);
  try {
    const context = contextsOf(document).get(segment.id) ?? 0;
    const query = { text: normalise(segment.source), context };
    const found = await findMatches(memory, query, { ...memoryLimits, most: memoryLimits.most + 1 });
    // What the segment itself has is no news.
    const isOwn = ({ document, segment: id }: (typeof found)[number]): boolean =>
      document === place.document && id === place.segment;
    return { terms, matches: found.filter((match) => !isOwn(match)).slice(0, memoryLimits.most) };
  } finally {
    await memory.store.close();
  }
}

/** The findings and facts of a translation as it is typed. Findings that compare segments come with those of the document. */
export function checkTyped(desk: Desk, place: SegmentPlace, target: string, say: Say): TypedCheck {
  if (target.length > longestTyped)
    throw new BarobarError(
      'usage',
      `The translation has more than ${longestTyped} characters.`,
      'Shorten it.',
    );
  const snapshot = desk.snapshot();
  const { workspace } = snapshot;
  const { segment, paragraph, document } = findSegment(snapshot, place);
  const facts = compareFacts(segment.source, target, document.language, place.language);
  if (target.trim() === '') return { findings: [], facts };
  const { quotes } = workspace.settings;
  const found = makeChecker({
    ...{ glossary: snapshot.glossary(), checks: pairChecks, levelOf: snapshot.levels().levelOf },
    ...(quotes && { quotes }),
  })([
    {
      segment: segment.id,
      document: document.name,
      source: segment.source,
      target,
      state: 'translated',
      sourceLanguage: document.language,
      targetLanguage: place.language,
      codes: segment.codes,
      paragraph,
      location: { path: localeFile(place.language, document.name), line: 1, column: 1 },
    },
  ]);
  const today = isoDayOf(desk.now());
  const { open } = applyWaivers(found, found.length > 0 ? readAllWaivers(workspace) : [], today);
  return {
    facts,
    findings: open.map((finding) => showFinding(finding, say)),
  };
}

const pairChecks = checks.filter((check) => !isSeries(check));

/** The facts of the source text, and whether the target states the same. */
function compareFacts(
  source: string,
  target: string,
  sourceLanguage: string,
  language: string,
): readonly DeskFact[] {
  const text = foldMarks(plainText(source));
  const stated = new Map<string, number>();
  for (const { kind, value } of readStatements(foldMarks(plainText(target)), language)) {
    const key = keyOf(kind, value);
    stated.set(key, (stated.get(key) ?? 0) + 1);
  }
  return joinNames(text, readStatements(text, sourceLanguage)).flatMap(
    ({ kind, value, start, end }): DeskFact[] => {
      // A year alone is a number too.
      if (kind === 'date' && !value.includes('/')) return [];
      const fact = { kind, text: text.slice(start, end) };
      // Names are spelled otherwise, and a negation is another word: the checks compare these.
      if (kind === 'name' || kind === 'negation') return [fact];
      const key = keyOf(kind, value);
      const left = stated.get(key) ?? 0;
      stated.set(key, left - 1);
      return [{ ...fact, isMatched: left > 0 }];
    },
  );
}

/** Names of several words as one: each word is a statement of its own. */
function joinNames(text: string, statements: readonly Statement[]): readonly Statement[] {
  const joined: Statement[] = [];
  for (const statement of statements) {
    const last = joined.at(-1);
    const isNext =
      last?.kind === 'name' && statement.kind === 'name' && text.slice(last.end, statement.start) === ' ';
    if (isNext) joined[joined.length - 1] = { ...last, end: statement.end };
    else joined.push(statement);
  }
  return joined;
}

/** What two languages say alike of a fact: a number without its measure, and of a date its day and month. */
function keyOf(kind: string, value: string): string {
  return `${kind} ${kind === 'date' ? value.split('/', 2).join('/') : value.split(' ', 1)[0]}`;
}

import { type Gap, gapsOf } from '../assembly/completeness.ts';
import { checks } from '../checks/registry.ts';
import { runChecks } from '../checks/run.ts';
import type { Document } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { Location } from '../model/location.ts';
import type { TranslationSet } from '../model/translation.ts';
import { makePositions } from '../text/lines.ts';
import { readableText } from '../text/markup.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { pairsOf } from './check.ts';

const longest = 60;

/** A document with broken markup cannot be put together. */
const markupChecks = checks.filter((check) => check.code.startsWith('markup/'));

/** What keeps a document from being published in a language: sentences that are not ready, and markup that cannot be put back. */
export function gateFindings(
  workspace: Workspace,
  document: Document,
  { set, text, path }: { set: TranslationSet; text: string | undefined; path: string },
): readonly Finding[] {
  const gaps = gapsOf(document, set, workspace.settings.gate.state);
  const positionOf = gaps.length > 0 ? makePositions(document.text) : undefined;
  const found = gaps.map(
    (gap): Finding => ({
      ...gapFinding(workspace, document, set, gap),
      path: document.path,
      ...(positionOf?.(gap.segment.start) ?? { line: 1, column: 1 }),
    }),
  );
  const broken = runChecks(pairsOf(document, set, path, text ?? ''), { checks: markupChecks });
  return [...found, ...broken];
}

function gapFinding(
  workspace: Workspace,
  document: Document,
  set: TranslationSet,
  gap: Gap,
): Omit<Finding, keyof Location> {
  const { segment, reason, translation } = gap;
  const plain = readableText(segment.source, segment.codes);
  const shown = plain.length > longest ? `${plain.slice(0, longest)}…` : plain;
  const texts = {
    missing: [
      `“${shown}” has no ${set.language} translation.`,
      'Export it, have it translated and import it.',
    ],
    stale: [
      `The ${set.language} translation of “${shown}” was made from other English.`,
      'Export it with --only stale, have it revised and import it.',
    ],
    unready: [
      `The ${set.language} translation of “${shown}” is ${translation?.state}, not yet ${workspace.settings.gate.state}.`,
      `Import it with --state ${workspace.settings.gate.state} once that is so.`,
    ],
  } as const;
  const [message, advice] = texts[reason];
  return {
    code: `gate/${reason}`,
    severity: 'error',
    message,
    advice,
    document: document.name,
    segment: segment.id,
    language: set.language,
    source: segment.source,
    ...(translation && { target: translation.target }),
  };
}

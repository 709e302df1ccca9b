import type { Gap } from '../../assembly/gaps.ts';
import { makePlaces } from '../../formats/places.ts';
import { findingOf } from '../../messages/findings/say.ts';
import type { FindingText } from '../../messages/findings/texts.ts';
import type { Document } from '../../model/document.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import type { Location } from '../../model/location.ts';
import type { GateRules } from '../../model/policy.ts';
import { readableText } from '../../text/markup.ts';

const longest = 60;

/** Gaps as findings where the sentences stand in the source. */
export function gapFindings(
  document: Document,
  language: string,
  rules: GateRules,
  gaps: readonly Gap[],
): readonly Finding[] {
  const positionOf = gaps.length > 0 ? makePlaces(document) : undefined;
  return gaps.map((gap) => ({
    ...gapFinding(document, language, rules, gap),
    path: document.path,
    ...(positionOf?.(gap.segment.start) ?? { line: 1, column: 1 }),
  }));
}

function gapFinding(
  document: Document,
  language: string,
  rules: GateRules,
  { segment, reason, translation }: Gap,
): Omit<Finding, keyof Location> {
  const plain = readableText(segment.source, segment.codes);
  const shown = plain.length > longest ? `${plain.slice(0, longest)}…` : plain;
  const { by } = translation ?? {};
  const about = { source: shown, tag: language };
  const isDraft = translation !== undefined && translation.target.trim() !== '';
  const texts: Readonly<Record<Gap['reason'], FindingText>> = {
    missing: { text: isDraft ? 'gate/missing:draft' : 'gate/missing', values: about },
    stale: { text: 'gate/stale', values: about },
    unready: {
      text: 'gate/unready',
      values: { ...about, state: `${translation?.state}`, wanted: rules.state },
    },
    unreviewed:
      by === undefined
        ? { text: 'gate/unreviewed', values: about }
        : { text: 'gate/unreviewed:by', values: { ...about, by } },
  };
  return {
    ...findingOf('error', texts[reason]),
    document: document.name,
    segment: segment.id,
    language,
    source: segment.source,
    ...(translation && { target: translation.target }),
  };
}

/** Gaps that may be published, as one remark. */
export function gapsRemark(document: Document, language: string, gaps: readonly Gap[]): Finding {
  return {
    ...findingOf('note', { text: 'gate/partial', values: { count: gaps.length, tag: language } }),
    path: document.path,
    line: 1,
    column: 1,
    document: document.name,
    language,
  };
}

/** More findings than pass the gate. */
export function countFinding(
  document: Document,
  language: string,
  level: Severity,
  found: number,
  path: string,
): Finding {
  return {
    ...findingOf('error', {
      text: 'gate/findings',
      values: { level, document: document.name, tag: language, found },
    }),
    path,
    line: 1,
    column: 1,
    document: document.name,
    language,
  };
}

/** Nothing to publish. */
export function emptyFinding(document: Document): Finding {
  return {
    ...findingOf('error', { text: 'gate/empty', values: { document: document.name } }),
    path: document.path,
    line: 1,
    column: 1,
    document: document.name,
  };
}

/** Too early. */
export function embargoFinding(
  document: string,
  language: string,
  embargo: string,
  { path, line, column }: Location,
): Finding {
  return {
    ...findingOf('error', { text: 'gate/embargo', values: { document, tag: language, embargo } }),
    ...{ path, line, column },
    document,
    language,
  };
}

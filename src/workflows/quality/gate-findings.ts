import type { Gap } from '../../assembly/gaps.ts';
import { makePlaces } from '../../formats/places.ts';
import type { Document } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
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
  const texts = {
    missing:
      translation === undefined || translation.target.trim() === ''
        ? [`“${shown}” has no ${language} translation.`, 'Export it, have it translated and import it.']
        : [
            `The ${language} translation of “${shown}” is a draft.`,
            'Have it checked, then import it with --state translated.',
          ],
    stale: [
      `The ${language} translation of “${shown}” is stale: the source text has changed.`,
      'Export it with --only stale, have it revised and import it.',
    ],
    unready: [
      `The ${language} translation of “${shown}” is ${translation?.state}, not yet ${rules.state}.`,
      `Import it with --state ${rules.state} once that is so.`,
    ],
    unreviewed: [
      `The ${language} translation of “${shown}” ${by === undefined ? 'does not say who made it' : `was reviewed by nobody but ${by}`}.`,
      by === undefined
        ? 'Name the translator with “import --by”, and have another one review it.'
        : 'Have another one review it, and import it with --state reviewed --by and the name.',
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
    language,
    source: segment.source,
    ...(translation && { target: translation.target }),
  };
}

/** Gaps that may be published, as one remark. */
export function gapsRemark(document: Document, language: string, gaps: readonly Gap[]): Finding {
  const many = gaps.length === 1 ? '1 sentence has' : `${gaps.length} sentences have`;
  return {
    code: 'gate/partial',
    severity: 'note',
    message: `${many} no current ${language} translation and will be published as ${gaps.length === 1 ? 'a gap' : 'gaps'}.`,
    advice: 'Each is marked for readers.',
    path: document.path,
    line: 1,
    column: 1,
    document: document.name,
    language,
  };
}

/** More findings than the gate lets through. */
export function countFinding(
  document: Document,
  language: string,
  level: string,
  found: number,
  path: string,
): Finding {
  const kinds = { error: 'errors', warning: 'warnings and errors', note: 'findings' }[level] ?? 'findings';
  return {
    code: 'gate/findings',
    severity: 'error',
    message: `The gate allows no ${kinds}, but “${document.name}” (${language}) has ${found}.`,
    advice: 'Correct them, or waive those that are not errors.',
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
    code: 'gate/empty',
    severity: 'error',
    message: `“${document.name}” has no sentence to publish.`,
    advice: 'Write its text, or remove the file.',
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
    code: 'gate/embargo',
    severity: 'error',
    message: `“${document}” (${language}) is under embargo until ${embargo}.`,
    advice: 'Wait until then, skip the document, or change the embargo.',
    ...{ path, line, column },
    document,
    language,
  };
}

import { type Say, sayFinding } from '../../messages/findings/say.ts';
import type { Finding } from '../../model/finding.ts';
import type { GateRules } from '../../model/policy.ts';
import { compareTexts } from '../../text/order.ts';

/** What the gate says of a document in a language. */
export interface Verdict {
  readonly document: string;
  readonly language: string;
  readonly rules: GateRules;
  /** The findings that keep it closed; none if it is open. A finding about the whole document is one object in all its languages. */
  readonly blocking: readonly Finding[];
  /** Sentences that only their translator has reviewed, if the rules ask for another reviewer. */
  readonly unreviewed: number;
  /** What readers will see although it is open. */
  readonly remarks: readonly Finding[];
  /** Whether it is under embargo: only time or another setting opens it. */
  readonly isEmbargoed: boolean;
  /** The next instant at which time alone can change this: an embargo ends, or a waiver that counts here expires. */
  readonly nextChange?: Date;
}

/** The faults that one run may allow although the gate is closed for them. */
export interface Allowed {
  /** Findings that the gate counts, except errors of inline codes. */
  readonly findings: boolean;
  /** Segments that are missing, stale, below the state asked for or not reviewed by another person. */
  readonly gaps: boolean;
}

/** Verdicts with their findings in a language. A finding about the whole document stays one object in all its languages. */
export function translateVerdicts(verdicts: readonly Verdict[], say: Say): Verdict[] {
  const known = new Map<Finding, Finding>();
  const translate = (finding: Finding): Finding => {
    const translated = known.get(finding) ?? sayFinding(finding, say);
    known.set(finding, translated);
    return translated;
  };
  return verdicts.map((verdict) => ({
    ...verdict,
    blocking: verdict.blocking.map(translate),
    remarks: verdict.remarks.map(translate),
  }));
}

/** The number of allowed faults in a document and language for which the gate is closed. */
export interface AllowedEdition {
  readonly document: string;
  readonly language: string;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  readonly gaps: number;
}

/** What kind of obstacle a blocking finding is; no option lifts one that is `fixed`. */
export function obstacleOf({ code, severity }: Finding): 'gap' | 'finding' | 'fixed' {
  if (gapCodes.has(code)) return 'gap';
  if (code.startsWith('gate/')) return code === 'gate/findings' ? 'finding' : 'fixed';
  return code === 'front-matter/embargo' || isUnassemblable({ code, severity }) ? 'fixed' : 'finding';
}

const gapCodes: ReadonlySet<string> = new Set([
  'gate/missing',
  'gate/stale',
  'gate/unready',
  'gate/unreviewed',
]);

/** Codes of findings about waivers themselves. */
export const waiverCodes: readonly string[] = ['waiver/expired', 'waiver/stale', 'waiver/unused'];

/** Codes of losses for readers of every language: the author has to change the document. */
export const sourceCodes: readonly string[] = [
  'source/html',
  'source/reported',
  'source/tracked-changes',
  'pictures/left-out',
  'pictures/missing',
  'pictures/outside',
  'pictures/remote',
  'pictures/too-large',
  'pictures/unknown',
  'pictures/unreadable',
  'pictures/unsafe',
];

/** Whether a finding is an error of inline codes: the translation cannot be put into the document as it is. */
export function isUnassemblable({ code, severity }: Pick<Finding, 'code' | 'severity'>): boolean {
  return code.startsWith('markup/') && severity === 'error';
}

/** Whether nothing may be written: the gate is closed for one document and language by more than is allowed. */
export function isClosed(verdicts: readonly Verdict[], allowed: Allowed): boolean {
  const lifted = { gap: allowed.gaps, finding: allowed.findings, fixed: false };
  return verdicts.some(({ blocking }) => blocking.some((finding) => !lifted[obstacleOf(finding)]));
}

/** The allowed faults of documents that are written nevertheless, by document name and in the order of the languages. */
export function listAllowed(verdicts: readonly Verdict[]): readonly AllowedEdition[] {
  return byName(verdicts)
    .filter(({ blocking }) => blocking.length > 0)
    .map(({ document, language, blocking }) => {
      const found = blocking.filter(({ code }) => !code.startsWith('gate/'));
      const how = (severity: Finding['severity']): number =>
        found.filter((finding) => finding.severity === severity).length;
      return {
        document,
        language,
        errors: how('error'),
        warnings: how('warning'),
        notes: how('note'),
        gaps: blocking.filter(({ code }) => gapCodes.has(code)).length,
      };
    });
}

/** The findings of the gate, by document name and in the order of the languages; those about all languages once. */
export function findingsOf(verdicts: readonly Verdict[]): readonly Finding[] {
  return [...new Set(byName(verdicts).flatMap(({ blocking, remarks }) => [...blocking, ...remarks]))];
}

/** The sort is stable: languages stay in their order. */
function byName(verdicts: readonly Verdict[]): readonly Verdict[] {
  return [...verdicts].sort((a, b) => compareTexts(a.document, b.document));
}

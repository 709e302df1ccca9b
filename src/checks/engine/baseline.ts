import { sayInEnglish } from '../../messages/findings/say.ts';
import { type BaselineEntry, type Finding, said } from '../../model/finding.ts';
import { digest } from '../../text/digest.ts';

/**
 * Findings as a baseline keeps them, sorted. Findings of the gate are left out: the gate is evaluated on every run.
 */
export function toBaseline(findings: readonly Finding[]): readonly BaselineEntry[] {
  const entries = new Map<string, BaselineEntry>();
  for (const finding of findings) {
    if (isOfGate(finding)) continue;
    const { code, document, language, segment } = finding;
    const key = keyOf(finding);
    entries.set(key, {
      ...(document !== undefined && { document }),
      ...(language !== undefined && { language }),
      ...(segment !== undefined && { segment }),
      code,
      digest: digestOf(finding),
      count: (entries.get(key)?.count ?? 0) + 1,
    });
  }
  const order = (entry: BaselineEntry): string =>
    [entry.document ?? '', entry.language ?? '', entry.segment ?? '', entry.code, entry.digest].join('\0');
  const sorted = [...entries.values()].map((entry) => ({ entry, key: order(entry) }));
  return sorted.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ entry }) => entry);
}

/**
 * Parts findings into those that are new since a baseline and those it has; `gone`: how many it has besides. A finding is
 * known by its code, sentence, language and texts, not by its line; of several that are the same, those above the number
 * that were there are new.
 */
export function sinceBaseline(
  findings: readonly Finding[],
  baseline: readonly BaselineEntry[],
): { readonly fresh: readonly Finding[]; readonly known: number; readonly gone: number } {
  const left = new Map<string, number>();
  let total = 0;
  for (const entry of baseline) {
    const key = keyOfEntry(entry);
    left.set(key, (left.get(key) ?? 0) + entry.count);
    total += entry.count;
  }
  const fresh = findings.filter((finding) => {
    const key = keyOf(finding);
    const number = isOfGate(finding) ? 0 : (left.get(key) ?? 0);
    if (number > 0) left.set(key, number - 1);
    return number === 0;
  });
  const known = findings.length - fresh.length;
  return { fresh, known, gone: total - known };
}

/** The key of a finding, independent of its place: findings with one key report the same fault. */
export function fingerprint(finding: Finding): string {
  return digest([keyOf(finding)], 26);
}

function isOfGate({ code }: Finding): boolean {
  return code.startsWith('gate/');
}

function keyOf(finding: Finding): string {
  return [finding.code, finding.language ?? '', finding.segment ?? '', digestOf(finding)].join('\0');
}

function keyOfEntry(entry: BaselineEntry): string {
  return [entry.code, entry.language ?? '', entry.segment ?? '', entry.digest].join('\0');
}

/** If there are no texts, the message distinguishes findings: the English one, so that the language of readers does not matter. */
function digestOf({ segment, source = '', target = '', message, [said]: text }: Finding): string {
  if (segment !== undefined) return digest([source, target], 16);
  return digest([text ? sayInEnglish(text).message : message], 16);
}

import type { MarkedText } from '../../model/content.ts';
import type { Finding } from '../../model/finding.ts';
import type { Waiver } from '../../model/waiver.ts';
import { digest } from '../../text/digest.ts';

/** A decision to accept a finding. */
export interface Waived<W extends Waiver = Waiver> {
  readonly finding: Finding;
  readonly waiver: W;
}

/** The digest that a waiver is bound to: 80 bits of both complete texts. */
export function pairDigest(source: MarkedText, target: MarkedText): string {
  return digest([source, target], 16);
}

/** Whether a waiver is over on a day (ISO); it holds on its last one. */
export function hasExpired({ until }: Waiver, today: string): boolean {
  return until !== undefined && until < today;
}

/** Divides findings into those that count and those that a waiver suppresses on that day. Every other waiver is unused. */
export function applyWaivers<W extends Waiver>(
  findings: readonly Finding[],
  waivers: readonly W[],
  today: string,
): { readonly open: readonly Finding[]; readonly waived: readonly Waived<W>[] } {
  if (waivers.length === 0) return { open: findings, waived: [] };
  const valid = new Map(
    waivers.filter((waiver) => !hasExpired(waiver, today)).map((waiver) => [keyOf(waiver), waiver]),
  );
  const open: Finding[] = [];
  const waived: Waived<W>[] = [];
  for (const finding of findings) {
    const waiver = valid.get(keyOfFinding(finding));
    if (waiver) waived.push({ finding, waiver });
    else open.push(finding);
  }
  return { open, waived };
}

function keyOf({ code, language, segment, pair }: Waiver): string {
  return [code, language, segment, pair].join('\0');
}

function keyOfFinding({ code, language, segment, source, target }: Finding): string {
  if (language === undefined || segment === undefined || source === undefined || target === undefined)
    return '';
  return keyOf({ code, language, segment, pair: pairDigest(source, target), reason: '' });
}

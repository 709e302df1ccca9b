import type { MarkedText, Tag } from '../model/content.ts';
import type { Phrase } from '../model/messages.ts';
import { formatMarkup, parseMarkup } from '../text/markup.ts';

/** One thing that is wrong with the codes of a target: the name of a phrase, and the code. */
interface CodeFault extends Phrase {
  readonly text: 'noCode' | 'unknownCode' | 'unopenedCode' | 'unclosedCode';
  readonly values: { readonly code: string };
}

/** What is wrong with the codes of a target, and the target as it may have been meant. */
interface CodeFaults {
  /** A phrase for each, such as `noCode`. */
  readonly faults: readonly CodeFault[];
  /** Absent where nobody but the translator can know. */
  readonly proposal?: MarkedText;
}

/**
 * Compares the codes of a target with those of its source: codes the source has not, codes that are missing, ends without
 * their starts. The proposal drops the first, ends what is open, puts missing codes without content before the final
 * punctuation, and missing pairs around all of the text where they are around all of the source. Linear time.
 */
export function findCodeFaults(source: MarkedText, target: MarkedText): CodeFaults | undefined {
  if (!source.includes('<') && !target.includes('<')) return undefined;
  const wanted = kindsOf(parseMarkup(source));
  const parts = parseMarkup(target);
  const faults: CodeFault[] = [];
  const kept = keepKnown(parts, wanted, faults);
  const present = new Set(kept.flatMap((part) => (typeof part === 'string' ? [] : [part.code])));
  const missing = [...wanted].filter(([code]) => !present.has(code));
  for (const [code, kind] of missing)
    faults.push({ text: 'noCode', values: { code: kind === 'empty' ? `<${code}/>` : `<${code}>` } });
  if (faults.length === 0) return undefined;
  const proposal = addMissing(kept, missing, source);
  return { faults, ...(proposal && { proposal: formatMarkup(proposal) }) };
}

type Kind = 'pair' | 'empty';

/** The codes of a text that is sound, with their kinds, in order. */
function kindsOf(parts: readonly (string | Tag)[]): ReadonlyMap<number, Kind> {
  const kinds = new Map<number, Kind>();
  for (const part of parts) {
    if (typeof part !== 'string' && !kinds.has(part.code)) {
      kinds.set(part.code, part.type === 'empty' ? 'empty' : 'pair');
    }
  }
  return kinds;
}

/** The parts without codes that cannot be, and with the ends that are missing. */
function keepKnown(
  parts: readonly (string | Tag)[],
  wanted: ReadonlyMap<number, Kind>,
  faults: CodeFault[],
): (string | Tag)[] {
  const kept: (string | Tag)[] = [];
  const open: number[] = [];
  for (const part of parts) {
    if (typeof part === 'string') {
      kept.push(part);
      continue;
    }
    const kind: Kind = part.type === 'empty' ? 'empty' : 'pair';
    if (wanted.get(part.code) !== kind) {
      if (part.type !== 'close')
        faults.push({
          text: 'unknownCode',
          values: { code: `<${part.code}${kind === 'empty' ? '/' : ''}>` },
        });
      continue;
    }
    if (part.type === 'open') open.push(part.code);
    if (part.type === 'close') {
      const at = open.lastIndexOf(part.code);
      if (at < 0) {
        faults.push({ text: 'unopenedCode', values: { code: `</${part.code}>` } });
        continue;
      }
      open.splice(at, 1);
    }
    kept.push(part);
  }
  for (const code of open.reverse()) {
    faults.push({ text: 'unclosedCode', values: { code: `<${code}>` } });
    kept.push({ type: 'close', code });
  }
  return kept;
}

function addMissing(
  kept: readonly (string | Tag)[],
  missing: readonly (readonly [number, Kind])[],
  source: MarkedText,
): readonly (string | Tag)[] | undefined {
  let proposal = [...kept];
  for (const [code, kind] of missing) {
    if (kind === 'empty') proposal = beforeStop(proposal, { type: 'empty', code });
    else if (source.startsWith(`<${code}>`) && source.endsWith(`</${code}>`)) {
      proposal = [{ type: 'open', code }, ...proposal, { type: 'close', code }];
    } else return undefined;
  }
  return proposal;
}

/** The parts with a code put before the punctuation that ends them. */
function beforeStop(parts: readonly (string | Tag)[], code: Tag): (string | Tag)[] {
  const last = parts.at(-1);
  if (typeof last !== 'string') return [...parts, code];
  const stop = /[.!?…»”"')]{0,8}$/.exec(last)!.index;
  return [...parts.slice(0, -1), last.slice(0, stop), code, last.slice(stop)].filter((part) => part !== '');
}

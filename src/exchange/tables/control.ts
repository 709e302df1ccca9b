import { digest } from '../../text/digest.ts';
import { fold } from '../../text/fold.ts';
import { normalise } from '../../text/normalise.ts';

/** What a hand-out says about itself for its return, in a line that people do not see. */
export interface Control {
  readonly source: string;
  readonly target: string;
  /** Path of the document, for people. */
  readonly document: string;
  /** What went out, by segment id. */
  readonly sent: ReadonlyMap<string, SentRow>;
  /** Digests of the help between its rows (`digestBand`). */
  readonly bands: ReadonlySet<string>;
}

/** A row as it went out. */
interface SentRow {
  /** Digest of its source text (`digestSource`). */
  readonly source: string;
  /** Digest of the target that our locale file had (`digestTarget`). */
  readonly sentDigest: string;
}

const mark = 'barobar-table/1';

/** UTF-16 units of one line: a cell of a spreadsheet holds 32,767, and one of a comma-separated table 20,000 here. */
const longest = 15_000;

/** Digest of a source text by which a column of source texts is known, whatever a program made of its quotes and dashes. */
export function digestSource(source: string): string {
  return digest([fold(source)], 6);
}

/** Digest of a line of help, which tells whether somebody typed in it. */
export function digestBand(text: string): string {
  return digest([normalise(text)], 4);
}

/** The lines that a hand-out carries, each a list of words: `barobar-table/1 source=en target=ru document=… s7k2m9qa=2f9c1d.`. */
export function formatControl({ source, target, document, sent, bands }: Control): readonly string[] {
  const head = `${mark} source=${source} target=${target} document=${document.replace(/[%\s]/g, (sign) => encodeURIComponent(sign))}`;
  const lines: string[] = [];
  let line = head;
  const words = [
    ...[...sent].map(([id, { source, sentDigest }]) => `${id}=${source}.${sentDigest}`),
    ...[...bands].map((band) => `help=${band}`),
  ];
  for (const each of words) {
    const word = ` ${each}`;
    if (line.length + word.length > longest) {
      lines.push(line);
      line = head;
    }
    line += word;
  }
  return [...lines, line];
}

/** Whether a text is such a line, or a part of one that begins as they do. */
export function isControl(text: string): boolean {
  return text.includes(mark);
}

/** What the lines of a returned file say together; undefined where it has none that names its languages. */
export function parseControl(lines: readonly string[]): Control | undefined {
  let languages: { source: string; target: string; document: string } | undefined;
  const sent = new Map<string, SentRow>();
  const bands = new Set<string>();
  for (const line of lines) {
    const words = new Map<string, string>();
    for (const word of line.slice(line.indexOf(mark) + mark.length).split(/\s+/)) {
      const at = word.indexOf('=');
      if (word.startsWith('help=')) bands.add(word.slice(at + 1));
      else if (at > 0) words.set(word.slice(0, at), word.slice(at + 1));
    }
    const [source, target] = [words.get('source'), words.get('target')];
    if (source === undefined || target === undefined) continue;
    languages ??= { source, target, document: words.get('document') ?? '' };
    for (const [id, value] of words) {
      const digests = row.exec(value);
      if (digests) sent.set(id, { source: digests[1]!, sentDigest: digests[2]! });
    }
  }
  return languages && { ...languages, sent, bands };
}

const row = /^([0-9a-z]{6})\.(=?[0-9a-z]{10}|)$/;

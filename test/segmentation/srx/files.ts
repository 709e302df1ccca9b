import { readSrx } from '../../../src/segmentation/srx/read.ts';
import type { SrxRules } from '../../../src/segmentation/srx/rules.ts';
import { escapeText } from '../../../src/xml/serialize.ts';

/** `[break, beforebreak, afterbreak]` */
export type Row = readonly ['yes' | 'no', string, string];

export interface FileOptions {
  readonly cascade?: 'yes' | 'no';
  readonly header?: string;
  /** Language pattern and name of a list, in order. */
  readonly maps?: readonly (readonly [string, string])[];
}

/** An SRX 2.0 file with these lists of rules. */
export function makeSrx(lists: Readonly<Record<string, readonly Row[]>>, options: FileOptions = {}): string {
  const maps = options.maps ?? Object.keys(lists).map((name) => ['.*', name] as const);
  return `<?xml version="1.0" encoding="UTF-8"?>
<srx xmlns="http://www.lisa.org/srx20" version="2.0">
<header segmentsubflows="yes" cascade="${options.cascade ?? 'no'}">${options.header ?? ''}</header>
<body><languagerules>
${Object.entries(lists)
  .map(
    ([name, rows]) => `<languagerule languagerulename="${name}">
${rows.map(formatRow).join('\n')}
</languagerule>`,
  )
  .join('\n')}
</languagerules><maprules>
${maps.map(([pattern, name]) => `<languagemap languagepattern="${pattern}" languagerulename="${name}"/>`).join('\n')}
</maprules></body></srx>
`;
}

function formatRow([isBreak, before, after]: Row): string {
  return `<rule break="${isBreak}"><beforebreak>${escapeText(before)}</beforebreak><afterbreak>${escapeText(after)}</afterbreak></rule>`;
}

export function readRows(rows: readonly Row[], options?: FileOptions): SrxRules {
  return readSrx(makeSrx({ Rules: rows }, options), 'segmentation.srx');
}

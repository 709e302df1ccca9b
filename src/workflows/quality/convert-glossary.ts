import { chooseFormat, findByName, formatsOf } from '../../exchange/registry.ts';
import type { TbxVersion } from '../../exchange/tbx/dialect.ts';
import type { Finding } from '../../model/finding.ts';

/** The format that a glossary is converted to. */
export interface ConvertOptions {
  /** Name of the file to write: its ending chooses the format. Undefined for TBX from a CSV table, and a CSV table from others. */
  readonly output: string | undefined;
  readonly tbx: TbxVersion;
  /** Language of definitions and notes, for TBX. */
  readonly language: string;
}

/** A glossary in another format. */
export interface ConvertedGlossary {
  readonly bytes: Uint8Array;
  readonly concepts: number;
  /** What neither format has a place for. */
  readonly findings: readonly Finding[];
}

/**
 * A glossary in another format. Tables keep their columns and the order of these.
 * @throws `file-format`, `file-encoding`, `glossary-syntax`, `glossary-value`, `xml-…` with the place
 */
export function convertGlossary(
  bytes: Uint8Array,
  file: string,
  { output, tbx, language }: ConvertOptions,
): ConvertedGlossary {
  const formats = formatsOf('glossary');
  const table = formats.find(({ name }) => name === 'csv')!;
  const from = chooseFormat(bytes, file, formats);
  const { glossary, findings } = from.read(bytes, file);
  const other = from === table ? formats.find(({ name }) => name === 'tbx') : table;
  const to = output === undefined ? other : findByName(output, formats);
  const written = (to ?? table).write(glossary, { language, tbx });
  return {
    bytes: written.bytes,
    concepts: glossary.concepts.length,
    findings: [...findings, ...written.findings],
  };
}

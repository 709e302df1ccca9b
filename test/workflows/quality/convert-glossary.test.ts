import { describe, expect, it } from 'vitest';
import { convertGlossary } from '../../../src/workflows/quality/convert-glossary.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const table = bytesOf('concept,en,tg\ndam,dam,сарбанд\n');
const options = { output: undefined, tbx: '3', language: 'en' } as const;

describe('convertGlossary', () => {
  it('makes TBX of a table, and the same table of that TBX', () => {
    const tbx = convertGlossary(table, 'terms.csv', options);
    expect(textOf(tbx.bytes)).toContain('<term>сарбанд</term>');
    expect(tbx).toMatchObject({ concepts: 1, findings: [] });
    const back = convertGlossary(tbx.bytes, 'terms.tbx', options);
    expect(textOf(back.bytes)).toBe(textOf(table));
  });

  it('writes the format that the name of the output ends in, also that of the given file', () => {
    const { bytes } = convertGlossary(table, 'terms.csv', { ...options, output: 'copy.csv' });
    expect(textOf(bytes)).toBe(textOf(table));
  });

  it('refuses a file that is no glossary', () => {
    expect(() => convertGlossary(bytesOf('<x/>'), 'terms.xml', options)).toThrow(
      /not a format Barobar reads/,
    );
  });
});

import { describe, expect, it } from 'vitest';
import { type ConvertOptions, convertGlossary } from '../../../src/workflows/quality/convert-glossary.ts';

const table = Buffer.from('concept,en,ru\nlake,lake,озеро\npond,pond,пруд\n');
const options: ConvertOptions = { output: undefined, tbx: '3', language: 'en' };

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString();

describe('a converted glossary', () => {
  it.each<[string, Partial<ConvertOptions>, string]>([
    ['TBX where a table is given', {}, '<tbx '],
    ['TBX of an earlier version if asked for', { tbx: '2' }, '<martif '],
    ['what the name of the output says', { output: 'b.csv' }, 'concept,'],
  ])('is %s', (_, given, start) => {
    const { bytes, concepts } = convertGlossary(table, 'a.csv', { ...options, ...given });
    expect(text(bytes)).toContain(start);
    expect(text(bytes)).toContain('озеро');
    expect(concepts).toBe(2);
  });

  it('is a table where TBX is given, with the same terms', () => {
    const { bytes } = convertGlossary(table, 'a.csv', options);
    const back = text(convertGlossary(bytes, 'a.tbx', options).bytes);
    expect(back).toContain('lake');
    expect(back).toContain('пруд');
    expect(back).not.toContain('<');
  });

  it('is refused for what is no glossary', () => {
    expect(() => convertGlossary(Buffer.from('<html></html>'), 'a.html', options)).toThrow(
      expect.objectContaining({ code: 'file-format' }),
    );
  });
});

import { beforeAll, expect, test } from 'vitest';
import { chooseFormat, formatsOf } from '../../src/exchange/registry.ts';
import { patchXliff } from '../../src/exchange/xliff/patch.ts';
import { BarobarError } from '../../src/model/error.ts';
import type { Finding } from '../../src/model/finding.ts';
import { decodeXml } from '../../src/xml/decode.ts';
import { encodeLike } from '../../src/xml/encode.ts';
import { describeWith } from '../needs.ts';
import { type RealFile, readRealFiles, realArchive } from './real-files.ts';

/** Tests of the standard itself, with files that are wrong on purpose. */
const suites = new Set(['microsoft/XLIFF2-Object-Model']);

describeWith({ files: [realArchive] }, 'real files of other projects', () => {
  const formats = formatsOf('bilingual', 'memory', 'glossary', 'rules');
  let files: readonly RealFile[] = [];
  const refused = new Map<RealFile, string>();
  const findings: Finding[] = [];

  beforeAll(() => {
    files = readRealFiles();
    for (const file of files) {
      try {
        const format = chooseFormat(file.bytes, file.name, formats);
        if (format.kind === 'bilingual') findings.push(...format.read(file.bytes, file.name).findings);
        else format.read(file.bytes, file.name);
      } catch (error) {
        // Anything else is a bug in the reader.
        if (!(error instanceof BarobarError)) throw error;
        refused.set(file, error.code);
      }
    }
    // Unpacks 12 MB, which takes long on a busy machine.
  }, 60_000);

  test('at most 8 of 1,000 are refused outside of suites, and each for what cannot be read', () => {
    expect(files.length).toBeGreaterThan(1000);
    const outside = files.filter(({ repository }) => !suites.has(repository));
    const lost = outside.filter((file) => refused.has(file));
    expect(lost.length, lost.map(({ name }) => name).join('\n')).toBeLessThanOrEqual(0.008 * outside.length);
    expect([...new Set(lost.map((file) => refused.get(file)))].sort()).toEqual([
      'file-encoding',
      'xml-syntax',
    ]);
  });

  test('what is odd in the others is reported', () => {
    const codes = new Set(findings.map(({ code }) => code));
    for (const code of ['id-repeated', 'part-repeated', 'target-misplaced', 'language-missing'])
      expect(codes).toContain(`xliff/${code}`);
    expect(findings.every(({ severity }) => severity !== 'error')).toBe(true);
  });

  test('all come back byte for byte from a patch that changes nothing', () => {
    const bilingual = formatsOf('bilingual');
    for (const file of files) {
      const { name, bytes } = file;
      if (refused.has(file) || !bilingual.some((format) => format.accepts(bytes, name))) continue;
      const text = decodeXml(bytes, name);
      const same = patchXliff(text, name, ({ target }) => (target === undefined ? undefined : { target }));
      expect(Buffer.from(encodeLike(same.text, bytes, name)).equals(bytes), name).toBe(true);
    }
  });
});

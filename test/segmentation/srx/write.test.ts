import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { cutText } from '../../../src/segmentation/segment.ts';
import { readSrx } from '../../../src/segmentation/srx/read.ts';
import { makeSrxSegmenter } from '../../../src/segmentation/srx/segmenter.ts';
import { validateSrx } from '../../../src/segmentation/srx/validate.ts';
import { writeSrx } from '../../../src/segmentation/srx/write.ts';
import { describeWith, sharedPath } from '../../needs.ts';
import { makeSrx } from './files.ts';

const written = writeSrx(['en', 'ru', 'be', 'tg']);
const segmenter = makeSrxSegmenter(readSrx(written, 'built-in.srx'));

test.each([
  ['en', 'Dr. Brown met Gen. Ivanov.¦ He left.'],
  ['en', 'She runs Acme Inc.¦ The firm makes tractors.'],
  ['en', 'Shares of Acme Inc. Europe fell.'],
  ['en', '“Do we see them?” Aleksandr Ivanov asked.¦ “No.”¦ He left.'],
  ['en', 'See no. 5 and vol. IV.¦ It begins at 6 p.m. EST.'],
  ['en', 'At 6 p.m. Mr. Brown will speak.'],
  ['en', 'J. K. Rowling and the U.S. Embassy [...] wrote.¦ It ends.[7]¦ Next.'],
  ['ru', 'В 2014 г.¦ Совет принял ст. 5.¦ Живёт в г. Минск и т. д.¦ Он ушёл.'],
  ['ru', 'Родился в 80-х гг.¦ Умер в XX в.¦ Потом г. Минск.'],
  ['be', 'У 2014 г.¦ Савет.¦ Жыве ў г. Мінск і г. д.¦ Ён пайшоў.'],
  ['tg', 'Ӯ дар саҳ. 5 навишт.¦ Ҷ. Раҳмонов рафт.'],
  ['fr', 'Il est parti.¦ « Oui ! » dit-il.¦ J. Dupont reste.'],
  ['zh', '你好。¦世界！¦再见'],
])('%s: %s', (tag, marked) => {
  const text = marked.replaceAll('¦', '');
  expect(cutText(text, segmenter(text, tag)).map(({ start, end }) => text.slice(start, end))).toEqual(
    marked.split('¦').map((sentence) => sentence.trim()),
  );
});

test('the built-in rules can all be used', () => {
  expect(validateSrx(written, 'built-in.srx')).toEqual([]);
});

test('a language that is not known is left to the last list', () => {
  expect(writeSrx(['xx'])).toBe(writeSrx([]));
});

const schema = sharedPath('data/schemas/srx/srx20.xsd');

describeWith({ programs: ['xmllint'], files: [schema] }, 'the schema of SRX 2.0', () => {
  const faultsOf = (text: string): string => {
    const run = spawnSync('xmllint', ['--nonet', '--noout', '--schema', schema, '-'], { input: text });
    return run.status === 0 ? '' : String(run.stderr);
  };

  test('accepts what is written', () => expect(faultsOf(written)).toBe(''));

  test('accepts the element that extends', () => {
    const header = '<x:extends xmlns:x="urn:barobar:srx">built-in</x:extends>';
    expect(faultsOf(makeSrx({ L: [['no', 'a', 'b']] }, { header }))).toBe('');
  });

  test('does refuse', () => expect(faultsOf(written.replace('cascade="no"', ''))).not.toBe(''));
});

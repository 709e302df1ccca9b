import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { patchXliff } from '../../../src/exchange/xliff/patch.ts';
import { readXliff } from '../../../src/exchange/xliff/read.ts';
import { xliff2, xliff12 } from './wrapped.ts';

const unit = (id: string, source = 'a', target = 'б'): string =>
  `<trans-unit id="${id}"><source>${source}</source><target>${target}</target></trans-unit>`;
const segment = (id: string, attributes = ''): string =>
  `<unit${id === '' ? '' : ` id="${id}"`}><segment${attributes}><source>a</source><target>б</target></segment></unit>`;
const oddities = (text: string): string[] =>
  readXliff(text, 'p.xlf').findings.map(
    ({ code, severity, line, column }) => `${code} ${severity} ${line}:${column}`,
  );
const targets = (text: string): unknown[] =>
  readXliff(text, 'p.xlf').segments.map(({ id, target, isAmbiguous }) => [id, target, isAmbiguous ?? false]);
const namespace2 = 'urn:oasis:names:tc:xliff:document:2.0';

describe('one oddity does not cost a file', () => {
  test.each([
    [
      '1.x without a version',
      `<xliff><file source-language="en"><body>${unit('u')}</body></file></xliff>`,
      'xliff/version-missing warning 1:1',
    ],
    [
      '1.1 by its namespace alone',
      xliff12(unit('u')).replace(' version="1.2"', '').replace('document:1.2', 'document:1.1'),
      'xliff/version-missing warning 1:1',
    ],
    [
      '2.x by its namespace alone',
      xliff2(segment('u')).replace(' version="2.0"', ''),
      'xliff/version-missing warning 1:1',
    ],
    [
      '2.x without a namespace',
      xliff2(segment('u')).replace(` xmlns="${namespace2}"`, ''),
      'xliff/namespace-missing warning 1:1',
    ],
    [
      '2.x without a source language',
      xliff2(segment('u')).replace(' srcLang="en"', ''),
      'xliff/language-missing warning 1:1',
    ],
    ['a 2.x unit without an id', xliff2(`\n${segment('')}`), 'xliff/id-missing warning 2:1'],
    [
      'a 2.x file without an id',
      xliff2(segment('u')).replace('<file id="f"', '\n<file'),
      'xliff/id-missing warning 2:1',
    ],
    [
      'a 2.x unit without a segment',
      xliff2(`${segment('u')}\n<unit id="v"/>`),
      'xliff/segment-missing warning 2:1',
    ],
    [
      'a target behind a note',
      xliff12('\n<trans-unit id="u"><source>a</source><note>n</note><target>б</target></trans-unit>'),
      'xliff/target-misplaced note 2:1',
    ],
    [
      'a target before its source',
      xliff12('\n<trans-unit id="u"><target>б</target><source>a</source></trans-unit>'),
      'xliff/target-misplaced note 2:1',
    ],
  ])('%s is read with a finding', (_title, text, expected) => {
    expect(oddities(text)).toEqual([expected]);
    expect(readXliff(text, 'p.xlf').segments.map(({ source, target }) => [source, target])).toEqual([
      ['a', 'б'],
    ]);
  });

  test('a file without an oddity has no finding', () => {
    expect(oddities(xliff12(unit('u') + unit('v')))).toEqual([]);
    expect(oddities(xliff2(segment('u') + segment('v')))).toEqual([]);
  });

  test('an id of 65,536 characters is read, and shortened where it is quoted', () => {
    const id = 'u'.repeat(65_536);
    expect(targets(xliff12(unit(id)))).toEqual([[id, 'б', false]]);
    const [finding] = readXliff(xliff12(unit(id) + unit(id)), 'p').findings;
    expect(finding?.message.length).toBeLessThan(200);
  });

  test('one finding represents all of its kind', () => {
    const { findings } = readXliff(xliff12(`${unit('u').repeat(4)}`), 'p');
    expect(findings.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Two segments have the id "u": .* The file has 2 more of these\.$/),
    ]);
  });
});

test('a unit with notes and no segment gives no segment', () => {
  const text = xliff2('<unit id="u"><notes><note id="n">Why?</note></notes></unit>');
  expect(targets(text)).toEqual([]);
  expect(oddities(text)).toEqual(['xliff/segment-missing warning 1:123']);
});

test('text inside inline codes is named as not read', () => {
  const sub = '<ph id="1">&lt;img alt="<sub>The hall</sub>"&gt;</ph>';
  const text = xliff12(
    `\n<trans-unit id="u"><source>See ${sub}.</source><target>См. ${sub}.</target></trans-unit>`,
  );
  expect(oddities(text)).toEqual(['xliff/sub-unread warning 2:1']);
  expect(targets(text)).toEqual([['u', 'См. <1/>.', false]]);
  expect(oddities(text.replaceAll(/<\/?sub>/g, ''))).toEqual([]);
});

describe('segments with one id', () => {
  test('are reported with both places', () => {
    const { findings } = readXliff(xliff12(`\n${unit('u')}\n ${unit('u', 'c')}`), 'p');
    expect(findings).toEqual([expect.objectContaining({ code: 'xliff/id-repeated', line: 3, column: 2 })]);
    expect(findings[0]?.message).toContain('the one at 2:1');
  });

  test.each([
    ['of one text and two translations: neither is meant', unit('u') + unit('u', 'a', 'в'), [true, true]],
    ['of one text and one translation: nothing is left open', unit('u') + unit('u'), [false, false]],
    ['of two texts: each text says which', unit('u') + unit('u', 'c', 'в'), [false, false]],
    [
      'in two groups of one file',
      `<group>${unit('u')}</group><group>${unit('u', ' a ', 'в')}</group>`,
      [true, true],
    ],
  ])('%s', (_title, body, expected) => {
    expect(readXliff(xliff12(body), 'p').segments.map(({ isAmbiguous }) => isAmbiguous ?? false)).toEqual(
      expected,
    );
  });

  test('in 2.x, where ids of segments are told apart by their units', () => {
    expect(targets(xliff2(segment('u', ' id="s"') + segment('v', ' id="s"')))).toEqual([
      ['u:s', 'б', false],
      ['v:s', 'б', false],
    ]);
    expect(oddities(xliff2(segment('u', ' id="s"') + segment('u', ' id="s"')))).toHaveLength(1);
  });
});

describe('a part that is there twice', () => {
  const twice =
    '\n<trans-unit id="u"><source>a</source><target state="new">б</target><target state="final">в</target></trans-unit>';
  test('is read once, and is ambiguous', () => {
    expect(targets(xliff12(twice))).toEqual([['u', 'б', true]]);
    expect(readXliff(xliff12(twice), 'p').segments[0]?.state).toBe('initial');
    expect(oddities(xliff12(twice))).toEqual(['xliff/part-repeated warning 2:1']);
    expect(
      targets(xliff2('<unit id="u"><segment><source>a</source><source>c</source></segment></unit>')),
    ).toEqual([['u', undefined, true]]);
  });

  test('is left as it is by patches', () => {
    const text = xliff12(twice + unit('v'));
    const { text: patched, changed, refused } = patchXliff(text, 'p', () => ({ target: 'г' }));
    expect(patched).toBe(text.replace(unit('v'), unit('v', 'a', 'г')));
    expect([changed, refused.map(({ segment }) => segment)]).toEqual([1, ['u']]);
  });
});

describe('languages', () => {
  const file = (source: string, target: string, id: string): string =>
    `<file original="${id}" source-language="${source}"${target === '' ? '' : ` target-language="${target}"`} datatype="x"><body>${unit(id)}</body></file>`;
  const xliff = (...files: string[]): string =>
    `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">${files.join('')}</xliff>`;
  const languagesOf = (text: string): unknown[] =>
    readXliff(text, 'p').segments.map(
      ({ languages }) => languages && `${languages.source}>${languages.target}`,
    );

  test('are those of each file where they differ', () => {
    const text = xliff(file('en', 'ru', 'a'), file('en-US', 'be', 'b'), file('en', 'ru', 'c'));
    expect(languagesOf(text)).toEqual(['en>ru', 'en-US>be', 'en>ru']);
    expect(readXliff(text, 'p')).toMatchObject({ sourceLanguage: 'en', targetLanguage: 'ru' });
  });

  test('are those of all where one file names them', () => {
    const text = xliff(file('', '', 'a'), file('en', 'ru', 'b'), file('EN', 'RU', 'c'));
    expect(languagesOf(text)).toEqual([undefined, undefined, undefined]);
    expect(readXliff(text, 'p')).toMatchObject({ sourceLanguage: 'en', targetLanguage: 'ru' });
  });

  test('what one file of several does not name is what all others agree on', () => {
    expect(languagesOf(xliff(file('', 'ru', 'a'), file('en', 'be', 'b'), file('en', '', 'c')))).toEqual([
      'en>ru',
      'en>be',
      'en>undefined',
    ]);
  });

  test('a target put into a file of several pairs gets the language of its own', () => {
    const untold = file('en', '', 'c').replace(/<target>.*<\/target>/, '');
    const text = xliff(file('en', 'ru', 'a'), file('en', 'be', 'b'), untold);
    const patched = patchXliff(text, 'p', ({ id }) => (id === 'c' ? { target: 'ж' } : undefined), {
      targetLanguage: 'tg',
    });
    expect(languagesOf(patched.text)).toEqual(['en>ru', 'en>be', 'en>tg']);
  });
});

test('a file of odd units keeps every unit and every target', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(fc.constantFrom('u', 'v', 'w'), fc.constantFrom('a', 'c'), fc.constantFrom('б', 'в')),
      ),
      (units) => {
        const text = xliff12(units.map((each) => unit(...each)).join(''));
        const { segments } = readXliff(text, 'p');
        expect(segments.map(({ id, source, target }) => [id, source, target])).toEqual(units);
        // What is not ambiguous has one translation for its id and source text.
        for (const { id, source, target, isAmbiguous } of segments) {
          const others = units.filter(
            ([other, said, text]) => other === id && said === source && text !== target,
          );
          expect(isAmbiguous ?? false).toBe(others.length > 0);
        }
      },
    ),
  );
});

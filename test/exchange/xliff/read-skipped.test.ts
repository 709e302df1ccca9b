import { describe, expect, test } from 'vitest';
import { readXliff } from '../../../src/exchange/xliff/read.ts';
import { xliff2, xliff12 } from './wrapped.ts';

const unit = (id: string, translate = ''): string =>
  `<trans-unit id="${id}"${translate && ` translate="${translate}"`}><source>a</source><target>б</target></trans-unit>`;
const unit2 = (id: string, translate = '', segment = '', target = 'б'): string =>
  `<unit id="${id}"${translate && ` translate="${translate}"`}><segment${segment}><source>a b</source><target>${target}</target></segment></unit>`;
const locked = (text: string): string[] =>
  readXliff(text, 'p').segments.flatMap(({ id, isLocked }) => (isLocked ? [id] : []));
const untranslated = (text: string): boolean[] =>
  readXliff(text, 'p').segments.map(({ isUntranslated }) => isUntranslated ?? false);

describe('translate="no"', () => {
  test('locks a unit, and nothing after it', () => {
    expect(locked(xliff12(unit('a', 'no') + unit('b') + unit('c', 'yes')))).toEqual(['a']);
    expect(locked(xliff2(unit2('a', 'no') + unit2('b') + unit2('c', 'yes')))).toEqual(['a']);
  });

  test('holds for all units of a group that do not say otherwise', () => {
    const group = (attributes: string, ...content: string[]): string =>
      `<group id="g" ${attributes}>${content.join('')}</group>`;
    const units = group(
      'translate="no"',
      unit('a'),
      unit('b', 'yes'),
      group('', unit('c')),
      group('translate="yes"', unit('d')),
      unit('e'),
    );
    expect(locked(xliff12(units + unit('f')))).toEqual(['a', 'c', 'e']);
    const units2 = group(
      'translate="no"',
      unit2('a'),
      unit2('b', 'yes'),
      group('', unit2('c')),
      group('translate="yes"', unit2('d')),
      unit2('e'),
    );
    expect(locked(xliff2(units2 + unit2('f')))).toEqual(['a', 'c', 'e']);
  });

  test('holds for a binary unit of 1.x and for a file of 2.x', () => {
    const binary = `<bin-unit id="x" mime-type="image/png" translate="no">${unit('a')}</bin-unit>`;
    expect(locked(xliff12(binary + unit('b')))).toEqual(['a']);
    const text = xliff2(unit2('a') + unit2('b', 'yes'));
    expect(locked(text.replace('<file ', '<file translate="no" '))).toEqual(['a']);
  });
});

describe('a target that is no translation yet', () => {
  test.each([
    ['new', true],
    ['needs-translation', true],
    ['needs-l10n', true],
    ['needs-adaptation', false],
    ['needs-review-translation', false],
    ['translated', false],
    ['final', false],
    ['x-own', false],
  ])('1.x calls it so by its state: %s', (state, expected) => {
    expect(untranslated(xliff12(unit('a').replace('<target>', `<target state="${state}">`)))).toEqual([
      expected,
    ]);
  });

  test('1.x does not call it so without a state, nor by approval', () => {
    expect(untranslated(xliff12(unit('a') + unit('b').replace('id=', 'approved="no" id=')))).toEqual([
      false,
      false,
    ]);
  });

  test.each([
    ['initial, and the source again', ' state="initial"', ' a  b ', true],
    ['initial, and nothing', ' state="initial"', '', true],
    // Tools leave the state as it is.
    ['initial, and something else', ' state="initial"', 'б', false],
    ['translated, and the source again', ' state="translated"', 'a b', false],
    ['no state, and the source again', '', 'a b', false],
  ])('2.x: %s', (_, attributes, target, expected) => {
    expect(untranslated(xliff2(unit2('a', '', attributes, target)))).toEqual([expected]);
  });
});

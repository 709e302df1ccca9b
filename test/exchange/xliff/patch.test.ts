import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { patchXliff, type TargetChange } from '../../../src/exchange/xliff/patch.ts';
import { readXliff } from '../../../src/exchange/xliff/read.ts';
import { validateXliff } from '../../../src/exchange/xliff/validate/validate.ts';
import { writeXliff } from '../../../src/exchange/xliff/write.ts';
import type { MarkedText } from '../../../src/model/content.ts';
import { BarobarError } from '../../../src/model/error.ts';
import type { ReturnedSegment } from '../../../src/model/returned-work.ts';
import { parseMarkup } from '../../../src/text/markup.ts';
import { decodeXml } from '../../../src/xml/decode.ts';
import { encodeLike } from '../../../src/xml/encode.ts';
import { describeWith, sharedPath } from '../../needs.ts';
import { briefing, briefingSet, makeDocument, makeSet, reference, strong } from './briefing.ts';
import { anyMarkedText } from './marked-text.ts';

const one = (unit: string, file = 'target-language="ru"'): string =>
  `<xliff version="1.2"><file original="a" source-language="en" ${file} datatype="x"><body>${unit}</body></file></xliff>`;
const two = (unit: string, root = 'trgLang="ru"'): string =>
  `<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" ${root}><file id="f">${unit}</file></xliff>`;

const put =
  (change: TargetChange) =>
  (text: string): string =>
    patchXliff(text, 'a.xlf', () => change, { targetLanguage: 'be' }).text;

describe('XLIFF 1.2', () => {
  test.each<[string, string, TargetChange, string]>([
    [
      'a target is replaced, its tag stays',
      '<trans-unit id="1"><source>a</source><target  state = \'x\' xml:lang="ru">b<!-- c --></target></trans-unit>',
      { target: 'в & г' },
      '<trans-unit id="1"><source>a</source><target  state = \'x\' xml:lang="ru">в &amp; г</target></trans-unit>',
    ],
    [
      'an empty tag is opened',
      '<trans-unit id="1"><source>a</source><target state="new"/></trans-unit>',
      { target: 'в' },
      '<trans-unit id="1"><source>a</source><target state="new">в</target></trans-unit>',
    ],
    [
      'a missing target comes behind the source, indented alike',
      '<trans-unit id="1">\r\n\t<source xml:space="preserve">a</source>\r\n\t<note>n</note></trans-unit>',
      { target: 'в', state: 'translated' },
      '<trans-unit id="1">\r\n\t<source xml:space="preserve">a</source>\r\n\t<target xml:space="preserve" state="translated">в</target>\r\n\t<note>n</note></trans-unit>',
    ],
    [
      'a state of ours is one of 1.2, with its approval',
      '<trans-unit id="1"><source>a</source><target>b</target></trans-unit>',
      { target: 'b', state: 'final' },
      '<trans-unit id="1" approved="yes"><source>a</source><target state="final">b</target></trans-unit>',
    ],
    [
      'approval is taken back',
      '<trans-unit approved="yes" id="1"><source>a</source><target state="final">b</target></trans-unit>',
      { target: 'в', state: 'translated' },
      '<trans-unit approved="no" id="1"><source>a</source><target state="translated">в</target></trans-unit>',
    ],
    [
      'codes are written as the file writes them',
      '<trans-unit id="1"><source>a <g id="x" ctype="bold" q:r=\'1\' xmlns:q="u">b</g><ph id="y">&lt;br&gt;<sub>t</sub></ph></source></trans-unit>',
      { target: '<2/><1>в</1>' },
      '<trans-unit id="1"><source>a <g id="x" ctype="bold" q:r=\'1\' xmlns:q="u">b</g><ph id="y">&lt;br&gt;<sub>t</sub></ph></source><target><ph id="y">&lt;br&gt;<sub>t</sub></ph><g id="x" ctype="bold" q:r=\'1\' xmlns:q="u">в</g></target></trans-unit>',
    ],
    [
      'the target’s own form of a code is kept',
      '<trans-unit id="1"><source><x id="1"/></source><target><x id="1" equiv-text="b"/></target></trans-unit>',
      { target: 'в <1/>' },
      '<trans-unit id="1"><source><x id="1"/></source><target>в <x id="1" equiv-text="b"/></target></trans-unit>',
    ],
    [
      'a second appearance of a code has an id of its own',
      '<trans-unit id="1"><source><x id="1"/></source></trans-unit>',
      { target: '<1/><1/>' },
      '<trans-unit id="1"><source><x id="1"/></source><target><x id="1"/><x id="1.2"/></target></trans-unit>',
    ],
    [
      'ends that cross stay ends',
      '<trans-unit id="1"><source><bpt id="1">[</bpt>a<ept id="1">]</ept><bx id="2"/>b<ex id="2"/></source></trans-unit>',
      { target: '<1>a<2>b</1></2>' },
      '<trans-unit id="1"><source><bpt id="1">[</bpt>a<ept id="1">]</ept><bx id="2"/>b<ex id="2"/></source><target><bpt id="1">[</bpt>a<bx id="2"/>b<ept id="1">]</ept><ex id="2"/></target></trans-unit>',
    ],
    [
      'a pair around nothing can hold something',
      '<trans-unit id="1"><source>a<g id="1" /></source></trans-unit>',
      { target: '<1>в</1>' },
      '<trans-unit id="1"><source>a<g id="1" /></source><target><g id="1">в</g></target></trans-unit>',
    ],
    [
      'sentences of a divided source',
      '<trans-unit id="1"><source>a b</source><seg-source><g id="9"><mrk mtype="seg" mid="1">a</mrk> <mrk mtype="seg" mid="2"/></g></seg-source></trans-unit>',
      { target: 'в' },
      '<trans-unit id="1"><source>a b</source><seg-source><g id="9"><mrk mtype="seg" mid="1">a</mrk> <mrk mtype="seg" mid="2"/></g></seg-source><target><g id="9"><mrk mtype="seg" mid="1">в</mrk> <mrk mtype="seg" mid="2">в</mrk></g></target></trans-unit>',
    ],
    [
      'sentences that are there, and one that is not',
      '<trans-unit id="1"><source/><seg-source><mrk mtype="seg" mid="1">a</mrk><mrk mtype="seg" mid="2">b</mrk></seg-source><target> <mrk mid="1" mtype="seg"/> </target></trans-unit>',
      { target: 'в' },
      '<trans-unit id="1"><source/><seg-source><mrk mtype="seg" mid="1">a</mrk><mrk mtype="seg" mid="2">b</mrk></seg-source><target> <mrk mid="1" mtype="seg">в</mrk><mrk mtype="seg" mid="2">в</mrk> </target></trans-unit>',
    ],
    [
      'sentences with one mid, which stand in the same order in the target',
      '<trans-unit id="1"><source/><seg-source><mrk mtype="seg" mid="1">a</mrk><mrk mtype="seg" mid="1">b</mrk></seg-source><target><mrk mtype="seg" mid="1">г</mrk><mrk mtype="seg" mid="1"/></target></trans-unit>',
      { target: 'в' },
      '<trans-unit id="1"><source/><seg-source><mrk mtype="seg" mid="1">a</mrk><mrk mtype="seg" mid="1">b</mrk></seg-source><target><mrk mtype="seg" mid="1">в</mrk><mrk mtype="seg" mid="1">в</mrk></target></trans-unit>',
    ],
    [
      'suggestions of others are not the target',
      '<trans-unit id="1"><source>a</source><alt-trans><source>a</source><target>b</target></alt-trans></trans-unit>',
      { target: 'в' },
      '<trans-unit id="1"><source>a</source><target>в</target><alt-trans><source>a</source><target>b</target></alt-trans></trans-unit>',
    ],
  ])('%s', (_title, before, change, after) => {
    expect(put(change)(one(before))).toBe(one(after));
  });

  test('the second sentence with one mid never becomes the first', () => {
    const text = one(
      '<trans-unit id="1"><source/><seg-source><mrk mtype="seg" mid="1">a</mrk><mrk mtype="seg" mid="1">b</mrk></seg-source><target> <x id="1"/><mrk mtype="seg" mid="2">c</mrk></target></trans-unit>',
    );
    const change = ({ id }: ReturnedSegment) => (id === '1:1#2' ? { target: 'в' } : undefined);
    const patched = patchXliff(text, 'a.xlf', change).text;
    expect(readXliff(patched, 'a.xlf').segments.map(({ id, target }) => [id, target])).toEqual([
      ['1:1', ''],
      ['1:1#2', 'в'],
      ['1:2', 'c'],
    ]);
  });

  test('the language is said where it was not', () => {
    expect(put({ target: 'в' })(one('<trans-unit id="1"><source>a</source></trans-unit>', ''))).toContain(
      ' datatype="x" target-language="be">',
    );
  });

  test('prefixes of the file are used', () => {
    const file = (unit: string): string =>
      `<x:xliff version="1.2" xmlns:x="urn:oasis:names:tc:xliff:document:1.2"><x:file original="a" source-language="en" target-language="ru" datatype="x"><x:body><x:trans-unit id="1">${unit}</x:trans-unit></x:body></x:file></x:xliff>`;
    expect(put({ target: 'в\u0001' })(file('<x:source>a</x:source>'))).toBe(
      file('<x:source>a</x:source><x:target>в<x:x id="cp1" ctype="x-cp-0001"/></x:target>'),
    );
  });
});

describe('XLIFF 2', () => {
  test.each<[string, string, TargetChange, string]>([
    [
      'a state takes the old sub-state away',
      '<unit id="u"><segment id="s" state="initial" subState="a:b"><source>a</source></segment></unit>',
      { target: 'в', state: 'reviewed' },
      '<unit id="u"><segment id="s" state="reviewed"><source>a</source><target>в</target></segment></unit>',
    ],
    [
      'a copy says of what',
      '<unit id="u"><segment><source>a <ph id="1" disp="x"/><pc id="2" dataRefStart="d">b</pc></source></segment></unit>',
      { target: '<1/><1/><2>в</2><2>г</2>' },
      '<unit id="u"><segment><source>a <ph id="1" disp="x"/><pc id="2" dataRefStart="d">b</pc></source><target><ph id="1" disp="x"/><ph id="1.2" copyOf="1" disp="x"/><pc id="2" dataRefStart="d">в</pc><pc id="2.2" dataRefStart="d">г</pc></target></segment></unit>',
    ],
    [
      'an annotation that is referred to stays',
      '<unit id="u"><my:a xmlns:my="u" ref="#t=m1"/><segment><source>a</source><target><mrk id="m1" type="term">b</mrk><mrk id="m2" type="term">c</mrk></target></segment></unit>',
      { target: 'в' },
      '<unit id="u"><my:a xmlns:my="u" ref="#t=m1"/><segment><source>a</source><target>в<mrk id="m1" type="term"></mrk></target></segment></unit>',
    ],
    [
      'ends of annotations stay',
      '<unit id="u"><segment><source>a</source><target>b<sm id="m" type="term"/>c</target></segment><segment><source>a</source><target>b<em startRef="m"/></target></segment></unit>',
      { target: 'в' },
      '<unit id="u"><segment><source>a</source><target><sm id="m" type="term"/>в</target></segment><segment><source>a</source><target>в<em startRef="m"/></target></segment></unit>',
    ],
  ])('%s', (_title, before, change, after) => {
    expect(put(change)(two(before))).toBe(two(after));
  });

  test('a file without a target language gets one, or no target', () => {
    const file = two('<unit id="u"><segment><source>a</source></segment></unit>', '');
    expect(put({ target: 'в' })(file)).toContain(' trgLang="be">');
    expect(() => patchXliff(file, 'a.xlf', () => ({ target: 'в' }))).toThrow(BarobarError);
    expect(patchXliff(file, 'a.xlf', () => undefined).text).toBe(file);
  });
});

test.each([
  ['<1>в', 'has no end'],
  ['<1><2>в</1></2>', 'crosses'],
  ['<3/>', 'no code <3>'],
  ['<1/>', 'no code <1>'],
])('%s cannot be written: the segment stays as it was, and is told', (target, reason) => {
  const text = one(
    '<trans-unit id="1"><source>a <g id="1"/><g id="2"/></source></trans-unit><trans-unit id="2"><source>b</source></trans-unit>',
  );
  const patched = patchXliff(text, 'a.xlf', ({ id }) => ({ target: id === '1' ? target : 'в' }));
  expect(patched.text).toBe(text.replace('b</source>', 'b</source><target>в</target>'));
  expect(patched.changed).toBe(1);
  expect(patched.refused).toMatchObject([{ code: 'patch/codes', segment: '1', line: 1 }]);
  expect(patched.refused[0]!.message).toContain(reason);
});

test('segments with one id are told apart by their places', () => {
  const unit = '<trans-unit id="1"><source>a</source></trans-unit>';
  const places: number[] = [];
  const { text } = patchXliff(one(`${unit}\n${unit}`), 'a.xlf', ({ location }) => {
    places.push(location.line);
    return { target: `в${location.line}` };
  });
  expect(places).toEqual([1, 2]);
  expect(text).toContain('<target>в1</target>');
  expect(text).toContain('<target>в2</target>');
});

function hasNoTwins(text: MarkedText): boolean {
  const marks = parseMarkup(text).flatMap((part) =>
    typeof part === 'string' ? [] : [`${part.type} ${part.code}`],
  );
  return new Set(marks).size === marks.length;
}

describe.each(['1.2', '2.0'] as const)('any target in our own %s files', (version) => {
  test('is read back, and all else stays', () => {
    const sentence = fc.record({ source: anyMarkedText, target: anyMarkedText });
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 3 }), fc.boolean(), (sentences, isFilled) => {
        // No document has one mark twice in a sentence.
        fc.pre(sentences.every(({ source }) => hasNoTwins(source)));
        const named = sentences.map((given, index) => ({
          id: `s${index}`,
          codes: [strong, reference],
          ...given,
        }));
        const set = makeSet('be', Object.fromEntries(named.map(({ id, ...entry }) => [id, entry])));
        const text = writeXliff(makeDocument([{ sentences: named }]), isFilled ? set : makeSet('be'), {
          version,
        });
        const before = readXliff(text, 'a').segments;
        const wanted = before.map(({ source }) => `Ж${source}\n`);
        const patched = patchXliff(text, 'a', ({ id }) => ({ target: wanted[Number(id.slice(1))]! }));
        const after = readXliff(patched.text, 'a').segments;
        const isRefused = (id: string): boolean => patched.refused.some(({ segment }) => segment === id);
        expect(after.map(({ source, notes, sentDigest }) => ({ source, notes, sentDigest }))).toEqual(
          before.map(({ source, notes, sentDigest }) => ({ source, notes, sentDigest })),
        );
        after.forEach(({ id, target }, index) => {
          expect(target).toBe(isRefused(id) ? before[index]!.target : wanted[index]);
        });
        expect(withoutTargets(patched.text)).toBe(withoutTargets(text));
      }),
      { numRuns: 1000 },
    );
  });

  test('what is read and put back unchanged is the same to the last character', () => {
    const text = writeXliff(briefing, briefingSet, { version });
    const back = ({ target, state }: ReturnedSegment): TargetChange | undefined =>
      target === undefined ? undefined : { target, ...(state && { state }) };
    expect(patchXliff(text, 'a', back)).toEqual({ text, changed: 0, refused: [] });
  });
});

describe('what a new target needs from around it', () => {
  const file2 = (segment: string): string =>
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="ru"><file id="f"><unit id="u"><segment>${segment}</segment></unit></file></xliff>`;
  const source = `<source xmlns:fs='urn:oasis:names:tc:xliff:fs:2.0'><pc id="1" fs:fs="b">a</pc></source>`;
  const bound = '<target xmlns:fs="urn:oasis:names:tc:xliff:fs:2.0"><pc id="1" fs:fs="b">б</pc></target>';

  test.each([
    ['new', source, source + bound],
    ['old', `${source}<target>в</target>`, source + bound],
    ['old, of another sentence of codes', `${source}<target></target>`, source + bound],
  ])('prefixes that its source binds: %s', (_, before, after) => {
    expect(patchXliff(file2(before), 'a', () => ({ target: '<1>б</1>' })).text).toBe(file2(after));
  });

  test('no prefix that its codes do not have', () => {
    const { text } = patchXliff(file2(source), 'a', () => ({ target: 'б' }));
    expect(text).toBe(file2(`${source}<target>б</target>`));
  });

  test('an empty language is filled, not said twice', () => {
    const unit = '<trans-unit id="u"><source>a</source></trans-unit>';
    expect(put({ target: 'б' })(one(unit, "target-language='' "))).toContain(' target-language="be" ');
    const unit2 = '<unit id="u"><segment><source>a</source></segment></unit>';
    expect(put({ target: 'б' })(two(unit2, 'trgLang=""'))).toContain(' trgLang="be">');
    // Where nobody knows it, it stays.
    expect(patchXliff(two(unit2, 'trgLang=""'), 'a', () => ({ target: 'б' })).text).toContain(' trgLang="">');
  });

  test('the language that another <file> says goes before the one that is given', () => {
    const unit = '<body><trans-unit id="u"><source>a</source></trans-unit></body>';
    const text = `<xliff version="1.2"><file source-language="en">${unit}</file><file source-language="en" target-language="be">${unit}</file></xliff>`;
    const patched = patchXliff(text, 'a', () => ({ target: 'б' }), { targetLanguage: 'ru' });
    expect(patched.text.match(/target-language="be"/g)).toHaveLength(2);
  });
});

/** Good for files whose attributes hold no `>`, as the samples. */
function withoutTargets(text: string): string {
  return text
    .replace(/\s*<(?:\w+:)?target\b[^>]*?(?:\/>|>[\s\S]*?<\/(?:\w+:)?target>)/g, '')
    .replace(/ (?:state|subState|approved|trgLang|target-language)="[^"]*"/g, '');
}

const folder = sharedPath('data/xliff/');
const files = existsSync(folder)
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(?:xlf|xliff|sdlxliff)$/.test(name),
    )
  : [];

describeWith({ files: [folder] }, 'files of other tools', () => {
  const readable = files.flatMap((name) => {
    const bytes = readFileSync(folder + name);
    try {
      const text = decodeXml(bytes, name);
      return [{ name, bytes, text, segments: readXliff(text, name).segments }];
    } catch (error) {
      if (!(error instanceof BarobarError)) throw error;
      return [];
    }
  });
  const errorsOf = (text: string): number =>
    validateXliff(text, 'a').filter(({ severity }) => severity === 'error').length;

  test('come back byte for byte if nothing is changed', () => {
    expect(readable.length).toBeGreaterThan(250);
    for (const { name, bytes, text } of readable) {
      const same = patchXliff(text, name, ({ target }) => (target === undefined ? undefined : { target }));
      expect(Buffer.from(encodeLike(same.text, bytes, name)).equals(bytes), name).toBe(true);
    }
  });

  test('take a new target everywhere, and nothing else changes', () => {
    for (const { name, text, segments } of readable) {
      const change = ({ source }: ReturnedSegment): TargetChange => ({
        target: `Ж ${source}`,
        state: 'translated',
      });
      const patched = patchXliff(text, name, change, { targetLanguage: 'ru' });
      const unclear = patched.refused.filter(({ message }) => /no <source>|two sources/.test(message));
      expect(patched.refused, name).toEqual(unclear);
      if (unclear.length > 0) continue;
      expect(readXliff(patched.text, name).segments.map(({ target }) => target)).toEqual(
        segments.map(({ source }) => `Ж ${source}`),
      );
      if (!/<res:target/.test(text)) expect(withoutTargets(patched.text), name).toBe(withoutTargets(text));
      if (errorsOf(text) === 0) expect(errorsOf(patched.text), name).toBe(0);
    }
  });
});

import { expect, test } from 'vitest';
import { defaults } from '../../src/languages/engine/defaults.ts';
import { languageOf } from '../../src/languages/registry.ts';
import { sentences, testSentences } from './marked-sentences.ts';

testSentences('kk', 'қысқартулар', [
  'Сессия 2014 ж. желтоқсанда өтті.¦ Оған А. Құнанбаев пен проф. Әуезов қатысты.',
  'Сессия 2014 ж.¦ Ол ұзақ болды.',
  'Мұнай, газ т.б.¦ Баға түсті.',
  'Олар қ. Алматы мен обл. Жамбыл туралы айтты.',
]);

testSentences('ky', 'кыскартуулар', [
  'Сессия 2014-ж. декабрда өттү.¦ Ага Ч. Айтматов менен проф. Осмонов катышты.',
  'Мунай, газ ж.б.¦ Баасы түштү.',
  'Алар Бишкек ш. Чүй обл. жөнүндө айтты.',
]);

testSentences('de', 'without facts of its own', [
  'Dr. Meier kam z. B. Dienstag.¦ Er ging um 5.',
  'J.-P. Martin und A. B. Meier kamen.¦ Sie gingen.',
  'Siehe Vol. 3, Nr. 5.¦ Es gibt mehr.',
  '„Ja.“ ¦Er ging.',
]);

testSentences('fr', 'without facts of its own', ['« Oui ! » dit-il.¦ « Non. »', 'Voir p. ex. Paris.¦ Oui.']);

testSentences('hy', 'the full stop of its script', ['Նա գնաց։¦ Մենք մնացինք։']);
testSentences('am', 'the full stop of its script', ['ሰላም።¦ እንዴት ነህ፧']);
testSentences('my', 'the full stop of its script', ['တစ်။¦ နှစ်။']);
testSentences('hi', 'the full stop of its script', ['यह है।¦ वह है।']);
testSentences('ar', 'the question mark of its script', ['كيف حالك؟¦ أنا بخير.']);
testSentences('zh', 'no spaces', ['你好。¦我很好！¦是吗？']);
testSentences('und', 'a stop beyond the first plane', ['𑀓𑀔\u{11047}¦ 𑀕']);

test('a tag may have a region or a script, in any case', () => {
  expect(languageOf('kk-KZ').breaks).toBe(languageOf('kk').breaks);
  expect(languageOf('TG_Cyrl_TJ').breaks).toBe(languageOf('tg').breaks);
  expect(languageOf('tgl').breaks).toBe(defaults.breaks);
  expect(languageOf('constructor').breaks).toBe(defaults.breaks);
});

test('a language knows its own abbreviations only', () => {
  const text = 'Это было в 2014 г. Он уехал.';
  expect(sentences(text, 'ru')).toHaveLength(2);
  expect(sentences(text, 'bg')).toHaveLength(1);
});

import { describe, expect, it, test } from 'vitest';
import { letterResources, writeLetter } from '../../src/messages/letters/letters.ts';
import type { MessageResources } from '../../src/messages/messages.ts';

function keysOf(resources: MessageResources, above = ''): string[] {
  return Object.entries(resources).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${above}${key}`] : keysOf(value, `${above}${key}.`),
  );
}
const withoutForms = (keys: string[]): string[] =>
  [...new Set(keys.map((key) => key.replace(/_(?:one|few|many|other)$/, '')))].sort();

const content = {
  source: 'en',
  documents: ['talks', '2026/dam'],
  sentences: 21,
  files: [
    ['translate/*.xlf', 'xliff'],
    ['translate/*.html', 'html'],
    ['terms', 'terms'],
  ],
  isProject: false,
} as const;

describe('the letter to a translator', () => {
  test.each(Object.keys(letterResources))('has all words in %s', (language) => {
    expect(withoutForms(keysOf(letterResources[language]!))).toEqual(
      withoutForms(keysOf(letterResources['en']!)),
    );
    for (const sentences of [1, 2, 5, 21]) {
      const letter = writeLetter({ ...content, target: language, sentences });
      expect(letter).toContain(String(sentences));
      expect(letter).not.toContain('{{');
    }
  });

  it('names what is in the package, and asks for one of several forms of a text', () => {
    expect(writeLetter({ ...content, target: 'ru' })).toBe(`На перевод: talks, 2026/dam

Здравствуйте!

Отправляем 2 документа для перевода, язык оригинала — английский, язык перевода — русский: talks, 2026/dam. Всего 21 предложение.

Что в архиве:
* translate/*.xlf: текст в формате XLIFF для программы перевода
* translate/*.html: текст на странице для любого браузера: откройте её, переведите, нажмите «Сохранить» и отправьте сохранённый файл
* terms: термины этих текстов (TBX)

Выберите тот вид текста, который вам удобнее, и отправьте обратно только этот файл.
Метки вида <1>…</1> и <2/> обозначают выделение, ссылки и сноски. Сохраните каждую из них у тех слов, к которым она относится.
Вопросы и замечания пишите в примечаниях к предложениям: они вернутся вместе с файлом.

Спасибо!
`);
  });

  it('does not ask to choose if there is one form', () => {
    const letter = writeLetter({ ...content, target: 'en', files: [['translate/*.docx', 'docx']] });
    expect(letter).not.toContain('whichever suits you');
  });

  it('says how to use a project', () => {
    const letter = writeLetter({ ...content, target: 'tg', files: [['source', 'project']], isProject: true });
    expect(letter).toContain('OmegaT');
    expect(letter.startsWith('Барои тарҷума: talks')).toBe(true);
  });

  it('is in English for a language without words of its own', () => {
    expect(writeLetter({ ...content, target: 'kk' })).toContain('from English into Kazakh');
  });
});

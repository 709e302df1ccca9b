import type { exchanged as english } from '../en/exchanged.ts';
import type { Texts } from '../texts.ts';

/** Findings about files that other tools wrote or will read: XLIFF, tables of terms and break rules, in Russian. */
export const exchanged: Texts<typeof english> = {
  'import/profile:untouched': {
    message: 'В этом файле нет перевода ни одного сегмента.',
    advice: 'Если программа не показала, что переводить, экспортируйте с параметром «--profile omegat».',
  },
  'import/profile:ids': {
    message_one: 'Программа потеряла ID {{count}} сегмента; он узнан по другим признакам.',
    message_few: 'Программа потеряла ID {{count}} сегментов; они узнаны по другим признакам.',
    message_many: 'Программа потеряла ID {{count}} сегментов; они узнаны по другим признакам.',
    message_other: 'Программа потеряла ID {{count}} сегмента; они узнаны по другим признакам.',
    advice:
      'Экспортируйте с параметром «--xliff 1.2» или «--profile strict»: там сегмент — отдельная единица, ID которой программы сохраняют.',
  },
  'import/profile:codes': {
    message_one: 'Программа потеряла все метки {{count}} сегмента.',
    message_few: 'Программа потеряла все метки {{count}} сегментов.',
    message_many: 'Программа потеряла все метки {{count}} сегментов.',
    message_other: 'Программа потеряла все метки {{count}} сегмента.',
    advice:
      'Экспортируйте с параметром «--format po», где метки — обычный текст, или включите показ меток (тегов) в программе.',
  },
  'glossary/sheet': {
    message: 'Прочитан только лист «{{sheet}}», но не {{others, phrase}}.',
    advice: 'Поместите термины на первый лист.',
  },
  'glossary/encoding': {
    message: 'Таблица прочитана в кодировке {{encoding}}.',
    advice: 'Если буквы неверны, сохраните её в UTF-8.',
  },
  'glossary/lost': {
    message: 'Не удастся сохранить: {{number}} × {{what, phrase}}.',
    advice: 'Перенесите то, что нужно людям, в примечание к понятию.',
  },
  'glossary/lost:id': {
    message: 'ID «{{id}}» записан как «{{written}}».',
    advice: 'Если это должно остаться, измените исходный файл.',
  },
  'glossary/lost:by': {
    message: 'В «{{by}}» вместо знака «|» записан «/».',
    advice: 'Если это должно остаться, измените исходный файл.',
  },
  'glossary/lost:term': {
    message: 'Термин «{{term}}» пропущен: знак «|» разделяет термины в ячейке.',
    advice: 'Если это должно остаться, измените исходный файл.',
  },
  'glossary/lost:forms': {
    message: 'Формы термина «{{term}}» пропущены: они есть только у предпочтительных терминов.',
    advice: 'Если это должно остаться, измените исходный файл.',
  },
  'srx/unmapped': {
    message: 'Правила «{{rules}}» не назначены ни одному языку.',
    advice: 'Добавьте для них <languagemap> или удалите их.',
  },
  'srx/no-break:cascade': {
    message:
      'Ни одно правило ({{languages}}) не может закончить предложение: каждый абзац станет одним предложением.',
    advice: 'Добавьте правило, в котором break имеет значение «yes», перед тем, которое подходит везде.',
  },
  'srx/no-break': {
    message:
      'Ни одно правило ({{languages}}) не может закончить предложение: каждый абзац станет одним предложением.',
    advice:
      'Добавьте правило, в котором break имеет значение «yes», или задайте для cascade значение «yes», если должны действовать и правила других списков.',
  },
  'xliff/version-missing': {
    message: 'В <xliff> нет атрибута «version»; файл прочитан как {{version}}.{{more, phrase}}',
    advice: 'Укажите версию XLIFF, которой соответствует файл.',
  },
  'xliff/namespace-missing': {
    message: 'В <xliff> указана версия {{version}}, но не пространство имён.{{more, phrase}}',
    advice: 'Объявите пространство имён XLIFF в корневом элементе.',
  },
  'xliff/language-missing': {
    message: 'В <xliff> нет атрибута «srcLang».{{more, phrase}}',
    advice: 'Укажите исходный язык в корневом элементе.',
  },
  'xliff/id-missing': {
    message: 'У элемента <{{element}}> нет атрибута «id».{{more, phrase}}',
    advice: 'Дайте ID каждому файлу и каждой единице.',
  },
  'xliff/id-repeated': {
    message: 'У двух сегментов один ID «{{id}}»: у этого и у того, что в позиции {{place}}.{{more, phrase}}',
    advice: 'Дайте каждому сегменту свой ID.',
  },
  'xliff/part-repeated': {
    message: 'В сегменте два элемента <{{part}}>. Прочитан первый.{{more, phrase}}',
    advice: 'Оставьте тот, который нужен.',
  },
  'xliff/part-repeated:unit': {
    message: 'В единице «{{id}}» два элемента {{part}} вместо одного. Прочитан первый.{{more, phrase}}',
    advice: 'Оставьте тот, который нужен.',
  },
  'xliff/target-misplaced': {
    message: 'В единице «{{id}}» элемент <target> стоит не после <source>.{{more, phrase}}',
    advice: 'Поставьте перевод сразу после исходного текста.',
  },
  'xliff/sub-unread': {
    message: 'В единице «{{id}}» есть текст внутри метки (<sub>); он не читается.{{more, phrase}}',
    advice: 'Переведите и проверьте его в программе, которая записала файл.',
  },
  'xliff/segment-missing': {
    message: 'В единице «{{id}}» нет элемента <segment>.{{more, phrase}}',
    advice: 'Поместите исходный текст и перевод каждой единицы в сегмент: то, что вне сегмента, не читается.',
  },
  'patch/codes:crossed': {
    message: 'Метка <{{code}}> пересекается с другой, чего её элемент не допускает.',
    advice: 'Добавьте в перевод метки исходного текста; сегмент оставлен без изменений.',
  },
  'patch/codes:unknown': {
    message: 'В файле нет метки <{{code}}>, которая нужна переводу.',
    advice: 'Добавьте в перевод метки исходного текста; сегмент оставлен без изменений.',
  },
  'patch/codes:unclosed': {
    message: 'У метки <{{code}}> в переводе нет конца.',
    advice: 'Добавьте в перевод метки исходного текста; сегмент оставлен без изменений.',
  },
  'patch/codes:two': {
    message: 'В сегменте два исходных текста или два перевода.',
    advice: 'Добавьте в перевод метки исходного текста; сегмент оставлен без изменений.',
  },
  'patch/codes:no-source': {
    message: 'В сегменте нет элемента <source>.',
    advice: 'Добавьте в перевод метки исходного текста; сегмент оставлен без изменений.',
  },
};

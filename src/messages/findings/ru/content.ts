import type { content as english } from '../en/content.ts';
import type { Texts } from '../texts.ts';

/** Findings about what translations say, in Russian. */
export const content: Texts<typeof english> = {
  'acronyms/misspelt': {
    message: 'Похоже, «{{found}}» — перевод «{{source}}», но написание другое.',
    advice: 'Исправьте сокращение.',
  },
  'addresses/changed': {
    message: 'Вместо {{kind, address}} «{{source}}» в переводе стоит «{{found}}».',
    advice: 'Скопируйте из исходного текста буква в букву.',
  },
  'addresses/changed:missing': {
    message: 'В переводе нет {{kind, address}} «{{source}}».',
    advice: 'Скопируйте из исходного текста.',
  },
  'consistency/source': {
    message: 'Такой же перевод дан и для «{{other}}».',
    advice: 'Проверьте, подходит ли он здесь.',
  },
  'consistency/target': {
    message: 'То же исходное предложение раньше переведено как «{{other}}».',
    advice: 'Оставьте один вариант, если контекст не требует двух.',
  },
  'countries/changed': {
    message: 'В исходном тексте «{{source}}», а в переводе «{{found}}».',
    advice: 'Проверьте, какая страна имеется в виду.',
  },
  'dates/changed:month': {
    message: 'В исходном тексте «{{source}}», а в переводе «{{found}}».',
    advice: 'Исправьте месяц.',
  },
  'dates/changed:month-of-date': {
    message: 'В переводе «{{found}}», но дата в исходном тексте другая.',
    advice: 'Исправьте месяц.',
  },
  'dates/changed:weekday': {
    message: 'В исходном тексте «{{source}}», а в переводе «{{found}}».',
    advice: 'Исправьте день недели.',
  },
  'dates/changed:weekday-of-date': {
    message: 'В переводе «{{found}}», но дата в исходном тексте другая.',
    advice: 'Исправьте день недели.',
  },
  'designations/changed': {
    message: 'В исходном тексте «{{source}}», а в переводе «{{found}}».',
    advice: 'Скопируйте номер документа или марку из исходного текста.',
  },
  'directions/changed': {
    message: 'В исходном тексте «{{source}}», а в переводе противоположное: «{{found}}».',
    advice: 'Проверьте, что имеется в виду.',
  },
  'facts/parity': {
    message: '«{{source}}» передано не так, как в переводах на {{languages, list}}.',
    advice: 'Изложите это одинаково на всех языках.',
  },
  'facts/parity:left-out': {
    message: 'В переводе пропущено «{{source}}», а в переводах на {{languages, list}} это есть.',
    advice: 'Изложите это одинаково на всех языках.',
  },
  'glossary/missing': {
    message: 'В переводе нет термина для «{{source}}».',
    advice: 'Напишите «{{term}}» в нужной форме.',
  },
  'glossary/missing:found': {
    message: 'В переводе нет термина для «{{source}}»; возможно, вместо него стоит «{{found}}».',
    advice: 'Напишите «{{term}}» в нужной форме.',
  },
  'glossary/missing:twin': {
    message: 'Похоже, «{{found}}» — перевод «{{source}}», но такого термина в глоссарии нет.',
    advice: 'Напишите «{{term}}» или другой термин из глоссария.',
  },
  'glossary/status': {
    message: 'Термин «{{used}}» отмечен в глоссарии как {{status, status}}.',
    advice: 'Напишите «{{preferred}}» в нужной форме.',
  },
  'glossary/status:meant': {
    message: 'Термин «{{used}}» отмечен в глоссарии как {{status, status}} для «{{meant}}».',
    advice: 'Напишите «{{preferred}}» в нужной форме.',
  },
  'glossary/status:form': {
    message: '«{{used}}» — форма термина «{{term}}», который отмечен в глоссарии как {{status, status}}.',
    advice: 'Напишите «{{preferred}}» в нужной форме.',
  },
  'glossary/status:form-meant': {
    message:
      '«{{used}}» — форма термина «{{term}}», который отмечен в глоссарии как {{status, status}} для «{{meant}}».',
    advice: 'Напишите «{{preferred}}» в нужной форме.',
  },
  'glossary/status:named-form': {
    message:
      '«{{used}}» — {{form, grammar}} термина «{{term}}», который отмечен в глоссарии как {{status, status}}.',
    advice: 'Напишите «{{preferred}}» в нужной форме.',
  },
  'glossary/status:named-form-meant': {
    message:
      '«{{used}}» — {{form, grammar}} термина «{{term}}», который отмечен в глоссарии как {{status, status}} для «{{meant}}».',
    advice: 'Напишите «{{preferred}}» в нужной форме.',
  },
  'language/wrong': {
    message: 'Фрагмент «{{text}}» написан не {{own, inLanguage}}.',
    advice: 'Переведите его на {{own, language}}.',
  },
  'language/wrong:known': {
    message: 'Фрагмент «{{text}}» написан {{is, inLanguage}}, а не {{own, inLanguage}}.',
    advice: 'Переведите его на {{own, language}}.',
  },
  'names/changed': {
    message: 'В переводе стоит «{{found}}», а в исходном тексте — «{{source}}».',
    advice: 'Напишите «{{wanted}}» в нужной форме.',
  },
  'names/misspelt': {
    message: 'Похоже, «{{found}}» — неверное написание имени или названия «{{wanted}}».',
    advice: 'Напишите «{{wanted}}» в нужной форме.',
  },
  'names/missing': {
    message: 'В переводе нет имени или названия «{{source}}».',
    advice: 'Напишите «{{wanted}}» в нужной форме.',
  },
  'names/speaker': {
    message: 'Слова, которые в исходном тексте принадлежат «{{source}}», в переводе приписаны «{{found}}».',
    advice: 'Проверьте, кто это сказал.',
  },
  'names/spelled-two-ways': {
    message: 'Здесь «{{name}}» передано как «{{found}}», а в других местах — как «{{usual}}».',
    advice: 'Пишите это имя или название везде одинаково.',
  },
  'negation/added': {
    message: 'В переводе есть отрицание «{{found}}», а в исходном тексте отрицания нет.',
    advice: 'Проверьте, сохранён ли смысл.',
  },
  'negation/lost': {
    message: 'В исходном тексте есть отрицание «{{source}}», а в переводе его нет.',
    advice: 'Проверьте, сохранён ли смысл.',
  },
  'numbers/added': {
    message: 'В переводе есть число «{{found}}», которого нет в исходном тексте.',
    advice: 'Удалите число или добавьте его в исходный текст.',
  },
  'numbers/exchanged': {
    message: 'В переводе «{{second}}» стоит перед «{{first}}», а в исходном тексте наоборот.',
    advice: 'Проверьте, что означает каждое из двух чисел.',
  },
  'numbers/format': {
    message:
      'Число «{{found}}» записано так, как принято в языке оригинала; в переводе его примут за другое.',
    advice: 'Напишите «{{right}}».',
  },
  'numbers/format:decimal': {
    message: 'Число «{{found}}» записано так, как принято в языке оригинала.',
    advice: 'Напишите «{{right}}».',
  },
  'numbers/missing': {
    message: 'В переводе нет числа «{{source}}».',
    advice: 'Добавьте его цифрами или словами.',
  },
  'numbers/missing:replaced': {
    message: 'В исходном тексте «{{source}}», а в переводе «{{found}}».',
    advice: 'Исправьте число.',
  },
  'ranks/changed': {
    message: 'В исходном тексте «{{source}}», а в переводе «{{found}}».',
    advice: 'Проверьте должность или звание.',
  },
  'ranks/changed:added': {
    message: 'В переводе перед должностью или званием стоит «{{found}}», чего нет в исходном тексте.',
    advice: 'Проверьте должность или звание.',
  },
  'ranks/changed:lost': {
    message: 'В исходном тексте перед должностью или званием стоит «{{source}}», а в переводе этого нет.',
    advice: 'Проверьте должность или звание.',
  },
  'target/empty': { message: 'Перевод пуст.', advice: 'Переведите предложение.' },
  'target/empty:punctuation': {
    message: 'В переводе нет слов, только «{{left}}».',
    advice: 'Переведите предложение.',
  },
  'target/too-long': {
    message: 'Длина перевода — {{percent}} % от обычной.',
    advice: 'Проверьте, нет ли в нём того, чего нет в исходном тексте.',
  },
  'target/truncated': {
    message: 'Длина перевода — {{percent}} % от обычной.',
    advice: 'Проверьте, не пропущена ли часть предложения.',
  },
  'target/truncated:open': {
    message:
      'Перевод обрывается на слове «{{last}}», после которого обычно следует другое, и его длина — {{percent}} % от обычной.',
    advice: 'Проверьте, не пропущена ли часть предложения.',
  },
  'target/untranslated': { message: 'Фрагмент «{{text}}» не переведён.', advice: 'Переведите его.' },
  'terms/abbreviation-first': {
    message: 'Перед «{{abbreviation}}» нет полной формы, хотя в исходном тексте она есть.',
    advice: 'Напишите здесь «{{full}}», а сокращение дайте в скобках.',
  },
  'terms/abbreviation-first:later': {
    message: 'Сокращение «{{abbreviation}}» стоит раньше полной формы.',
    advice: 'Напишите здесь «{{full}}», а сокращение дайте в скобках.',
  },
  'terms/do-not-translate': {
    message: 'В переводе нет «{{term}}».',
    advice: 'Напишите «{{term}}» именно этими буквами: название не переводится.',
  },
  'terms/do-not-translate:replaced': {
    message: 'В исходном тексте «{{term}}», а в переводе «{{found}}».',
    advice: 'Напишите «{{term}}» именно этими буквами: название не переводится.',
  },
  'terms/inconsistent': {
    message_one:
      'Здесь «{{source}}» переведено как «{{found}}», а ещё в {{count}} предложении — как «{{usual}}».',
    message_few:
      'Здесь «{{source}}» переведено как «{{found}}», а ещё в {{count}} предложениях — как «{{usual}}».',
    message_many:
      'Здесь «{{source}}» переведено как «{{found}}», а ещё в {{count}} предложениях — как «{{usual}}».',
    message_other:
      'Здесь «{{source}}» переведено как «{{found}}», а ещё в {{count}} предложения — как «{{usual}}».',
    advice: 'Оставьте везде один из двух вариантов.',
  },
  'times/changed': {
    message: 'В исходном тексте «{{source}}» — это {{half, half}}, а в переводе «{{found}}».',
    advice: 'Исправьте время суток.',
  },
  'times/changed:clock': {
    message: 'В исходном тексте «{{source}}», а в переводе «{{found}}».',
    advice: 'Напишите «{{right}}» или укажите время суток.',
  },
  'units/changed': {
    message: 'В исходном тексте «{{source}}», а в переводе «{{found}}».',
    advice: 'Исправьте единицу измерения.',
  },
  'units/changed:percent': {
    message: 'В исходном тексте «{{source}}», а в переводе «{{found}}».',
    advice: 'Укажите, что это проценты.',
  },
};

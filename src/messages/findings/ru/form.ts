import type { form as english } from '../en/form.ts';
import type { Texts } from '../texts.ts';

/** Findings about how translations are written, in Russian. */
export const form: Texts<typeof english> = {
  'apostrophes/style': {
    message: 'Вместо апострофа в переводе стоит «{{found}}».',
    advice: 'Поставьте апостроф (’).',
  },
  'brackets/unpaired:unclosed': {
    message: 'У скобки «{{mark}}» нет пары.',
    advice: 'Закройте скобку или удалите эту.',
  },
  'brackets/unpaired:unopened': {
    message: 'У скобки «{{mark}}» нет пары.',
    advice: 'Откройте скобку или удалите эту.',
  },
  'capitals/start': {
    message: 'Перевод начинается со строчной «{{letter}}».',
    advice: 'Начните предложение с прописной буквы.',
  },
  'dashes/style': {
    message: 'Вместо тире в переводе стоит «{{found}}».',
    advice: 'Поставьте тире (—) с пробелами по сторонам.',
  },
  'dashes/style:hyphen': {
    message: '«{{found}}» — одно слово.',
    advice: 'Напишите «{{word}}» через дефис без пробелов.',
  },
  'ellipsis/style': {
    message: 'Вместо многоточия в переводе стоит «{{found}}».',
    advice: 'Поставьте знак многоточия (…).',
  },
  'letters/alphabet': {
    message:
      'В слове «{{word}}» есть «{{letter}}» ({{code}}): такой буквы нет в алфавите {{language, ofLanguage}} языка.',
    advice: 'Напишите слово буквами этого языка.',
  },
  'letters/alphabet:corrected': {
    message:
      'В слове «{{word}}» есть «{{letter}}» ({{code}}): такой буквы нет в алфавите {{language, ofLanguage}} языка.',
    advice: 'Напишите «{{right}}».',
  },
  'letters/alphabet:repeated': {
    message_one:
      'В слове «{{word}}» есть «{{letter}}» ({{code}}): такой буквы нет в алфавите {{language, ofLanguage}} языка; в переводе она встречается {{count}} раз.',
    message_few:
      'В слове «{{word}}» есть «{{letter}}» ({{code}}): такой буквы нет в алфавите {{language, ofLanguage}} языка; в переводе она встречается {{count}} раза.',
    message_many:
      'В слове «{{word}}» есть «{{letter}}» ({{code}}): такой буквы нет в алфавите {{language, ofLanguage}} языка; в переводе она встречается {{count}} раз.',
    message_other:
      'В слове «{{word}}» есть «{{letter}}» ({{code}}): такой буквы нет в алфавите {{language, ofLanguage}} языка; в переводе она встречается {{count}} раза.',
    advice: 'Напишите слово буквами этого языка.',
  },
  'letters/alphabet:repeated-corrected': {
    message_one:
      'В слове «{{word}}» есть «{{letter}}» ({{code}}): такой буквы нет в алфавите {{language, ofLanguage}} языка; в переводе она встречается {{count}} раз.',
    message_few:
      'В слове «{{word}}» есть «{{letter}}» ({{code}}): такой буквы нет в алфавите {{language, ofLanguage}} языка; в переводе она встречается {{count}} раза.',
    message_many:
      'В слове «{{word}}» есть «{{letter}}» ({{code}}): такой буквы нет в алфавите {{language, ofLanguage}} языка; в переводе она встречается {{count}} раз.',
    message_other:
      'В слове «{{word}}» есть «{{letter}}» ({{code}}): такой буквы нет в алфавите {{language, ofLanguage}} языка; в переводе она встречается {{count}} раза.',
    advice: 'Напишите «{{right}}».',
  },
  'letters/composition': {
    message: 'В слове «{{word}}» буква «{{composed}}» набрана двумя символами ({{first}} и {{second}}).',
    advice: 'Наберите её одним символом ({{code}}), как требует форма NFC стандарта Юникод.',
  },
  'letters/invisible': {
    message: 'В переводе возле «{{around}}» стоит {{name, invisible}} ({{code}}).',
    advice: 'Удалите этот символ.',
  },
  'letters/invisible:lost': {
    message: 'В переводе возле «{{around}}» стоит {{name, invisible}} ({{code}}).',
    advice: 'Впишите утраченную букву.',
  },
  'letters/keyboard': {
    message:
      'Предложение набрано без букв {{letters}}, которые есть в алфавите {{language, ofLanguage}} языка.',
    advice: 'Наберите эти буквы на своих местах.',
  },
  'letters/keyboard:several': {
    message_one:
      '{{count}} предложение документа набрано без букв {{letters}}, которые есть в алфавите {{language, ofLanguage}} языка.',
    message_few:
      '{{count}} предложения документа набраны без букв {{letters}}, которые есть в алфавите {{language, ofLanguage}} языка.',
    message_many:
      '{{count}} предложений документа набрано без букв {{letters}}, которые есть в алфавите {{language, ofLanguage}} языка.',
    message_other:
      '{{count}} предложения документа набрано без букв {{letters}}, которые есть в алфавите {{language, ofLanguage}} языка.',
    advice: 'Наберите эти буквы на своих местах.',
  },
  'letters/look-alike': {
    message: 'Слово «{{word}}» набрано {{is, script}}: его буквы похожи на {{should, lettersOf}}.',
    advice: 'Наберите его {{should, script}}.',
  },
  'letters/mixed-script': {
    message:
      'В слове «{{word}}» смешаны буквы двух алфавитов: «{{letter}}» ({{code}}) — {{script, letterScript}}.',
    advice: 'Наберите слово одним алфавитом.',
  },
  'letters/mixed-script:whole': {
    message:
      'В слове «{{word}}» смешаны буквы двух алфавитов: «{{letter}}» ({{code}}) — {{script, letterScript}}.',
    advice: 'Наберите слово одним алфавитом: {{wholeScript, script}} — «{{whole}}».',
  },
  'letters/short:after-vowel': {
    message: 'В «{{words}}» после гласной стоит «{{letter}}».',
    advice: 'Напишите «{{right}}».',
  },
  'letters/short:elsewhere': {
    message: 'В «{{words}}» стоит «{{letter}}», хотя перед ней нет гласной.',
    advice: 'Напишите «{{right}}».',
  },
  'letters/unmarked': {
    message: 'В других местах «{{text}}» пишется «{{usual}}».',
    advice: 'Напишите «{{usual}}», если имеется в виду это слово.',
  },
  'markup/broken:unknown': {
    message: 'В переводе стоит метка {{written}}, но в исходном тексте она другого вида.',
    advice: 'Напишите метку так, как в исходном тексте.',
  },
  'markup/broken:repeated': {
    message: 'Метка {{written}} встречается в переводе чаще, чем в исходном тексте.',
    advice: 'Удалите лишнюю метку.',
  },
  'markup/broken:alone': {
    message: 'В переводе есть {{partner}}, но нет {{written}}.',
    advice: 'Поставьте {{written}} на нужное место в переводе.',
  },
  'markup/broken:crossed': {
    message: 'Метка {{written}} закрывается не в том порядке.',
    advice: 'Сначала закройте ту метку, которая открыта последней.',
  },
  'markup/empty': {
    message: 'Между <{{code}}> и </{{code}}> нет текста.',
    advice: 'Заключите в метки слова, к которым они относятся.',
  },
  'markup/extra': {
    message: 'В переводе есть метка {{written}}, которой нет в исходном тексте.',
    advice: 'Удалите её или напишите \\{{written}}, если читатель должен её видеть.',
  },
  'markup/missing': {
    message: 'В переводе нет метки {{written}}, которая есть в исходном тексте.',
    advice: 'Поставьте её на нужное место в переводе.',
  },
  'placeholders/added': {
    message: 'В переводе есть переменная «{{text}}», которой нет в исходном тексте.',
    advice: 'Удалите её или убедитесь, что программа её знает.',
  },
  'placeholders/missing': {
    message: 'В переводе нет переменной «{{text}}».',
    advice: 'Напишите её так, как в исходном тексте.',
  },
  'placeholders/missing:replaced': {
    message: 'Вместо переменной «{{text}}» в переводе стоит «{{found}}».',
    advice: 'Напишите её так, как в исходном тексте.',
  },
  'placeholders/plural': {
    message: 'В конструкции {{type}} для «{{argument}}» нет варианта «{{branch}}».',
    advice: 'Добавьте вариант «{{branch}} {…}».',
  },
  'placeholders/plural:needed': {
    message:
      'В конструкции {{type}} для «{{argument}}» нет варианта «{{branch}}», нужного для {{language, ofLanguage}} языка.',
    advice: 'Добавьте вариант «{{branch}} {…}».',
  },
  'punctuation/end': {
    message: 'Перевод заканчивается на «{{last}}», а исходный текст — {{wanted, end}}.',
    advice: 'Закончите предложение так же, как исходное.',
  },
  'quotes/missing': {
    message: 'В исходном тексте «{{quoted}}» взято в кавычки, а в переводе — нет.',
    advice: 'Возьмите процитированные слова в кавычки.',
  },
  'quotes/missing:unmarked': {
    message: 'В переводе нет кавычек, а в исходном тексте в кавычки взято «{{quoted}}».',
    advice: 'Возьмите процитированные слова в кавычки.',
  },
  'quotes/style': {
    message: 'В переводе кавычки {{found}}, а приняты {{usual}}.',
    advice: 'Поставьте {{usual}}.',
  },
  'quotes/unpaired:unclosed': {
    message: 'Цитата, открытая знаком {{mark}}, не закрыта.',
    advice: 'Закройте кавычки там, где цитата заканчивается, или удалите знак.',
  },
  'quotes/unpaired:unopened': {
    message: 'Знак {{mark}} закрывает цитату, которая не открыта.',
    advice: 'Откройте кавычки там, где цитата начинается, или удалите знак.',
  },
  'spacing/doubled': {
    message_one: 'В переводе {{count}} пробел подряд.',
    message_few: 'В переводе {{count}} пробела подряд.',
    message_many: 'В переводе {{count}} пробелов подряд.',
    message_other: 'В переводе {{count}} пробела подряд.',
    advice: 'Оставьте один.',
  },
  'spacing/ends:start': { message: 'Перевод начинается с пробела.', advice: 'Удалите его.' },
  'spacing/ends:end': { message: 'Перевод заканчивается пробелом.', advice: 'Удалите его.' },
  'spacing/no-break': {
    message: 'В «{{around}}» строка может разорваться.',
    advice: 'Поставьте неразрывный пробел (U+00A0).',
  },
  'spacing/punctuation': { message: 'В «{{around}}» есть лишний пробел.', advice: 'Удалите его.' },
  'spacing/punctuation:missing': {
    message: 'В «{{around}}» нет пробела после знака препинания.',
    advice: 'Поставьте пробел.',
  },
  'words/calque': {
    message: '«{{found}}» — русское слово, записанное белорусскими буквами.',
    advice: 'Напишите нужную форму слова «{{right}}» или другое подходящее слово.',
  },
  'words/doubled': {
    message: 'В «{{text}}» слово стоит дважды.',
    advice: 'Удалите одно из них или поставьте между ними запятую, если нужны оба.',
  },
};

import type { form as english } from '../en/form.ts';
import type { Texts } from '../texts.ts';

/** Findings about how translations are written, in Belarusian. */
export const form: Texts<typeof english> = {
  'apostrophes/style': {
    message: 'Замест апострафа ў перакладзе стаіць «{{found}}».',
    advice: 'Пастаўце апостраф (’).',
  },
  'brackets/unpaired:unclosed': {
    message: 'Дужка «{{mark}}» не мае пары.',
    advice: 'Закрыйце дужку або выдаліце гэтую.',
  },
  'brackets/unpaired:unopened': {
    message: 'Дужка «{{mark}}» не мае пары.',
    advice: 'Адкрыйце дужку або выдаліце гэтую.',
  },
  'capitals/start': {
    message: 'Пераклад пачынаецца з малой літары «{{letter}}».',
    advice: 'Пачніце сказ з вялікай літары.',
  },
  'dashes/style': {
    message: 'Замест працяжніка ў перакладзе стаіць «{{found}}».',
    advice: 'Пастаўце працяжнік (—) з прабеламі па баках.',
  },
  'dashes/style:hyphen': {
    message: '«{{found}}» — адно слова.',
    advice: 'Напішыце «{{word}}» праз злучок без прабелаў.',
  },
  'ellipsis/style': {
    message: 'Замест шматкроп’я ў перакладзе стаіць «{{found}}».',
    advice: 'Пастаўце знак шматкроп’я (…).',
  },
  'letters/alphabet': {
    message:
      'У слове «{{word}}» ёсць «{{letter}}» ({{code}}): такой літары няма ў алфавіце {{language, ofLanguage}} мовы.',
    advice: 'Напішыце слова літарамі гэтай мовы.',
  },
  'letters/alphabet:corrected': {
    message:
      'У слове «{{word}}» ёсць «{{letter}}» ({{code}}): такой літары няма ў алфавіце {{language, ofLanguage}} мовы.',
    advice: 'Напішыце «{{right}}».',
  },
  'letters/alphabet:repeated': {
    message_one:
      'У слове «{{word}}» ёсць «{{letter}}» ({{code}}): такой літары няма ў алфавіце {{language, ofLanguage}} мовы; у перакладзе яна сустракаецца {{count}} раз.',
    message_few:
      'У слове «{{word}}» ёсць «{{letter}}» ({{code}}): такой літары няма ў алфавіце {{language, ofLanguage}} мовы; у перакладзе яна сустракаецца {{count}} разы.',
    message_many:
      'У слове «{{word}}» ёсць «{{letter}}» ({{code}}): такой літары няма ў алфавіце {{language, ofLanguage}} мовы; у перакладзе яна сустракаецца {{count}} разоў.',
    message_other:
      'У слове «{{word}}» ёсць «{{letter}}» ({{code}}): такой літары няма ў алфавіце {{language, ofLanguage}} мовы; у перакладзе яна сустракаецца {{count}} раза.',
    advice: 'Напішыце слова літарамі гэтай мовы.',
  },
  'letters/alphabet:repeated-corrected': {
    message_one:
      'У слове «{{word}}» ёсць «{{letter}}» ({{code}}): такой літары няма ў алфавіце {{language, ofLanguage}} мовы; у перакладзе яна сустракаецца {{count}} раз.',
    message_few:
      'У слове «{{word}}» ёсць «{{letter}}» ({{code}}): такой літары няма ў алфавіце {{language, ofLanguage}} мовы; у перакладзе яна сустракаецца {{count}} разы.',
    message_many:
      'У слове «{{word}}» ёсць «{{letter}}» ({{code}}): такой літары няма ў алфавіце {{language, ofLanguage}} мовы; у перакладзе яна сустракаецца {{count}} разоў.',
    message_other:
      'У слове «{{word}}» ёсць «{{letter}}» ({{code}}): такой літары няма ў алфавіце {{language, ofLanguage}} мовы; у перакладзе яна сустракаецца {{count}} раза.',
    advice: 'Напішыце «{{right}}».',
  },
  'letters/composition': {
    message: 'У слове «{{word}}» літара «{{composed}}» набрана двума знакамі ({{first}} і {{second}}).',
    advice: 'Набярыце яе адным знакам ({{code}}), як патрабуе форма NFC стандарту Юнікод.',
  },
  'letters/invisible': {
    message: 'У перакладзе каля «{{around}}» стаіць {{name, invisible}} ({{code}}).',
    advice: 'Выдаліце гэты знак.',
  },
  'letters/invisible:lost': {
    message: 'У перакладзе каля «{{around}}» стаіць {{name, invisible}} ({{code}}).',
    advice: 'Упішыце страчаную літару.',
  },
  'letters/keyboard': {
    message: 'Сказ набраны без літар {{letters}}, якія ёсць у алфавіце {{language, ofLanguage}} мовы.',
    advice: 'Набярыце гэтыя літары на сваіх месцах.',
  },
  'letters/keyboard:several': {
    message_one:
      '{{count}} сказ дакумента набраны без літар {{letters}}, якія ёсць у алфавіце {{language, ofLanguage}} мовы.',
    message_few:
      '{{count}} сказы дакумента набраны без літар {{letters}}, якія ёсць у алфавіце {{language, ofLanguage}} мовы.',
    message_many:
      '{{count}} сказаў дакумента набрана без літар {{letters}}, якія ёсць у алфавіце {{language, ofLanguage}} мовы.',
    message_other:
      '{{count}} сказа дакумента набрана без літар {{letters}}, якія ёсць у алфавіце {{language, ofLanguage}} мовы.',
    advice: 'Набярыце гэтыя літары на сваіх месцах.',
  },
  'letters/look-alike': {
    message: 'Слова «{{word}}» набрана {{is, script}}: яго літары падобныя на {{should, lettersOf}}.',
    advice: 'Набярыце яго {{should, script}}.',
  },
  'letters/mixed-script': {
    message:
      'У слове «{{word}}» змяшаныя літары двух алфавітаў: «{{letter}}» ({{code}}) — {{script, letterScript}}.',
    advice: 'Набярыце слова адным алфавітам.',
  },
  'letters/mixed-script:whole': {
    message:
      'У слове «{{word}}» змяшаныя літары двух алфавітаў: «{{letter}}» ({{code}}) — {{script, letterScript}}.',
    advice: 'Набярыце слова адным алфавітам: {{wholeScript, script}} — «{{whole}}».',
  },
  'letters/short:after-vowel': {
    message: 'У «{{words}}» пасля галоснай стаіць «{{letter}}».',
    advice: 'Напішыце «{{right}}».',
  },
  'letters/short:elsewhere': {
    message: 'У «{{words}}» стаіць «{{letter}}», хоць перад ёй няма галоснай.',
    advice: 'Напішыце «{{right}}».',
  },
  'letters/unmarked': {
    message: 'У іншых месцах «{{text}}» пішацца «{{usual}}».',
    advice: 'Напішыце «{{usual}}», калі маецца на ўвазе гэтае слова.',
  },
  'markup/broken:unknown': {
    message: 'У перакладзе стаіць пазнака {{written}}, але ў зыходным тэксце яна іншага выгляду.',
    advice: 'Напішыце пазнаку так, як у зыходным тэксце.',
  },
  'markup/broken:repeated': {
    message: 'Пазнака {{written}} сустракаецца ў перакладзе часцей, чым у зыходным тэксце.',
    advice: 'Выдаліце лішнюю пазнаку.',
  },
  'markup/broken:alone': {
    message: 'У перакладзе ёсць {{partner}}, але няма {{written}}.',
    advice: 'Пастаўце {{written}} на патрэбнае месца ў перакладзе.',
  },
  'markup/broken:crossed': {
    message: 'Пазнака {{written}} закрываецца не ў тым парадку.',
    advice: 'Спачатку закрыйце тую пазнаку, якая адкрыта апошняй.',
  },
  'markup/empty': {
    message: 'Паміж <{{code}}> і </{{code}}> няма тэксту.',
    advice: 'Вазьміце ў пазнакі словы, да якіх яны адносяцца.',
  },
  'markup/extra': {
    message: 'У перакладзе ёсць пазнака {{written}}, якой няма ў зыходным тэксце.',
    advice: 'Выдаліце яе або напішыце \\{{written}}, калі чытач павінен яе бачыць.',
  },
  'markup/missing': {
    message: 'У перакладзе няма пазнакі {{written}}, якая ёсць у зыходным тэксце.',
    advice: 'Пастаўце яе на патрэбнае месца ў перакладзе.',
  },
  'placeholders/added': {
    message: 'У перакладзе ёсць зменная «{{text}}», якой няма ў зыходным тэксце.',
    advice: 'Выдаліце яе або пераканайцеся, што праграма яе ведае.',
  },
  'placeholders/missing': {
    message: 'У перакладзе няма зменнай «{{text}}».',
    advice: 'Напішыце яе так, як у зыходным тэксце.',
  },
  'placeholders/missing:replaced': {
    message: 'Замест зменнай «{{text}}» стаіць «{{found}}».',
    advice: 'Напішыце яе так, як у зыходным тэксце.',
  },
  'placeholders/plural': {
    message: 'У канструкцыі {{type}} для «{{argument}}» няма варыянта «{{branch}}».',
    advice: 'Дадайце варыянт «{{branch}} {…}».',
  },
  'placeholders/plural:needed': {
    message:
      'У канструкцыі {{type}} для «{{argument}}» няма варыянта «{{branch}}», патрэбнага для {{language, ofLanguage}} мовы.',
    advice: 'Дадайце варыянт «{{branch}} {…}».',
  },
  'punctuation/end': {
    message: 'Пераклад заканчваецца на «{{last}}», а зыходны тэкст — {{wanted, end}}.',
    advice: 'Скончыце сказ так, як у зыходным тэксце.',
  },
  'quotes/missing': {
    message: 'У зыходным тэксце «{{quoted}}» стаіць у двукоссі, а ў перакладзе — не.',
    advice: 'Вазьміце працытаваныя словы ў двукоссе.',
  },
  'quotes/missing:unmarked': {
    message: 'У перакладзе няма двукосся, а ў зыходным тэксце ў двукоссі стаіць «{{quoted}}».',
    advice: 'Вазьміце працытаваныя словы ў двукоссе.',
  },
  'quotes/style': {
    message: 'У перакладзе двукоссе {{found}}, а прынята {{usual}}.',
    advice: 'Пастаўце {{usual}}.',
  },
  'quotes/unpaired:unclosed': {
    message: 'Цытата, адкрытая знакам {{mark}}, не закрыта.',
    advice: 'Закрыйце двукоссе там, дзе цытата заканчваецца, або выдаліце знак.',
  },
  'quotes/unpaired:unopened': {
    message: 'Знак {{mark}} закрывае цытату, якая не адкрыта.',
    advice: 'Адкрыйце двукоссе там, дзе цытата пачынаецца, або выдаліце знак.',
  },
  'spacing/doubled': {
    message_one: 'У перакладзе {{count}} прабел запар.',
    message_few: 'У перакладзе {{count}} прабелы запар.',
    message_many: 'У перакладзе {{count}} прабелаў запар.',
    message_other: 'У перакладзе {{count}} прабела запар.',
    advice: 'Пакіньце адзін.',
  },
  'spacing/ends:start': { message: 'Пераклад пачынаецца з прабелу.', advice: 'Выдаліце яго.' },
  'spacing/ends:end': { message: 'Пераклад заканчваецца прабелам.', advice: 'Выдаліце яго.' },
  'spacing/no-break': {
    message: 'У «{{around}}» радок можа разарвацца.',
    advice: 'Пастаўце непарыўны прабел (U+00A0).',
  },
  'spacing/punctuation': { message: 'У «{{around}}» ёсць лішні прабел.', advice: 'Выдаліце яго.' },
  'spacing/punctuation:missing': {
    message: 'У «{{around}}» няма прабелу пасля знака прыпынку.',
    advice: 'Пастаўце прабел.',
  },
  'words/calque': {
    message: '«{{found}}» — рускае слова, запісанае беларускімі літарамі.',
    advice: 'Напішыце патрэбную форму слова «{{right}}» або іншае прыдатнае слова.',
  },
  'words/doubled': {
    message: 'У «{{text}}» слова стаіць двойчы.',
    advice: 'Выдаліце адно з іх або пастаўце паміж імі коску, калі патрэбныя абодва.',
  },
};

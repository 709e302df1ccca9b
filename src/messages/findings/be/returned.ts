import type { returned as english } from '../en/returned.ts';
import type { Texts } from '../texts.ts';

/** Findings about files that come back from translators, in Belarusian. */
export const returned: Texts<typeof english> = {
  'import/quarantined:joined': {
    message_one: 'Файл аб’ядноўвае ў адно {{count}} сказ: {{ids}}.',
    message_few: 'Файл аб’ядноўвае ў адно {{count}} сказы: {{ids}}.',
    message_many: 'Файл аб’ядноўвае ў адно {{count}} сказаў: {{ids}}.',
    message_other: 'Файл аб’ядноўвае ў адно {{count}} сказа: {{ids}}.',
    advice: 'Падзяліце пераклад паміж імі ў файле лакалі.',
  },
  'import/quarantined:partial': {
    message: 'У файле перакладзена толькі частка сказа.',
    advice: 'Аддайце астатняе на пераклад і імпартуйце файл зноў.',
  },
  'import/quarantined:several': {
    message: 'У файле некалькі перакладаў для «{{id}}».',
    advice: 'Які з іх правільны, вызначыць нельга: выдаліце з файла астатнія і імпартуйце яго зноў.',
  },
  'import/quarantined:candidate': {
    message: '«{{source}}» — магчыма, сказ {{ids}}.',
    advice: 'Калі гэта так, пацвердзіце гэта камандай «barobar import --resolve theirs {{first}}».',
  },
  'import/quarantined:candidates': {
    message: '«{{source}}» — магчыма, адзін са сказаў {{ids}}.',
    advice: 'Выберыце адзін з іх камандай «barobar import --resolve theirs {{first}}».',
  },
  'import/quarantined:unknown': {
    message: 'Сказа з ID «{{id}}» тут няма.',
    advice: 'Знайдзіце сказ, да якога адносіцца пераклад.',
  },
  'import/quarantined:other-source': {
    message: 'У файле зыходны тэкст «{{returned}}», а «{{id}}» — гэта «{{ours}}».',
    advice: 'Экспартуйце дакумент зноў і аддайце гэты сказ на праверку.',
  },
  'import/quarantined:other-cell': {
    message: 'Пераклад у радку {{row}} стаіць у ячэйцы сказа «{{other}}», а ID радка — «{{id}}».',
    advice: 'Высветліце, які сказ перакладзены, і ўпішыце пераклад у яго радок.',
  },
  'import/quarantined:continued': {
    message:
      'У радку пасля радка {{row}} ёсць у слупку перакладу яшчэ тэкст, але няма ID: магчыма, гэта працяг.',
    advice: 'Упішыце ўвесь пераклад у радок з яго ID і імпартуйце файл зноў.',
  },
  'import/quarantined:moved': {
    message: 'Пераклад у радку {{row}} быў адпраўлены ў радку «{{id}}».',
    advice: 'Аддайце радкі на праверку: магчыма, гэты слупок адсартавалі асобна.',
  },
  'import/quarantined:no-text': {
    message: 'Замест набранага тэксту пераклад у радку {{row}} мае {{what, cell}} ({{text}}).',
    advice: 'Задайце ячэйцы фармат «Тэкст» і набярыце пераклад зноў.',
  },
  'import/quarantined:ui-code': {
    message: 'Для «{{id}}» прыйшоў пераклад «{{target}}». У ім ёсць пазнака, якой няма ў зыходным тэксце.',
    advice: 'Вярніце на выпраўленне, потым імпартуйце файл зноў.',
  },
  'import/quarantined:ui-lacks': {
    message: 'Для «{{id}}» прыйшоў пераклад «{{target}}». У ім няма {{names}}.',
    advice: 'Вярніце на выпраўленне, потым імпартуйце файл зноў.',
  },
  'import/quarantined:ui-other': {
    message:
      'Для «{{id}}» прыйшоў пераклад «{{target}}». У ім ёсць {{found}}, а ў зыходным тэксце — {{names}}.',
    advice: 'Вярніце на выпраўленне, потым імпартуйце файл зноў.',
  },
  'import/quarantined:ui-none': {
    message:
      'Для «{{id}}» прыйшоў пераклад «{{target}}». У ім ёсць {{found}}, а ў зыходным тэксце зменных няма.',
    advice: 'Вярніце на выпраўленне, потым імпартуйце файл зноў.',
  },
  'import/missing': {
    message: 'Сказ «{{source}}» прыйшоў без перакладу.',
    advice: 'Аддайце на пераклад. Нічога не зменена.',
  },
  'import/missing:unmatched': {
    message: 'Сказ «{{source}}» прыйшоў без перакладу, і такога сказа тут няма.',
    advice: 'Калі нейкаму сказу не хапае перакладу, экспартуйце дакумент зноў. Нічога не зменена.',
  },
  'import/missing:copied': {
    message: 'Сказ «{{source}}» прыйшоў без змен, на мове арыгінала.',
    advice: 'Аддайце на пераклад або задайце стан, калі пераклад не патрэбны. Нічога не зменена.',
  },
  'import/missing:draft': {
    message: '«{{id}}» — гэта толькі чарнавік.',
    advice: 'Аддайце на дапрацоўку. Нічога не зменена.',
  },
  'import/stale': {
    message: 'Зыходны тэкст змяніўся: было «{{was}}», стала «{{is}}».',
    advice: 'Пераклад захаваны як састарэлы. Экспартуйце яго з параметрам --only stale.',
  },
  'import/stale:removed': {
    message: 'Сказа «{{source}}» больш няма ў дакуменце.',
    advice: 'Яго пераклад захаваны разам з ім.',
  },
  'import/unchanged:fixed': {
    message: 'У файле пераклад, які быў да check --fix. Захаваны выпраўлены: «{{ours}}».',
    advice: 'Перш чым правіць гэты сегмент, экспартуйце дакумент яшчэ раз.',
  },
  'import/conflict': {
    message: '«{{ours}}» — не той пераклад, які быў экспартаваны; у файле — «{{returned}}».',
    advice:
      'Захаваны абодва варыянты; выберыце камандай «barobar import --resolve ours {{id}}» або «--resolve theirs {{id}}».',
  },
  'import/conflict:newer': {
    message: 'Пераклад «{{ours}}» зроблены з навейшай рэдакцыі зыходнага тэксту; у файле — «{{returned}}».',
    advice:
      'Захаваны абодва варыянты; выберыце камандай «barobar import --resolve ours {{id}}» або «--resolve theirs {{id}}».',
  },
  'import/conflict:replaced': {
    message: 'У файле — «{{returned}}»; гэты варыянт ужо заменены на «{{ours}}».',
    advice:
      'Захаваны абодва варыянты; выберыце камандай «barobar import --resolve ours {{id}}» або «--resolve theirs {{id}}».',
  },
  'import/conflict:other-file': {
    message: 'У двух файлах гэтага імпарту розныя пераклады: «{{ours}}» і «{{returned}}».',
    advice:
      'Захаваны абодва варыянты; выберыце камандай «barobar import --resolve ours {{id}}» або «--resolve theirs {{id}}».',
  },
  'import/codes-repaired': {
    message:
      'Некалькі пазнак у файле мелі адзін і той жа нумар. Кожнай вернуты яе нумар — паводле выгляду і парадку.',
    advice: 'Праверце, ці ўсе пазнакі на сваіх месцах.',
  },
  'import/review-dropped': {
    message:
      'Пераклад быў у стане «{{dropped, state}}»; прыйшоў іншы, таму цяпер яго стан — «{{state, state}}».',
    advice: 'Аддайце яго на праверку зноў, потым імпартуйце з параметрам --state.',
  },
  'import/doubled': {
    message: 'Перад перакладам або пасля яго застаўся ўвесь зыходны тэкст.',
    advice: 'Выдаліце зыходны тэкст з перакладу.',
  },
  'import/codes': {
    message: 'Памылкі ў пазнаках перакладу: {{faults, phrase}}.',
    advice: 'Дадайце пазнакі зыходнага тэксту: «{{source}}».',
  },
  'import/codes:proposal': {
    message: 'Памылкі ў пазнаках перакладу: {{faults, phrase}}.',
    advice: 'Магчыма, мелася на ўвазе: «{{proposal}}».',
  },
  'import/note': {
    message: 'Заўвага перакладчыка: «{{note}}».',
    advice: 'Адкажыце камандай «barobar answer {{id}} ТЭКСТ --lang {{tag}}» або перадайце рэдактару.',
  },
  'import/note:not-stored': {
    message: 'Заўвага перакладчыка да «{{id}}»: «{{note}}».',
    advice: 'Прачытайце яе зараз: яна не захоўваецца.',
  },
  'import/source-reported': {
    message: 'Перакладчык паведамляе пра памылку ў зыходным тэксце: «{{report}}».',
    advice: 'Выпраўце зыходны тэкст або адкажыце камандай «barobar answer {{id}} ТЭКСТ --lang {{tag}}».',
  },
  'import/language': {
    message: 'Пераклады ў файле напісаны не {{own, inLanguage}}: «{{text}}».',
    advice: 'Праверце, ці той гэта файл.',
  },
  'import/language:known': {
    message: 'Пераклады ў файле напісаны {{is, inLanguage}}, а не {{own, inLanguage}}: «{{text}}».',
    advice: 'Праверце, ці той гэта файл.',
  },
  'import/skipped': {
    message: 'Не імпартаваны файлы, у якіх няма вернутых перакладаў ({{count}}): {{names}}.',
    advice: 'Калі ў нейкім з іх ёсць пераклад, імпартуйце яго асобна.',
  },
  'table/tracked-changes:inserted': {
    message: 'У {{where, phrase}} былі запісаны праўкі: прынята ўстаўка {{inserted, phrase}}.',
    advice: 'Праверце пераклад; праўкі трэба прымаць або адхіляць да адпраўкі файла.',
  },
  'table/tracked-changes:deleted': {
    message: 'У {{where, phrase}} былі запісаны праўкі: выканана выдаленне {{deleted, phrase}}.',
    advice: 'Праверце пераклад; праўкі трэба прымаць або адхіляць да адпраўкі файла.',
  },
  'table/tracked-changes': {
    message:
      'У {{where, phrase}} былі запісаны праўкі: прынята ўстаўка {{inserted, phrase}} і выканана выдаленне {{deleted, phrase}}.',
    advice: 'Праверце пераклад; праўкі трэба прымаць або адхіляць да адпраўкі файла.',
  },
  'table/encoding': {
    message: 'Табліца прачытана ў кадзіроўцы windows-1251.',
    advice: 'Калі літары няправільныя, захавайце яе як CSV у UTF-8.',
  },
  'table/object': {
    message: 'У {{where, phrase}} апрача тэксту ёсць выява, зноска або іншы аб’ект.',
    advice: 'Узяты толькі тэкст.',
  },
  'table/state': {
    message: 'Стану «{{state}}» ({{where, phrase}}) няма ў спісе.',
    advice: 'Радок прачытаны так, быццам стан не пазначаны.',
  },
  'table/state:several': {
    message_one: 'Стану «{{state}}» ({{where, phrase}} і яшчэ {{count}} радок) няма ў спісе.',
    message_few: 'Стану «{{state}}» ({{where, phrase}} і яшчэ {{count}} радкі) няма ў спісе.',
    message_many: 'Стану «{{state}}» ({{where, phrase}} і яшчэ {{count}} радкоў) няма ў спісе.',
    message_other: 'Стану «{{state}}» ({{where, phrase}} і яшчэ {{count}} радка) няма ў спісе.',
    advice: 'Радкі прачытаны так, быццам стан не пазначаны.',
  },
  'table/text:note': {
    message: 'Замест набранага тэксту заўвага ў {{where, phrase}} мае лік, дату або формулу: «{{text}}».',
    advice: 'Прачытайце зараз: гэты тэкст не захоўваецца.',
  },
  'table/text:outside': {
    message: 'У {{where, phrase}} ёсць тэкст па-за слупкамі перакладу, заўвагі і стану: «{{text}}».',
    advice: 'Прачытайце зараз: гэты тэкст не захоўваецца.',
  },
  'table/text:no-row': {
    message: 'У радку {{row}}, які не адносіцца да ніводнага сказа, набраны тэкст: «{{text}}».',
    advice: 'Прачытайце зараз: гэты тэкст не захоўваецца.',
  },
  'table/comment': {
    message: 'Каментарый не адносіцца да ніводнага сказа: «{{text}}».',
    advice: 'Прачытайце зараз: гэты тэкст не захоўваецца.',
  },
  'table/rows-missing': {
    message: 'У файле няма радка адпраўленага сказа: {{ids}}.',
    advice: 'Тое, што ёсць для яго ў працоўнай папцы, не зменена.',
  },
  'table/rows-missing:several': {
    message_one: 'У файле няма радкоў {{count}} адпраўленага сказа: {{ids}}.',
    message_few: 'У файле няма радкоў {{count}} адпраўленых сказаў: {{ids}}.',
    message_many: 'У файле няма радкоў {{count}} адпраўленых сказаў: {{ids}}.',
    message_other: 'У файле няма радкоў {{count}} адпраўленага сказа: {{ids}}.',
    advice: 'Тое, што ёсць для іх у працоўнай папцы, не зменена.',
  },
  'table/rows-missing:many': {
    message_one: 'У файле няма радкоў {{count}} адпраўленага сказа: {{ids}} і яшчэ {{more}}.',
    message_few: 'У файле няма радкоў {{count}} адпраўленых сказаў: {{ids}} і яшчэ {{more}}.',
    message_many: 'У файле няма радкоў {{count}} адпраўленых сказаў: {{ids}} і яшчэ {{more}}.',
    message_other: 'У файле няма радкоў {{count}} адпраўленага сказа: {{ids}} і яшчэ {{more}}.',
    advice: 'Тое, што ёсць для іх у працоўнай папцы, не зменена.',
  },
};

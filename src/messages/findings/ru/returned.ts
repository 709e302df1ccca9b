import type { returned as english } from '../en/returned.ts';
import type { Texts } from '../texts.ts';

/** Findings about files that come back from translators, in Russian. */
export const returned: Texts<typeof english> = {
  'import/quarantined:joined': {
    message_one: 'Файл объединяет в одно {{count}} предложение: {{ids}}.',
    message_few: 'Файл объединяет в одно {{count}} предложения: {{ids}}.',
    message_many: 'Файл объединяет в одно {{count}} предложений: {{ids}}.',
    message_other: 'Файл объединяет в одно {{count}} предложения: {{ids}}.',
    advice: 'Разделите перевод между ними в файле локали.',
  },
  'import/quarantined:partial': {
    message: 'В файле переведена только часть предложения.',
    advice: 'Отдайте остальное на перевод и импортируйте файл снова.',
  },
  'import/quarantined:several': {
    message: 'В файле несколько переводов для «{{id}}».',
    advice: 'Какой из них верен, определить нельзя: удалите из файла остальные и импортируйте его снова.',
  },
  'import/quarantined:candidate': {
    message: '«{{source}}» — возможно, предложение {{ids}}.',
    advice: 'Если это так, подтвердите это командой «barobar import --resolve theirs {{first}}».',
  },
  'import/quarantined:candidates': {
    message: '«{{source}}» — возможно, одно из предложений {{ids}}.',
    advice: 'Выберите одно из них командой «barobar import --resolve theirs {{first}}».',
  },
  'import/quarantined:unknown': {
    message: 'Предложения с ID «{{id}}» здесь нет.',
    advice: 'Найдите предложение, к которому относится перевод.',
  },
  'import/quarantined:other-source': {
    message: 'В файле исходный текст «{{returned}}», а «{{id}}» — это «{{ours}}».',
    advice: 'Экспортируйте документ снова и отдайте это предложение на проверку.',
  },
  'import/quarantined:other-cell': {
    message: 'Перевод в строке {{row}} стоит в ячейке предложения «{{other}}», а ID строки — «{{id}}».',
    advice: 'Выясните, какое предложение переведено, и впишите перевод в его строку.',
  },
  'import/quarantined:continued': {
    message:
      'В строке после строки {{row}} в столбце перевода есть ещё текст, но нет ID: возможно, это продолжение.',
    advice: 'Впишите весь перевод в строку с его ID и импортируйте файл снова.',
  },
  'import/quarantined:moved': {
    message: 'Перевод в строке {{row}} был отправлен в строке «{{id}}».',
    advice: 'Отдайте строки на проверку: возможно, этот столбец отсортировали отдельно.',
  },
  'import/quarantined:no-text': {
    message: 'Вместо набранного текста перевод в строке {{row}} содержит {{what, cell}} ({{text}}).',
    advice: 'Задайте ячейке формат «Текст» и наберите перевод снова.',
  },
  'import/quarantined:ui-code': {
    message: 'Для «{{id}}» пришёл перевод «{{target}}». В нём есть метка, которой нет в исходном тексте.',
    advice: 'Верните на исправление, затем импортируйте файл снова.',
  },
  'import/quarantined:ui-lacks': {
    message: 'Для «{{id}}» пришёл перевод «{{target}}». В нём нет {{names}}.',
    advice: 'Верните на исправление, затем импортируйте файл снова.',
  },
  'import/quarantined:ui-other': {
    message:
      'Для «{{id}}» пришёл перевод «{{target}}». В нём есть {{found}}, а в исходном тексте — {{names}}.',
    advice: 'Верните на исправление, затем импортируйте файл снова.',
  },
  'import/quarantined:ui-none': {
    message:
      'Для «{{id}}» пришёл перевод «{{target}}». В нём есть {{found}}, а в исходном тексте переменных нет.',
    advice: 'Верните на исправление, затем импортируйте файл снова.',
  },
  'import/missing': {
    message: '«{{source}}» пришло без перевода.',
    advice: 'Отдайте на перевод. Ничего не изменено.',
  },
  'import/missing:unmatched': {
    message: '«{{source}}» пришло без перевода, и такого предложения здесь нет.',
    advice:
      'Если какому-то предложению не хватает перевода, экспортируйте документ снова. Ничего не изменено.',
  },
  'import/missing:copied': {
    message: '«{{source}}» пришло без изменений, на языке оригинала.',
    advice: 'Отдайте на перевод или задайте состояние, если перевод не нужен. Ничего не изменено.',
  },
  'import/missing:draft': {
    message: '«{{id}}» пришло черновиком.',
    advice: 'Отдайте на доработку. Ничего не изменено.',
  },
  'import/stale': {
    message: 'Исходный текст изменился: было «{{was}}», стало «{{is}}».',
    advice: 'Перевод сохранён как устаревший. Экспортируйте его с параметром --only stale.',
  },
  'import/stale:removed': {
    message: 'Предложения «{{source}}» в документе больше нет.',
    advice: 'Его перевод сохранён вместе с ним.',
  },
  'import/unchanged:fixed': {
    message: 'В файле перевод, который был до check --fix. Сохранён исправленный: «{{ours}}».',
    advice: 'Прежде чем править этот сегмент, экспортируйте документ ещё раз.',
  },
  'import/conflict': {
    message: '«{{ours}}» — не тот перевод, который был экспортирован; в файле — «{{returned}}».',
    advice:
      'Сохранены оба варианта; выберите командой «barobar import --resolve ours {{id}}» или «--resolve theirs {{id}}».',
  },
  'import/conflict:newer': {
    message: '«{{ours}}» сделан с более новой редакции исходного текста; в файле — «{{returned}}».',
    advice:
      'Сохранены оба варианта; выберите командой «barobar import --resolve ours {{id}}» или «--resolve theirs {{id}}».',
  },
  'import/conflict:replaced': {
    message: 'В файле — «{{returned}}»; этот вариант уже заменён на «{{ours}}».',
    advice:
      'Сохранены оба варианта; выберите командой «barobar import --resolve ours {{id}}» или «--resolve theirs {{id}}».',
  },
  'import/conflict:other-file': {
    message: 'В двух файлах этого импорта разные переводы: «{{ours}}» и «{{returned}}».',
    advice:
      'Сохранены оба варианта; выберите командой «barobar import --resolve ours {{id}}» или «--resolve theirs {{id}}».',
  },
  'import/codes-repaired': {
    message:
      'У нескольких меток в файле оказался один и тот же номер. Каждой возвращён её номер — по виду и порядку.',
    advice: 'Проверьте, все ли метки на своих местах.',
  },
  'import/review-dropped': {
    message:
      'Перевод был в состоянии «{{dropped, state}}»; пришёл другой, поэтому теперь его состояние — «{{state, state}}».',
    advice: 'Отдайте его на проверку снова, затем импортируйте с параметром --state.',
  },
  'import/doubled': {
    message: 'До или после перевода остался весь исходный текст.',
    advice: 'Удалите исходный текст из перевода.',
  },
  'import/codes': {
    message: 'Ошибки в метках перевода: {{faults, phrase}}.',
    advice: 'Добавьте метки исходного текста: «{{source}}».',
  },
  'import/codes:proposal': {
    message: 'Ошибки в метках перевода: {{faults, phrase}}.',
    advice: 'Возможно, имелось в виду: «{{proposal}}».',
  },
  'import/note': {
    message: 'Примечание переводчика: «{{note}}».',
    advice: 'Ответьте командой «barobar answer {{id}} ТЕКСТ --lang {{tag}}» или передайте редактору.',
  },
  'import/note:not-stored': {
    message: 'Примечание переводчика к «{{id}}»: «{{note}}».',
    advice: 'Прочитайте сейчас: оно не сохраняется.',
  },
  'import/source-reported': {
    message: 'Переводчик сообщает об ошибке в исходном тексте: «{{report}}».',
    advice: 'Исправьте исходный текст или ответьте командой «barobar answer {{id}} ТЕКСТ --lang {{tag}}».',
  },
  'import/language': {
    message: 'Переводы в файле написаны не {{own, inLanguage}}: «{{text}}».',
    advice: 'Проверьте, тот ли это файл.',
  },
  'import/language:known': {
    message: 'Переводы в файле написаны {{is, inLanguage}}, а не {{own, inLanguage}}: «{{text}}».',
    advice: 'Проверьте, тот ли это файл.',
  },
  'import/skipped': {
    message: 'Не импортированы файлы, в которых нет возвращённых переводов ({{count}}): {{names}}.',
    advice: 'Если в каком-то из них есть перевод, импортируйте его отдельно.',
  },
  'table/tracked-changes:inserted': {
    message: 'В {{where, phrase}} были записаны исправления: принята вставка {{inserted, phrase}}.',
    advice: 'Проверьте перевод; исправления нужно принимать или отклонять до отправки файла.',
  },
  'table/tracked-changes:deleted': {
    message: 'В {{where, phrase}} были записаны исправления: выполнено удаление {{deleted, phrase}}.',
    advice: 'Проверьте перевод; исправления нужно принимать или отклонять до отправки файла.',
  },
  'table/tracked-changes': {
    message:
      'В {{where, phrase}} были записаны исправления: принята вставка {{inserted, phrase}} и выполнено удаление {{deleted, phrase}}.',
    advice: 'Проверьте перевод; исправления нужно принимать или отклонять до отправки файла.',
  },
  'table/encoding': {
    message: 'Таблица прочитана в кодировке windows-1251.',
    advice: 'Если буквы неверны, сохраните её как CSV в UTF-8.',
  },
  'table/object': {
    message: 'В {{where, phrase}} кроме текста есть изображение, сноска или другой объект.',
    advice: 'Взят только текст.',
  },
  'table/state': {
    message: 'Состояния «{{state}}» в {{where, phrase}} нет в списке.',
    advice: 'Строка прочитана так, как если бы состояние не было указано.',
  },
  'table/state:several': {
    message_one: 'Состояния «{{state}}» в {{where, phrase}} и ещё в {{count}} строке нет в списке.',
    message_few: 'Состояния «{{state}}» в {{where, phrase}} и ещё в {{count}} строках нет в списке.',
    message_many: 'Состояния «{{state}}» в {{where, phrase}} и ещё в {{count}} строках нет в списке.',
    message_other: 'Состояния «{{state}}» в {{where, phrase}} и ещё в {{count}} строки нет в списке.',
    advice: 'Строки прочитаны так, как если бы состояние не было указано.',
  },
  'table/text:note': {
    message:
      'Вместо набранного текста примечание в {{where, phrase}} содержит число, дату или формулу: «{{text}}».',
    advice: 'Прочитайте сейчас: этот текст не сохраняется.',
  },
  'table/text:outside': {
    message: 'В {{where, phrase}} есть текст вне столбцов перевода, примечания и состояния: «{{text}}».',
    advice: 'Прочитайте сейчас: этот текст не сохраняется.',
  },
  'table/text:no-row': {
    message: 'В строке {{row}}, которая не относится ни к одному предложению, набран текст: «{{text}}».',
    advice: 'Прочитайте сейчас: этот текст не сохраняется.',
  },
  'table/comment': {
    message: 'Комментарий не относится ни к одному предложению: «{{text}}».',
    advice: 'Прочитайте сейчас: этот текст не сохраняется.',
  },
  'table/rows-missing': {
    message: 'В файле нет строки отправленного предложения: {{ids}}.',
    advice: 'То, что есть для него в рабочей папке, не изменено.',
  },
  'table/rows-missing:several': {
    message_one: 'В файле нет строк {{count}} отправленного предложения: {{ids}}.',
    message_few: 'В файле нет строк {{count}} отправленных предложений: {{ids}}.',
    message_many: 'В файле нет строк {{count}} отправленных предложений: {{ids}}.',
    message_other: 'В файле нет строк {{count}} отправленного предложения: {{ids}}.',
    advice: 'То, что есть для них в рабочей папке, не изменено.',
  },
  'table/rows-missing:many': {
    message_one: 'В файле нет строк {{count}} отправленного предложения: {{ids}} и ещё {{more}}.',
    message_few: 'В файле нет строк {{count}} отправленных предложений: {{ids}} и ещё {{more}}.',
    message_many: 'В файле нет строк {{count}} отправленных предложений: {{ids}} и ещё {{more}}.',
    message_other: 'В файле нет строк {{count}} отправленного предложения: {{ids}} и ещё {{more}}.',
    advice: 'То, что есть для них в рабочей папке, не изменено.',
  },
};

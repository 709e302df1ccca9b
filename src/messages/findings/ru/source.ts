import type { source as english } from '../en/source.ts';
import type { Texts } from '../texts.ts';

/** Findings about source documents, in Russian: their HTML, front matter and pictures. */
export const source: Texts<typeof english> = {
  'source/html:text': {
    message: 'Текст «{{text}}» находится в блоке HTML: он не переводится и не показывается на страницах.',
    advice: 'Запишите его разметкой Markdown.',
  },
  'source/html:attribute': {
    message:
      'Атрибут {{attribute}} элемента <{{element}}> («{{value}}») не переводится и не показывается на страницах.',
    advice: 'Запишите этот текст разметкой Markdown.',
  },
  'source/html:element': {
    message: 'Содержимое элемента <{{element}}> не показывается на страницах.',
    advice: 'Запишите его разметкой Markdown или уберите.',
  },
  'source/html:link': {
    message: 'Ссылка «{{link}}» не показывается на страницах, виден только её текст.',
    advice: 'Запишите её разметкой Markdown: [текст](адрес).',
  },
  'source/html:unclosed': {
    message: 'Часть «{{opening}}» не закрыта, поэтому читатели не увидят того, что следует за ней.',
    advice: 'Закройте её: {{closing}}.',
  },
  'source/tracked-changes': {
    message: 'В документе записаны исправления; он прочитан так, как если бы все они были приняты.',
    advice: 'Примите или отклоните их в исходном файле до перевода.',
  },
  'source/reported': {
    message: 'Сообщают об ошибке в исходном тексте: «{{report}}».',
    advice: 'Исправьте текст или ответьте командой «barobar answer {{id}} ТЕКСТ --lang {{tag}}».',
  },
  'source/reported:by': {
    message: 'Сообщают об ошибке в исходном тексте ({{people}}): «{{report}}».',
    advice: 'Исправьте текст или ответьте командой «barobar answer {{id}} ТЕКСТ --lang {{tag}}».',
  },
  'front-matter/embargo': {
    message: 'Поле «{{name}}» в начале документа не задаёт эмбарго.',
    advice: 'Напишите «embargo» или дайте полю имя, которое нельзя принять за него.',
  },
  'front-matter/embargo:inner': {
    message: 'Поле «{{name}}» внутри другого поля в начале документа не задаёт эмбарго.',
    advice: 'Напишите «embargo» в начале строки или дайте полю имя, которое нельзя принять за него.',
  },
  'front-matter/unknown': {
    message: 'Поле «{{name}}» в начале документа здесь ничего не значит.',
    advice: 'Если имеется в виду «{{meant}}», напишите так.',
  },
  'front-matter/unknown:beside': {
    message: 'Поле «{{name}}» здесь ничего не значит.',
    advice: 'Используйте одно из полей {{known}} или удалите строку.',
  },
  'front-matter/value': {
    message: 'В поле «{{name}}» вместо текста стоит список или набор полей: это не действует.',
    advice: 'Укажите один текст.',
  },
  'front-matter/value:list': {
    message: 'В поле «{{name}}» вместо текста стоит список или набор полей: это не действует.',
    advice: 'Укажите один текст или список, например: «{{name}}: [Water, Energy]».',
  },
  'front-matter/value:date': {
    message: 'Даты «{{date}}» нет в календаре.',
    advice: 'Укажите её в виде 2026-03-04.',
  },
  'pictures/outside:unnamed': {
    message: 'Для изображения не указан файл.',
    advice: 'Сохраните изображение в папке source/ и укажите путь к нему от документа.',
  },
  'pictures/outside:no-file': {
    message: 'Изображение «{{address}}» — не файл.',
    advice: 'Сохраните изображение в папке source/ и укажите путь к нему от документа.',
  },
  'pictures/outside:from-root': {
    message: 'Для изображения «{{address}}» указан путь от корня.',
    advice: 'Сохраните изображение в папке source/ и укажите путь к нему от документа.',
  },
  'pictures/outside': {
    message: 'Изображение «{{address}}» находится вне папки source/.',
    advice: 'Сохраните изображение в папке source/ и укажите путь к нему от документа.',
  },
  'pictures/outside:name': {
    message: 'Имя изображения «{{address}}» недопустимо.',
    advice: 'Сохраните изображение в папке source/ и укажите путь к нему от документа.',
  },
  'pictures/outside:folder': {
    message: 'Вместо изображения указана папка: «{{address}}».',
    advice: 'Сохраните изображение в папке source/ и укажите путь к нему от документа.',
  },
  'pictures/remote': {
    message:
      'Изображение «{{address}}» находится на другом сервере: страницы ссылаются на него, но не загружают.',
    advice: 'Чтобы его показать, сохраните его в папке source/.',
  },
  'pictures/missing': {
    message: 'Нет изображения {{picture}}.',
    advice: 'Добавьте файл или исправьте путь.',
  },
  'pictures/missing:case': {
    message: 'Нет изображения {{picture}}.',
    advice: 'Есть файл «{{other}}»: напишите имя так, как называется файл.',
  },
  'pictures/missing:packed': {
    message: 'В документе нет файла «{{part}}».',
    advice: 'Вставьте изображение снова.',
  },
  'pictures/unreadable': {
    message: 'Изображение {{picture}} не читается: {{reason}}',
    advice: '{{remedy}}',
  },
  'pictures/too-large': {
    message: 'Размер изображения {{picture}} — {{megabytes}} МБ, а допускается не более 20.',
    advice: 'Сохраните его с меньшим числом пикселей.',
  },
  'pictures/unknown': {
    message: 'Файл {{picture}} — не изображение, которое можно показать на страницах.',
    advice: 'Сохраните его в формате PNG, JPEG, GIF, WebP или SVG, с именем этого формата.',
  },
  'pictures/unknown:other': {
    message: 'Формат изображения {{picture}} не тот, который указан в имени.',
    advice: 'Сохраните его в формате PNG, JPEG, GIF, WebP или SVG, с именем этого формата.',
  },
  'pictures/unsafe:style': {
    message: 'В изображении {{picture}} названа таблица стилей.',
    advice: 'Сохраните его как простой SVG без сценариев и ссылок или как PNG.',
  },
  'pictures/unsafe:root': {
    message: 'Изображение {{picture}} — не SVG.',
    advice: 'Сохраните его как простой SVG без сценариев и ссылок или как PNG.',
  },
  'pictures/unsafe:element': {
    message: 'В изображении {{picture}} есть элемент <{{element}}>.',
    advice: 'Сохраните его как простой SVG без сценариев и ссылок или как PNG.',
  },
  'pictures/unsafe:attribute': {
    message: 'В изображении {{picture}} есть атрибут {{attribute}}.',
    advice: 'Сохраните его как простой SVG без сценариев и ссылок или как PNG.',
  },
  'pictures/unsafe:link': {
    message: 'Изображение {{picture}} ссылается на другой файл.',
    advice: 'Сохраните его как простой SVG без сценариев и ссылок или как PNG.',
  },
  'pictures/unsafe:loads': {
    message: 'Изображение {{picture}} загружает в стиле другой файл.',
    advice: 'Сохраните его как простой SVG без сценариев и ссылок или как PNG.',
  },
  'pictures/unsafe:unreadable': {
    message: 'Изображение {{picture}} не читается как SVG ({{reason}}).',
    advice: 'Сохраните его как простой SVG без сценариев и ссылок или как PNG.',
  },
  'pictures/left-out:cropped': {
    message:
      'Изображение обрезано, но в файле оно целиком: на страницах его не будет, в переведённом документе оно останется.',
    advice: 'Чтобы показать его на страницах, удалите обрезанные области в документе (сжатие рисунков).',
  },
  'pictures/left-out:grouped': {
    message:
      'Изображение — одно из нескольких в рисунке: на страницах его не будет, в переведённом документе оно останется.',
    advice: 'Чтобы показать его на страницах, сделайте из рисунка одно изображение.',
  },
  'pictures/left-out:linked': {
    message:
      'В документе только ссылка на изображение: на страницах его не будет, в переведённом документе оно останется.',
    advice: 'Чтобы показать его на страницах, вставьте его в документ.',
  },
};

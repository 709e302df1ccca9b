import type { source as english } from '../en/source.ts';
import type { Texts } from '../texts.ts';

/** Findings about source documents, in Belarusian: their HTML, front matter and pictures. */
export const source: Texts<typeof english> = {
  'source/html:text': {
    message: 'Тэкст «{{text}}» знаходзіцца ў блоку HTML: ён не перакладаецца і не паказваецца на старонках.',
    advice: 'Запішыце яго разметкай Markdown.',
  },
  'source/html:attribute': {
    message:
      'Атрыбут {{attribute}} элемента <{{element}}> («{{value}}») не перакладаецца і не паказваецца на старонках.',
    advice: 'Запішыце гэты тэкст разметкай Markdown.',
  },
  'source/html:element': {
    message: 'Змесціва элемента <{{element}}> не паказваецца на старонках.',
    advice: 'Запішыце яго разметкай Markdown або прыбярыце.',
  },
  'source/html:link': {
    message: 'Спасылка «{{link}}» не паказваецца на старонках, бачны толькі яе тэкст.',
    advice: 'Запішыце яе разметкай Markdown: [тэкст](адрас).',
  },
  'source/html:unclosed': {
    message: 'Частка «{{opening}}» не закрыта, таму чытачы не ўбачаць таго, што ідзе за ёй.',
    advice: 'Закрыйце яе: {{closing}}.',
  },
  'source/tracked-changes': {
    message: 'У дакуменце запісаны праўкі; ён прачытаны так, быццам усе яны прыняты.',
    advice: 'Прыміце або адхіліце іх у зыходным файле да перакладу.',
  },
  'source/reported': {
    message: 'Паведамляюць пра памылку ў зыходным тэксце: «{{report}}».',
    advice: 'Выпраўце тэкст або адкажыце камандай «barobar answer {{id}} ТЭКСТ --lang {{tag}}».',
  },
  'source/reported:by': {
    message: 'Паведамляюць пра памылку ў зыходным тэксце ({{people}}): «{{report}}».',
    advice: 'Выпраўце тэкст або адкажыце камандай «barobar answer {{id}} ТЭКСТ --lang {{tag}}».',
  },
  'front-matter/embargo': {
    message: 'Поле «{{name}}» у пачатку дакумента не задае эмбарга.',
    advice: 'Напішыце «embargo» або дайце полю імя, якое нельга прыняць за яго.',
  },
  'front-matter/embargo:inner': {
    message: 'Поле «{{name}}» унутры іншага поля ў пачатку дакумента не задае эмбарга.',
    advice: 'Напішыце «embargo» у пачатку радка або дайце полю імя, якое нельга прыняць за яго.',
  },
  'front-matter/unknown': {
    message: 'Поле «{{name}}» у пачатку дакумента тут нічога не значыць.',
    advice: 'Калі маецца на ўвазе «{{meant}}», напішыце так.',
  },
  'front-matter/unknown:beside': {
    message: 'Поле «{{name}}» тут нічога не значыць.',
    advice: 'Выкарыстайце адно з палёў {{known}} або выдаліце радок.',
  },
  'front-matter/value': {
    message: 'У полі «{{name}}» замест тэксту стаіць спіс або набор палёў: гэта не дзейнічае.',
    advice: 'Пазначце адзін тэкст.',
  },
  'front-matter/value:list': {
    message: 'У полі «{{name}}» замест тэксту стаіць спіс або набор палёў: гэта не дзейнічае.',
    advice: 'Пазначце адзін тэкст або спіс, напрыклад: «{{name}}: [Water, Energy]».',
  },
  'front-matter/value:date': {
    message: 'Даты «{{date}}» няма ў календары.',
    advice: 'Пазначце яе ў выглядзе 2026-03-04.',
  },
  'pictures/outside:unnamed': {
    message: 'Для выявы не пазначаны файл.',
    advice: 'Захавайце выяву ў папцы source/ і пазначце шлях да яе ад дакумента.',
  },
  'pictures/outside:no-file': {
    message: 'Выява «{{address}}» — не файл.',
    advice: 'Захавайце выяву ў папцы source/ і пазначце шлях да яе ад дакумента.',
  },
  'pictures/outside:from-root': {
    message: 'Для выявы «{{address}}» пазначаны шлях ад кораня.',
    advice: 'Захавайце выяву ў папцы source/ і пазначце шлях да яе ад дакумента.',
  },
  'pictures/outside': {
    message: 'Выява «{{address}}» знаходзіцца па-за папкай source/.',
    advice: 'Захавайце выяву ў папцы source/ і пазначце шлях да яе ад дакумента.',
  },
  'pictures/outside:name': {
    message: 'Імя выявы «{{address}}» недапушчальнае.',
    advice: 'Захавайце выяву ў папцы source/ і пазначце шлях да яе ад дакумента.',
  },
  'pictures/outside:folder': {
    message: 'Замест выявы пазначана папка: «{{address}}».',
    advice: 'Захавайце выяву ў папцы source/ і пазначце шлях да яе ад дакумента.',
  },
  'pictures/remote': {
    message:
      'Выява «{{address}}» знаходзіцца на іншым серверы: старонкі спасылаюцца на яе, але не загружаюць.',
    advice: 'Каб яе паказаць, захавайце яе ў папцы source/.',
  },
  'pictures/missing': {
    message: 'Няма выявы {{picture}}.',
    advice: 'Дадайце файл або выпраўце шлях.',
  },
  'pictures/missing:case': {
    message: 'Няма выявы {{picture}}.',
    advice: 'Ёсць файл «{{other}}»: напішыце імя так, як называецца файл.',
  },
  'pictures/missing:packed': {
    message: 'У дакуменце няма файла «{{part}}».',
    advice: 'Устаўце выяву зноў.',
  },
  'pictures/unreadable': {
    message: 'Выява {{picture}} не чытаецца: {{reason}}',
    advice: '{{remedy}}',
  },
  'pictures/too-large': {
    message: 'Памер выявы {{picture}} — {{megabytes}} МБ, а дапускаецца не больш за 20.',
    advice: 'Захавайце яе з меншай колькасцю пікселяў.',
  },
  'pictures/unknown': {
    message: 'Файл {{picture}} — не выява, якую можна паказаць на старонках.',
    advice: 'Захавайце яе ў фармаце PNG, JPEG, GIF, WebP або SVG, з імем гэтага фармату.',
  },
  'pictures/unknown:other': {
    message: 'Фармат выявы {{picture}} не той, які пазначаны ў імені.',
    advice: 'Захавайце яе ў фармаце PNG, JPEG, GIF, WebP або SVG, з імем гэтага фармату.',
  },
  'pictures/unsafe:style': {
    message: 'У выяве {{picture}} названа табліца стыляў.',
    advice: 'Захавайце яе як просты SVG без сцэнарыяў і спасылак або як PNG.',
  },
  'pictures/unsafe:root': {
    message: 'Выява {{picture}} — не SVG.',
    advice: 'Захавайце яе як просты SVG без сцэнарыяў і спасылак або як PNG.',
  },
  'pictures/unsafe:element': {
    message: 'У выяве {{picture}} ёсць элемент <{{element}}>.',
    advice: 'Захавайце яе як просты SVG без сцэнарыяў і спасылак або як PNG.',
  },
  'pictures/unsafe:attribute': {
    message: 'У выяве {{picture}} ёсць атрыбут {{attribute}}.',
    advice: 'Захавайце яе як просты SVG без сцэнарыяў і спасылак або як PNG.',
  },
  'pictures/unsafe:link': {
    message: 'Выява {{picture}} спасылаецца на іншы файл.',
    advice: 'Захавайце яе як просты SVG без сцэнарыяў і спасылак або як PNG.',
  },
  'pictures/unsafe:loads': {
    message: 'Выява {{picture}} загружае ў стылі іншы файл.',
    advice: 'Захавайце яе як просты SVG без сцэнарыяў і спасылак або як PNG.',
  },
  'pictures/unsafe:unreadable': {
    message: 'Выява {{picture}} не чытаецца як SVG ({{reason}}).',
    advice: 'Захавайце яе як просты SVG без сцэнарыяў і спасылак або як PNG.',
  },
  'pictures/left-out:cropped': {
    message:
      'Выява абрэзана, але ў файле яна цалкам: на старонках яе не будзе, у перакладзеным дакуменце яна застанецца.',
    advice: 'Каб паказаць яе на старонках, выдаліце абрэзаныя вобласці ў дакуменце (сцісканне малюнкаў).',
  },
  'pictures/left-out:grouped': {
    message:
      'Выява — адна з некалькіх у малюнку: на старонках яе не будзе, у перакладзеным дакуменце яна застанецца.',
    advice: 'Каб паказаць яе на старонках, зрабіце з малюнка адну выяву.',
  },
  'pictures/left-out:linked': {
    message:
      'У дакуменце толькі спасылка на выяву: на старонках яе не будзе, у перакладзеным дакуменце яна застанецца.',
    advice: 'Каб паказаць яе на старонках, устаўце яе ў дакумент.',
  },
};

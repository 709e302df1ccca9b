import type { source as english } from '../en/source.ts';
import type { Texts } from '../texts.ts';

/** Findings about source documents, in Tajik: their HTML, front matter and pictures. */
export const source: Texts<typeof english> = {
  'source/html:text': {
    message:
      'Матни «{{text}}» дар қисми HTML аст: он тарҷума намешавад ва дар саҳифаҳо нишон дода намешавад.',
    advice: 'Онро бо Markdown нависед.',
  },
  'source/html:attribute': {
    message:
      'Атрибути {{attribute}} дар <{{element}}> («{{value}}») тарҷума намешавад ва дар саҳифаҳо нишон дода намешавад.',
    advice: 'Ин матнро бо Markdown нависед.',
  },
  'source/html:element': {
    message: 'Мундариҷаи <{{element}}> дар саҳифаҳо нишон дода намешавад.',
    advice: 'Онро бо Markdown нависед ё бардоред.',
  },
  'source/html:link': {
    message: 'Пайванди «{{link}}» дар саҳифаҳо нишон дода намешавад, танҳо матнаш намоён аст.',
    advice: 'Онро бо Markdown нависед: [матн](суроға).',
  },
  'source/html:unclosed': {
    message: 'Қисми «{{opening}}» пӯшида нашудааст, бинобар ин хонандагон давоми онро намебинанд.',
    advice: 'Онро пӯшед: {{closing}}.',
  },
  'source/tracked-changes': {
    message: 'Дар ҳуҷҷат таҳрирҳо сабт шудаанд; он чунон хонда шуд, ки гӯё ҳама қабул шуда бошанд.',
    advice: 'Пеш аз тарҷума онҳоро дар файли аслӣ қабул ё рад кунед.',
  },
  'source/reported': {
    message: 'Дар бораи хатои матни аслӣ хабар доданд: «{{report}}».',
    advice: 'Матнро ислоҳ кунед ё бо «barobar answer {{id}} МАТН --lang {{tag}}» ҷавоб диҳед.',
  },
  'source/reported:by': {
    message: 'Дар бораи хатои матни аслӣ хабар доданд ({{people}}): «{{report}}».',
    advice: 'Матнро ислоҳ кунед ё бо «barobar answer {{id}} МАТН --lang {{tag}}» ҷавоб диҳед.',
  },
  'front-matter/embargo': {
    message: 'Майдони «{{name}}» дар аввали ҳуҷҷат эмбарго муқаррар намекунад.',
    advice: '«embargo» нависед ё ба майдон номе диҳед, ки ба он монанд набошад.',
  },
  'front-matter/embargo:inner': {
    message: 'Майдони «{{name}}» дар дохили майдони дигари аввали ҳуҷҷат эмбарго муқаррар намекунад.',
    advice: 'Дар аввали сатр «embargo» нависед ё ба майдон номе диҳед, ки ба он монанд набошад.',
  },
  'front-matter/unknown': {
    message: 'Майдони «{{name}}» дар аввали ҳуҷҷат маъное надорад.',
    advice: 'Агар «{{meant}}» дар назар бошад, ҳамин тавр нависед.',
  },
  'front-matter/unknown:beside': {
    message: 'Майдони «{{name}}» дар ин ҷо маъное надорад.',
    advice: 'Яке аз майдонҳои {{known}}-ро нависед ё сатрро нест кунед.',
  },
  'front-matter/value': {
    message: 'Дар майдони «{{name}}» ба ҷойи матн рӯйхат ё маҷмӯи майдонҳо аст, ки таъсир надорад.',
    advice: 'Як матн нависед.',
  },
  'front-matter/value:list': {
    message: 'Дар майдони «{{name}}» ба ҷойи матн рӯйхат ё маҷмӯи майдонҳо аст, ки таъсир надорад.',
    advice: 'Як матн ё рӯйхат нависед, масалан: «{{name}}: [Water, Energy]».',
  },
  'front-matter/value:date': {
    message: 'Санаи «{{date}}» дар тақвим нест.',
    advice: 'Онро дар шакли 2026-03-04 нависед.',
  },
  'pictures/outside:unnamed': {
    message: 'Барои тасвир файл нишон дода нашудааст.',
    advice: 'Тасвирро дар ҷузвдони source/ нигоҳ доред ва роҳашро аз ҳуҷҷат нависед.',
  },
  'pictures/outside:no-file': {
    message: 'Тасвири «{{address}}» файл нест.',
    advice: 'Тасвирро дар ҷузвдони source/ нигоҳ доред ва роҳашро аз ҳуҷҷат нависед.',
  },
  'pictures/outside:from-root': {
    message: 'Барои тасвири «{{address}}» роҳ аз реша навишта шудааст.',
    advice: 'Тасвирро дар ҷузвдони source/ нигоҳ доред ва роҳашро аз ҳуҷҷат нависед.',
  },
  'pictures/outside': {
    message: 'Тасвири «{{address}}» дар ҷузвдони source/ нест.',
    advice: 'Тасвирро дар ҷузвдони source/ нигоҳ доред ва роҳашро аз ҳуҷҷат нависед.',
  },
  'pictures/outside:name': {
    message: 'Номи тасвири «{{address}}» ҷоиз нест.',
    advice: 'Тасвирро дар ҷузвдони source/ нигоҳ доред ва роҳашро аз ҳуҷҷат нависед.',
  },
  'pictures/outside:folder': {
    message: 'Ба ҷойи тасвир ҷузвдон нишон дода шудааст: «{{address}}».',
    advice: 'Тасвирро дар ҷузвдони source/ нигоҳ доред ва роҳашро аз ҳуҷҷат нависед.',
  },
  'pictures/remote': {
    message:
      'Тасвири «{{address}}» дар сервери дигар аст: саҳифаҳо ба он пайванд доранд, вале бор намекунанд.',
    advice: 'Барои нишон додан онро дар ҷузвдони source/ нигоҳ доред.',
  },
  'pictures/missing': {
    message: 'Тасвири {{picture}} нест.',
    advice: 'Файлро илова кунед ё роҳро ислоҳ кунед.',
  },
  'pictures/missing:case': {
    message: 'Тасвири {{picture}} нест.',
    advice: 'Файли «{{other}}» ҳаст: номро маҳз ҳамон тавр нависед.',
  },
  'pictures/missing:packed': {
    message: 'Дар дохили ҳуҷҷат файли «{{part}}» нест.',
    advice: 'Тасвирро аз нав гузоред.',
  },
  'pictures/unreadable': {
    message: 'Тасвири {{picture}} хонда намешавад: {{reason}}',
    advice: '{{remedy}}',
  },
  'pictures/too-large': {
    message: 'Андозаи тасвири {{picture}} {{megabytes}} МБ аст, вале то 20 ҷоиз аст.',
    advice: 'Онро бо пикселҳои камтар нигоҳ доред.',
  },
  'pictures/unknown': {
    message: 'Файли {{picture}} тасвире нест, ки дар саҳифаҳо нишон додан мумкин бошад.',
    advice: 'Онро дар қолаби PNG, JPEG, GIF, WebP ё SVG, бо номи ҳамин қолаб нигоҳ доред.',
  },
  'pictures/unknown:other': {
    message: 'Қолаби тасвири {{picture}} ба номаш мувофиқ нест.',
    advice: 'Онро дар қолаби PNG, JPEG, GIF, WebP ё SVG, бо номи ҳамин қолаб нигоҳ доред.',
  },
  'pictures/unsafe:style': {
    message: 'Дар тасвири {{picture}} ҷадвали услубҳо нишон дода шудааст.',
    advice: 'Онро ҳамчун SVG-и оддӣ, бе скрипту пайвандҳо, ё ҳамчун PNG нигоҳ доред.',
  },
  'pictures/unsafe:root': {
    message: 'Тасвири {{picture}} SVG нест.',
    advice: 'Онро ҳамчун SVG-и оддӣ, бе скрипту пайвандҳо, ё ҳамчун PNG нигоҳ доред.',
  },
  'pictures/unsafe:element': {
    message: 'Дар тасвири {{picture}} элементи <{{element}}> ҳаст.',
    advice: 'Онро ҳамчун SVG-и оддӣ, бе скрипту пайвандҳо, ё ҳамчун PNG нигоҳ доред.',
  },
  'pictures/unsafe:attribute': {
    message: 'Дар тасвири {{picture}} атрибути {{attribute}} ҳаст.',
    advice: 'Онро ҳамчун SVG-и оддӣ, бе скрипту пайвандҳо, ё ҳамчун PNG нигоҳ доред.',
  },
  'pictures/unsafe:link': {
    message: 'Тасвири {{picture}} ба файли дигар мебарад.',
    advice: 'Онро ҳамчун SVG-и оддӣ, бе скрипту пайвандҳо, ё ҳамчун PNG нигоҳ доред.',
  },
  'pictures/unsafe:loads': {
    message: 'Тасвири {{picture}} дар услуб файли дигарро бор мекунад.',
    advice: 'Онро ҳамчун SVG-и оддӣ, бе скрипту пайвандҳо, ё ҳамчун PNG нигоҳ доред.',
  },
  'pictures/unsafe:unreadable': {
    message: 'Тасвири {{picture}} ҳамчун SVG хонда намешавад ({{reason}}).',
    advice: 'Онро ҳамчун SVG-и оддӣ, бе скрипту пайвандҳо, ё ҳамчун PNG нигоҳ доред.',
  },
  'pictures/left-out:cropped': {
    message:
      'Тасвир бурида шудааст, вале дар файл пурра аст: дар саҳифаҳо он намебарояд, дар ҳуҷҷати тарҷумашуда мемонад.',
    advice: 'Барои нишон додан дар саҳифаҳо қисмҳои буридаро дар ҳуҷҷат нест кунед (фишурдани тасвирҳо).',
  },
  'pictures/left-out:grouped': {
    message:
      'Тасвир яке аз якчанд тасвири як расм аст: дар саҳифаҳо он намебарояд, дар ҳуҷҷати тарҷумашуда мемонад.',
    advice: 'Барои нишон додан дар саҳифаҳо аз расм як тасвир созед.',
  },
  'pictures/left-out:linked': {
    message:
      'Дар ҳуҷҷат танҳо пайванди тасвир аст: дар саҳифаҳо он намебарояд, дар ҳуҷҷати тарҷумашуда мемонад.',
    advice: 'Барои нишон додан дар саҳифаҳо онро ба ҳуҷҷат гузоред.',
  },
};

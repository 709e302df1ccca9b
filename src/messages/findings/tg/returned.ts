import type { returned as english } from '../en/returned.ts';
import type { Texts } from '../texts.ts';

/** Findings about files that come back from translators, in Tajik. */
export const returned: Texts<typeof english> = {
  'import/quarantined:joined': {
    message_one: 'Файл {{count}} ҷумларо якҷоя кардааст: {{ids}}.',
    message_other: 'Файл {{count}} ҷумларо якҷоя кардааст: {{ids}}.',
    advice: 'Тарҷумаро дар файли забон байни онҳо тақсим кунед.',
  },
  'import/quarantined:partial': {
    message: 'Дар файл танҳо як қисми ҷумла тарҷума шудааст.',
    advice: 'Боқимондаро ба тарҷума диҳед ва файлро аз нав ворид кунед.',
  },
  'import/quarantined:several': {
    message: 'Дар файл барои «{{id}}» якчанд тарҷума ҳаст.',
    advice:
      'Кадоме аз онҳо дуруст аст, маълум нест: боқимондаҳоро аз файл нест карда, онро аз нав ворид кунед.',
  },
  'import/quarantined:candidate': {
    message: '«{{source}}» шояд ҷумлаи {{ids}} бошад.',
    advice: 'Агар чунин бошад, онро бо фармони «barobar import --resolve theirs {{first}}» тасдиқ кунед.',
  },
  'import/quarantined:candidates': {
    message: '«{{source}}» шояд яке аз ҷумлаҳои {{ids}} бошад.',
    advice: 'Якеро бо фармони «barobar import --resolve theirs {{first}}» интихоб кунед.',
  },
  'import/quarantined:unknown': {
    message: 'Дар ин ҷо ҷумлае бо ID-и «{{id}}» нест.',
    advice: 'Ҷумлаеро ёбед, ки тарҷума ба он тааллуқ дорад.',
  },
  'import/quarantined:other-source': {
    message: 'Дар файл матни аслӣ «{{returned}}» аст, вале «{{id}}» ин «{{ours}}» аст.',
    advice: 'Ҳуҷҷатро аз нав содир кунед ва ин ҷумларо ба санҷиш диҳед.',
  },
  'import/quarantined:other-cell': {
    message: 'Тарҷумаи сатри {{row}} дар катаки ҷумлаи «{{other}}» аст, вале ID-и сатр «{{id}}» аст.',
    advice: 'Муайян кунед, ки кадом ҷумла тарҷума шудааст, ва онро дар сатри худаш нависед.',
  },
  'import/quarantined:continued': {
    message:
      'Дар сатри баъд аз сатри {{row}} дар сутуни тарҷума боз матн ҳаст, вале ID нест: шояд ин давоми он бошад.',
    advice: 'Тамоми тарҷумаро дар сатри ID-и худаш нависед ва файлро аз нав ворид кунед.',
  },
  'import/quarantined:moved': {
    message: 'Тарҷумаи сатри {{row}} дар сатри «{{id}}» фиристода шуда буд.',
    advice: 'Сатрҳоро ба санҷиш диҳед: шояд ин сутун алоҳида мураттаб шуда бошад.',
  },
  'import/quarantined:no-text': {
    message: 'Дар сатри {{row}} ба ҷойи матни навишташуда {{what, cell}} ({{text}}) аст.',
    advice: 'Формати катакро «Матн» кунед ва тарҷумаро аз нав нависед.',
  },
  'import/quarantined:ui-code': {
    message: 'Барои «{{id}}» тарҷумаи «{{target}}» омад. Дар он нишонае ҳаст, ки дар матни аслӣ нест.',
    advice: 'Онро барои ислоҳ баргардонед, баъд файлро аз нав ворид кунед.',
  },
  'import/quarantined:ui-lacks': {
    message: 'Барои «{{id}}» тарҷумаи «{{target}}» омад. Дар он {{names}} нест.',
    advice: 'Онро барои ислоҳ баргардонед, баъд файлро аз нав ворид кунед.',
  },
  'import/quarantined:ui-other': {
    message:
      'Барои «{{id}}» тарҷумаи «{{target}}» омад. Дар он {{found}} ҳаст, вале дар матни аслӣ {{names}} аст.',
    advice: 'Онро барои ислоҳ баргардонед, баъд файлро аз нав ворид кунед.',
  },
  'import/quarantined:ui-none': {
    message:
      'Барои «{{id}}» тарҷумаи «{{target}}» омад. Дар он {{found}} ҳаст, вале дар матни аслӣ тағйирёбанда нест.',
    advice: 'Онро барои ислоҳ баргардонед, баъд файлро аз нав ворид кунед.',
  },
  'import/missing': {
    message: '«{{source}}» бе тарҷума омад.',
    advice: 'Онро ба тарҷума диҳед. Ҳеҷ чиз тағйир наёфт.',
  },
  'import/missing:unmatched': {
    message: '«{{source}}» бе тарҷума омад, ва дар ин ҷо чунин ҷумла нест.',
    advice: 'Агар ҷумлае тарҷума надошта бошад, ҳуҷҷатро аз нав содир кунед. Ҳеҷ чиз тағйир наёфт.',
  },
  'import/missing:copied': {
    message: '«{{source}}» бе тағйир, ба забони асл омад.',
    advice:
      'Онро ба тарҷума диҳед ё, агар тарҷума лозим набошад, ҳолаташро муайян кунед. Ҳеҷ чиз тағйир наёфт.',
  },
  'import/missing:draft': {
    message: '«{{id}}» ҳамчун сиёҳнавис омад.',
    advice: 'Онро ба анҷом расонданро супоред. Ҳеҷ чиз тағйир наёфт.',
  },
  'import/stale': {
    message: 'Матни аслӣ аз «{{was}}» ба «{{is}}» тағйир ёфт.',
    advice: 'Тарҷума ҳамчун кӯҳнашуда нигоҳ дошта шуд. Онро бо --only stale содир кунед.',
  },
  'import/stale:removed': {
    message: 'Ҷумлаи «{{source}}» дигар дар ҳуҷҷат нест.',
    advice: 'Тарҷумаи он бо худаш нигоҳ дошта шуд.',
  },
  'import/unchanged:fixed': {
    message: 'Дар файл тарҷумаи пеш аз check --fix омадааст. Тарҷумаи ислоҳшуда нигоҳ дошта шуд: «{{ours}}».',
    advice: 'Пеш аз таҳрири ин сегмент ҳуҷҷатро аз нав содир кунед.',
  },
  'import/conflict': {
    message: '«{{ours}}» тарҷумаи содиршуда нест; дар файл «{{returned}}» аст.',
    advice:
      'Ҳарду нигоҳ дошта шуданд; бо «barobar import --resolve ours {{id}}» ё «--resolve theirs {{id}}» интихоб кунед.',
  },
  'import/conflict:newer': {
    message: '«{{ours}}» аз таҳрири навтари матни аслӣ тарҷума шудааст; дар файл «{{returned}}» аст.',
    advice:
      'Ҳарду нигоҳ дошта шуданд; бо «barobar import --resolve ours {{id}}» ё «--resolve theirs {{id}}» интихоб кунед.',
  },
  'import/conflict:replaced': {
    message: 'Дар файл «{{returned}}» аст, ки аллакай бо «{{ours}}» иваз шудааст.',
    advice:
      'Ҳарду нигоҳ дошта шуданд; бо «barobar import --resolve ours {{id}}» ё «--resolve theirs {{id}}» интихоб кунед.',
  },
  'import/conflict:other-file': {
    message: 'Дар ду файли ин воридот тарҷумаҳои гуногунанд: «{{ours}}» ва «{{returned}}».',
    advice:
      'Ҳарду нигоҳ дошта шуданд; бо «barobar import --resolve ours {{id}}» ё «--resolve theirs {{id}}» интихоб кунед.',
  },
  'import/codes-repaired': {
    message:
      'Якчанд нишона бо як рақам баргашт. Ба ҳар яке аз рӯйи намуду тартиб рақами худаш баргардонда шуд.',
    advice: 'Санҷед, ки ҳар яке дар ҷойи худ аст.',
  },
  'import/review-dropped': {
    message:
      'Тарҷума дар ҳолати «{{dropped, state}}» буд; тарҷумаи дигар омад, бинобар ин ҳолати он ҳоло «{{state, state}}» аст.',
    advice: 'Онро аз нав ба санҷиш диҳед, баъд бо --state ворид кунед.',
  },
  'import/doubled': {
    message: 'Пеш ё баъд аз тарҷума тамоми матни аслӣ мондааст.',
    advice: 'Матни аслиро аз тарҷума нест кунед.',
  },
  'import/codes': {
    message: 'Хатоҳо дар нишонаҳои тарҷума: {{faults, phrase}}.',
    advice: 'Нишонаҳои матни аслиро илова кунед: «{{source}}».',
  },
  'import/codes:proposal': {
    message: 'Хатоҳо дар нишонаҳои тарҷума: {{faults, phrase}}.',
    advice: 'Шояд чунин дар назар буд: «{{proposal}}».',
  },
  'import/note': {
    message: 'Эзоҳи тарҷумон: «{{note}}».',
    advice: 'Бо «barobar answer {{id}} МАТН --lang {{tag}}» ҷавоб диҳед ё ба муҳаррир супоред.',
  },
  'import/note:not-stored': {
    message: 'Эзоҳи тарҷумон ба «{{id}}»: «{{note}}».',
    advice: 'Онро ҳозир хонед: он нигоҳ дошта намешавад.',
  },
  'import/source-reported': {
    message: 'Тарҷумон дар бораи хатои матни аслӣ хабар медиҳад: «{{report}}».',
    advice: 'Матни аслиро ислоҳ кунед ё бо «barobar answer {{id}} МАТН --lang {{tag}}» ҷавоб диҳед.',
  },
  'import/language': {
    message: 'Тарҷумаҳои файл ба забони {{own, language}} нестанд: «{{text}}».',
    advice: 'Санҷед, ки оё ин ҳамон файл аст.',
  },
  'import/language:known': {
    message:
      'Тарҷумаҳои файл ба забони {{is, language}} ҳастанд, на ба забони {{own, language}}: «{{text}}».',
    advice: 'Санҷед, ки оё ин ҳамон файл аст.',
  },
  'import/skipped': {
    message:
      'Файлҳое, ки дар онҳо тарҷумаи баргардонидашуда нест ({{count}}), ворид карда нашуданд: {{names}}.',
    advice: 'Агар дар яке аз онҳо тарҷума бошад, онро алоҳида ворид кунед.',
  },
  'table/tracked-changes:inserted': {
    message: 'Дар {{where, phrase}} таҳрирҳо сабт шудаанд: иловаи {{inserted, phrase}} қабул шуд.',
    advice: 'Тарҷумаро санҷед; таҳрирҳоро пеш аз фиристодани файл қабул ё рад кардан лозим аст.',
  },
  'table/tracked-changes:deleted': {
    message: 'Дар {{where, phrase}} таҳрирҳо сабт шудаанд: {{deleted, phrase}} нест карда шуд.',
    advice: 'Тарҷумаро санҷед; таҳрирҳоро пеш аз фиристодани файл қабул ё рад кардан лозим аст.',
  },
  'table/tracked-changes': {
    message:
      'Дар {{where, phrase}} таҳрирҳо сабт шудаанд: иловаи {{inserted, phrase}} қабул ва {{deleted, phrase}} нест карда шуд.',
    advice: 'Тарҷумаро санҷед; таҳрирҳоро пеш аз фиристодани файл қабул ё рад кардан лозим аст.',
  },
  'table/encoding': {
    message: 'Ҷадвал дар рамзгузории windows-1251 хонда шуд.',
    advice: 'Агар ҳарфҳо нодуруст бошанд, онро ҳамчун CSV дар UTF-8 нигоҳ доред.',
  },
  'table/object': {
    message: 'Дар {{where, phrase}} ғайр аз матн тасвир, поварақ ё объекти дигар ҳаст.',
    advice: 'Танҳо матн гирифта шуд.',
  },
  'table/state': {
    message: 'Ҳолати «{{state}}» дар {{where, phrase}} дар рӯйхат нест.',
    advice: 'Сатр чунон хонда шуд, ки гӯё ҳолаташ муайян набошад.',
  },
  'table/state:several': {
    message: 'Ҳолати «{{state}}» дар {{where, phrase}} ва боз дар {{count}} сатр дар рӯйхат нест.',
    advice: 'Сатрҳо чунон хонда шуданд, ки гӯё ҳолаташон муайян набошад.',
  },
  'table/text:note': {
    message: 'Эзоҳи {{where, phrase}} ба ҷойи матни навишташуда рақам, сана ё формула аст: «{{text}}».',
    advice: 'Онро ҳозир хонед: ин матн нигоҳ дошта намешавад.',
  },
  'table/text:outside': {
    message: 'Дар {{where, phrase}} берун аз сутунҳои тарҷума, эзоҳ ва ҳолат матн ҳаст: «{{text}}».',
    advice: 'Онро ҳозир хонед: ин матн нигоҳ дошта намешавад.',
  },
  'table/text:no-row': {
    message: 'Дар сатри {{row}}, ки сатри ягон ҷумла нест, матн навишта шудааст: «{{text}}».',
    advice: 'Онро ҳозир хонед: ин матн нигоҳ дошта намешавад.',
  },
  'table/comment': {
    message: 'Шарҳ ба ягон ҷумла тааллуқ надорад: «{{text}}».',
    advice: 'Онро ҳозир хонед: ин матн нигоҳ дошта намешавад.',
  },
  'table/rows-missing': {
    message: 'Дар файл сатри ҷумлаи фиристодашуда нест: {{ids}}.',
    advice: 'Он чи дар фазои корӣ барои он ҳаст, тағйир наёфт.',
  },
  'table/rows-missing:several': {
    message_one: 'Дар файл сатрҳои {{count}} ҷумлаи фиристодашуда нестанд: {{ids}}.',
    message_other: 'Дар файл сатрҳои {{count}} ҷумлаи фиристодашуда нестанд: {{ids}}.',
    advice: 'Он чи дар фазои корӣ барои онҳо ҳаст, тағйир наёфт.',
  },
  'table/rows-missing:many': {
    message_one: 'Дар файл сатрҳои {{count}} ҷумлаи фиристодашуда нестанд: {{ids}} ва боз {{more}}.',
    message_other: 'Дар файл сатрҳои {{count}} ҷумлаи фиристодашуда нестанд: {{ids}} ва боз {{more}}.',
    advice: 'Он чи дар фазои корӣ барои онҳо ҳаст, тағйир наёфт.',
  },
};

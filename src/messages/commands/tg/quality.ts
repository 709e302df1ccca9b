import type { quality as english } from '../en/quality.ts';
import type { Resources } from '../texts.ts';

/** What check, export, assemble, publish and the like print, and what lists and reports of all commands have, in Tajik. */
export const quality: Resources<typeof english> = {
  list: {
    more: '… ва боз {{number}} ({{things, things}}){{about}}; ҳама бо --verbose',
    rows: '… ва боз {{count}} сатр; ҳама бо --verbose',
    last: '{{list}} ва {{last}}',
  },
  things: {
    documents: 'ҳуҷҷатҳо',
    pages: 'саҳифаҳо',
    files: 'файлҳо',
    segments: 'сегментҳо',
    'documents still public': 'ҳуҷҷатҳои ҳанӯз нашршуда',
    cards: 'корточкаҳо',
    records: 'сабтҳо',
    'files removed': 'файлҳои нестшуда',
    'files sent': 'файлҳои фиристодашуда',
    'quarantined segments': 'сегментҳои карантин',
    entries: 'сабтҳо',
    translations: 'тарҷумаҳо',
    'segments to review': 'сегментҳо барои санҷиш',
    'of this kind': 'аз ҳамин қабил',
    rules: 'қоидаҳо',
  },
  findings: {
    sentences: '{{path}}: {{count}} ҷумла ({{tag}}); рӯйхат: «{{command}}». [{{code}}]',
    moreSentences: '{{path}}: боз {{count}} ҷумла ({{tag}}); рӯйхат: «{{command}}». [{{code}}]',
    moreAlike: '{{path}}: боз {{number}} ёфтаи ҳамин гуна; рӯйхат: «{{command}}». [{{code}}]',
    rest: '{{number}} ҷумла',
  },
  gateColumn: {
    document: 'ҳуҷҷат',
    language: 'забон',
    gate: 'талаби нашр',
    complete: 'пуррагӣ',
    state: 'ҳолат',
    reviewer: 'санҷиш',
    findings: 'ёфтаҳо',
    embargo: 'эмбарго',
  },
  gate: {
    closed: 'баста',
    open: 'кушода',
    empty: 'холӣ',
    missing: 'бе тарҷума: {{number}}',
    stale: 'кӯҳна: {{number}}',
    marked: 'ҷойҳои холӣ нишонадор',
    ok: 'дуруст',
    below: 'аз «{{state, state}}» паст: {{number}}',
    notReviewed: 'насанҷида: {{number}}',
    until: 'то {{embargo}}',
  },
  state: {
    initial: 'сиёҳнавис',
    translated: 'тарҷума шуд',
    reviewed: 'санҷида шуд',
    final: 'тасдиқ шуд',
  },
  refusal: {
    sentences: '{{count}} ҷумла тайёр нест',
    empty: 'ҷумла нест: {{documents}}',
    embargo: 'зери эмбарго: {{editions}}',
    options: 'Барои навиштан дар ҳолати ҳозира {{options}}-ро истифода баред.',
    broken: 'Нишонаҳои нодурустро ягон параметр роҳ намедиҳад.',
    noEmpty: 'Ҳуҷҷати холиро ягон параметр роҳ намедиҳад.',
    noEmbargo: 'Эмбаргоро ягон параметр бекор намекунад.',
  },
  assemble: {
    nothing: 'Чизе ҷамъ карда нашуд: {{reasons}}. {{remedies}}',
    advice: 'Ҳуҷҷатҳо ё забонҳои тайёрро номбар кунед.',
    allowed: '{{document}} ({{tag}}): ҷамъ карда шуд, гарчанде {{what}} ҳаст.',
    written: '{{count}} ҳуҷҷат навишта шуд.',
    layout: '{{count}} файл навишта шуд. Ин санҷиши саҳифабандист: онҳоро нашр накунед.',
  },
  tidied: {
    removed: '{{file}}: нест карда шуд, зеро ҳуҷҷат ё забони он дигар нест.',
    kept: '{{file}}: ҳуҷҷат ё забони он дигар нест, вале файл баъд аз навишта шудан тағйир ёфтааст. Онро худатон нест кунед.',
  },
  publish: {
    nothing: 'Чизе нашр нашуд: {{reasons}}. {{remedies}}',
    finish: 'Ақаллан як ҳуҷҷатро тайёр кунед.',
    name: 'Ҳуҷҷатҳои тайёрро номбар кунед ё тайёрҳоро бо --ready нашр кунед.',
    allowed: '{{document}} ({{tag}}): нашр шуд, гарчанде {{what}} ҳаст.',
    skipped: 'Гузаронида шуд: {{list}}.',
    removed: 'Нест карда шуд, зеро дар ин суроғаҳо ҳоло чизе нашр намешавад:',
    kept: '{{file}}: дар ин суроға ҳоло чизе нашр намешавад, вале файл бо даст тағйир дода шудааст. Онро худатон нест кунед.',
    recorded: 'Дар {{file}} сабт шуд: онро дар низоми назорати версияҳо нигоҳ доред.',
    briefings: '{{count}} брифинг аз нав сохта шуд',
    files: '{{count}} файл',
    made: 'Натиҷа: {{briefings}}, бетағйир {{unchanged}}; ҳамагӣ {{files}}.',
    where: 'Нашрҳо дар {{folder}}/ мебошанд; {{page}}-ро кушоед.',
    rebuilt: 'Аз нав сохта шуд: {{number}}.',
    closed: 'Чизе нашр нашуд: талаби нашр иҷро нашудааст.',
    watching: 'Фазои корӣ назорат мешавад. Барои анҷом Ctrl-C-ро пахш кунед.',
    serving: 'Барои анҷом Ctrl-C-ро пахш кунед.',
    stillGone:
      '{{document}} ({{tags}}): таҳрири пешина ҳанӯз нашр аст, вале файли аслӣ дигар нест. Онро барқарор кунед ё онро аз нашр бардоред: «barobar unpublish {{document}}».',
    stillClosed:
      '{{document}} ({{tags}}): таҳрири пешина ҳанӯз нашр аст, вале ҳоло талаби нашр иҷро нашудааст. Сабаби онро ислоҳ кунед ё онро аз нашр бардоред: «barobar unpublish {{document}}».',
    stillTarget:
      '{{document}} ({{tags}}): таҳрири пешина ҳанӯз нашр аст, вале ин забон дигар забони мақсад нест. Ҳуҷҷатро ба забонҳои мақсад нашр кунед ё онро аз нашр бардоред: «barobar unpublish {{document}}».',
    stillTargets:
      '{{document}} ({{tags}}): таҳрири пешина ҳанӯз нашр аст, вале ин забонҳо дигар забони мақсад нестанд. Ҳуҷҷатро ба забонҳои мақсад нашр кунед ё онро аз нашр бардоред: «barobar unpublish {{document}}».',
    unpainted:
      '{{document}} ({{tag}}): корточкаи пешнамоиш нест, зеро ягон ҳуруф ҳарфҳои {{letters}}-ро надорад. Ҳуруфи мувофиқро дар «site.cardFonts»-и barobar.json нишон диҳед.',
  },
  unpublish: {
    nothing:
      'Чизе аз нашр бардошта нашуд: саҳифаҳои забонҳои дигарро то иҷрои талаби нашр аз нав сохтан мумкин нест. Инро ислоҳ кунед ё тамоми ҳуҷҷатро бардоред.',
    done: '{{document}}: аз нашр бардошта шуд',
    removed: '{{count}} файл нест карда шуд; дар ҳар суроға огоҳинома ҳаст.',
  },
  check: {
    skipped:
      '{{count}} сегмент санҷида нашуд: дар файл он ҳамчун тарҷуманашуда ё барои тарҷума набуда қайд шудааст.',
    baseline: 'Ёфтаҳои ҳозира дар {{file}} мебошанд.',
    gone: '{{count}} ёфтаи рӯйхати пешина дигар нест. Онро бо --write-baseline нав кунед.',
  },
  fix: {
    undecided:
      '{{document}} {{segment}} ({{tag}}): ду калима мумкин аст, чунон ки навишта шуда буд, монд: {{words}}',
    fixed: '{{count}} тарҷума ислоҳ шуд.',
    review: '{{count}}-тои онҳоро аз нав санҷидан лозим аст: калимаҳо тағйир меёбанд.',
    none: 'Ёфтае намонд.',
    left: '{{count}} ёфта монд: «barobar check»-ро иҷро кунед.',
  },
  glossary: {
    concepts: '{{count}} мафҳум: {{found}}.',
    none: 'ёфта нест',
  },
  run: {
    dry: 'Иҷрои озмоишӣ: чизе тағйир наёфт. Бе --dry-run:',
  },
  export: {
    update:
      '«barobar update»-ро ҳам иҷро кунед: тарҷума баъдан танҳо дар сурате шинохта мешавад, ки матни аслии он дар феҳрист бошад.',
    written: 'Навишта шуд: {{files}}, {{sentences}}.',
    sentences: '{{count}} ҷумла',
    strings: '{{count}} навишта',
    send: '{{what}}-ро ба {{to}} фиристед. Вақте ки кор баргардад: barobar import ФАЙЛ --by {{by}}',
    folder: 'ҷузвдон',
    files: 'файлҳо',
  },
  review: {
    none: 'Дар {{document}} ({{tag}}) тарҷумаи тайёри пасттар аз ҳолати «{{state, state}}» нест.',
    line: '{{segment}} {{state, state}}{{who}}: «{{source}}» → «{{target}}»',
    done: 'Ҳоло {{count}} сегмент дар ҳолати «{{state, state}}» аст.',
  },
  validate: {
    checked: '{{count}} файл санҷида шуд, {{what}}.',
    invalid: 'нодуруст: {{number}}',
    unusable: 'коршоям нест: {{number}}',
    valid: 'ҳама дуруст',
  },
  waivers: {
    done: '{{code}} барои {{segment}} ({{tag}}) то тағйири яке аз матнҳо нишон дода намешавад.',
    until:
      '{{code}} барои {{segment}} ({{tag}}) то тағйири яке аз матнҳо, вале на дертар аз {{until}} нишон дода намешавад.',
    none: 'Истисно нест.',
    removed: '{{count}} истисно нест карда шуд.',
  },
  patch: {
    segments: '{{count}} сегмент',
    byId: 'навишта шуд: {{number}}',
    byText: 'аз рӯйи ҳамон матни аслӣ навишта шуд: {{number}}',
    open: 'бе тарҷума: {{number}}',
    refused: 'рад шуд: {{number}}',
    nothing: 'барои навиштан чизе нест',
  },
};

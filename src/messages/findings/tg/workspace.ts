import type { workspace as english } from '../en/workspace.ts';
import type { Texts } from '../texts.ts';

/** Findings about a workspace, in Tajik: what blocks its documents, its waivers, breaks, languages and glossaries. */
export const workspace: Texts<typeof english> = {
  'gate/missing': {
    message: '«{{source}}»: тарҷума ({{tag}}) нест.',
    advice: 'Ҷумларо содир кунед, ба тарҷума диҳед ва ворид кунед.',
  },
  'gate/missing:draft': {
    message: '«{{source}}»: тарҷума ({{tag}}) сиёҳнавис аст.',
    advice: 'Онро ба санҷиш диҳед, баъд бо --state translated ворид кунед.',
  },
  'gate/stale': {
    message: '«{{source}}»: тарҷума ({{tag}}) кӯҳна шудааст, матни аслӣ тағйир ёфт.',
    advice: 'Онро бо --only stale содир кунед, ба таҳрир диҳед ва ворид кунед.',
  },
  'gate/unready': {
    message: '«{{source}}»: ҳолати тарҷума ({{tag}}) «{{state, state}}» аст, на «{{wanted, state}}».',
    advice: 'Баъд аз иҷрои ин онро бо --state {{wanted}} ворид кунед.',
  },
  'gate/unreviewed': {
    message: '«{{source}}»: нишон дода нашудааст, ки тарҷумаро ({{tag}}) кӣ кардааст.',
    advice: 'Тарҷумонро бо «import --by» нишон диҳед ва тарҷумаро ба каси дигар барои санҷиш диҳед.',
  },
  'gate/unreviewed:by': {
    message: '«{{source}}»: тарҷумаро ({{tag}}) ғайр аз {{by}} касе насанҷидааст.',
    advice: 'Онро ба каси дигар барои санҷиш диҳед ва бо --state reviewed --by ва номи ӯ ворид кунед.',
  },
  'gate/partial': {
    message_one: '{{count}} ҷумла тарҷумаи ҷорӣ ({{tag}}) надорад ва ҳамчун ҷойи холӣ нашр мешавад.',
    message_other: '{{count}} ҷумла тарҷумаи ҷорӣ ({{tag}}) надорад ва ҳамчун ҷойи холӣ нашр мешавад.',
    advice: 'Ҳар яке барои хонандагон нишонагузорӣ шудааст.',
  },
  'gate/findings': {
    message:
      'Талаби нашр {{level, level}}-ро роҳ намедиҳад, вале дар «{{document}}» ({{tag}}) онҳо {{found}} адад аст.',
    advice: 'Онҳоро ислоҳ кунед ё барои онҳое, ки хато нестанд, истисно муқаррар кунед.',
  },
  'gate/empty': {
    message: 'Дар «{{document}}» барои нашр ягон ҷумла нест.',
    advice: 'Матни онро нависед ё файлро нест кунед.',
  },
  'gate/embargo': {
    message: '«{{document}}» ({{tag}}) то {{embargo}} зери эмбарго аст.',
    advice: 'То он вақт интизор шавед, ҳуҷҷатро гузаронед ё эмбаргоро тағйир диҳед.',
  },
  'waiver/unused': {
    message: 'Истиснои {{code}} барои {{segment}} ({{tag}}) лозим нест: чунин ёфта нест.',
    advice: 'Онро бо «barobar waivers prune» нест кунед.',
  },
  'waiver/unused:sentence': {
    message: 'Истиснои {{code}} барои {{segment}} ({{tag}}) ба ягон ҷумлаи тайёр тааллуқ надорад.',
    advice: 'Онро бо «barobar waivers prune» нест кунед.',
  },
  'waiver/stale': {
    message: 'Истиснои {{code}} барои {{segment}} ({{tag}}) барои матнҳои дигар буд.',
    advice:
      'Ҷумларо аз нав санҷед. Баъд истисноро такрор кунед ё онро бо «barobar waivers prune» нест кунед.',
  },
  'waiver/expired': {
    message: 'Муҳлати истиснои {{code}} барои {{segment}} ({{tag}}) {{until}} ба охир расид.',
    advice: 'Ҷумларо ислоҳ кунед ё истисноро аз нав муқаррар кунед.',
  },
  'glossary/ambiguous': {
    message: '«{{term}}» истилоҳи «{{concept}}» ва «{{other}}» аст ({{place}}).',
    advice:
      'Онро аз яке аз ду мафҳум бардоред ё, агар ҳарду дуруст бошанд, барои онҳо соҳаҳои гуногун нишон диҳед.',
  },
  'glossary/duplicate': {
    message: '«{{term}}» ду бор омадааст: ҳамчун {{first, termStatus}} ва ҳамчун {{second, termStatus}}.',
    advice: 'Якеро гузоред.',
  },
  'glossary/contradictory': {
    message: '«{{term}}» ({{tag}}) ҳам {{first, termStatus}} ва ҳам {{second, termStatus}} аст.',
    advice: 'Якеро гузоред.',
  },
  'glossary/contradictory:not-translated': {
    message: '«{{concept}}» тарҷума намешавад, вале истилоҳи «{{term}}» ({{tag}}) дорад.',
    advice: 'Аломати dnt ё истилоҳро бардоред.',
  },
  'glossary/unreachable': {
    message: '«{{term}}» дар ягон матн ёфт намешавад.',
    advice:
      'Пеш аз истилоҳ =, пеш аз калимаи асосӣ ~, баъд аз калима * ва пеш аз аломате, ки ба истилоҳ дохил аст, \\ гузоред.',
  },
  'glossary/alphabet': {
    message: 'Дар истилоҳи «{{term}}» {{letters, phrase}} ҳаст, ки дар алифбо ({{language}}) нест.',
    advice: 'Истилоҳро бо ҳарфҳои ҳамин забон нависед ё, агар ҳамин тавр лозим бошад, пеш аз он = гузоред.',
  },
  'glossary/alphabet:several': {
    message: 'Дар истилоҳи «{{term}}» {{letters, phrase}} ҳастанд, ки дар алифбо ({{language}}) нестанд.',
    advice: 'Истилоҳро бо ҳарфҳои ҳамин забон нависед ё, агар ҳамин тавр лозим бошад, пеш аз он = гузоред.',
  },
  'breaks/no-place:split': {
    message:
      'Дар «{{document}}» дигар калимаҳое нестанд, ки ҷумла баъд аз онҳо тақсим шуда буд: «{{before}}».',
    advice:
      '«barobar breaks remove {{document}} {{number}}»-ро иҷро кунед ё бо «barobar split» аз нав тақсим кунед.',
  },
  'breaks/no-place:join': {
    message:
      'Дар «{{document}}» дигар калимаҳое нестанд, ки ҷумлаҳо дар байни онҳо пайваст шуда буданд: «{{before}}» ва «{{after}}».',
    advice:
      '«barobar breaks remove {{document}} {{number}}»-ро иҷро кунед ё бо «barobar join» аз нав пайваст кунед.',
  },
  'update/conflict': {
    message: 'Тарҷумаи {{id}} дар ду ҳуҷҷат буд: «{{kept}}» мемонад, «{{lost}}» ба карантин рафт.',
    advice: 'Бо «barobar import --resolve ours {{id}}» ё «--resolve theirs {{id}}» интихоб кунед.',
  },
  'update/taken-down': {
    message: '«{{document}}» аз нашр гирифта шудааст, зеро «{{former}}» гирифта шуда буд.',
    advice: 'Барои аз нав нашр кардан «barobar publish {{document}}»-ро иҷро кунед.',
  },
  'language/no-pack': {
    message:
      'Барои забони «{{tag}}» бастаи забонӣ нест: ҷумлаҳо аз рӯйи қоидаҳои умумӣ муайян мешаванд, истилоҳҳо танҳо дар як шакл ёфт мешаванд ва санҷишҳо шумораву санаҳои бо калима навишташударо намедонанд.',
    advice:
      'Агар рамзи забон нодуруст бошад, онро ислоҳ кунед; вагарна ин тарҷумаҳоро бодиққаттар санҷед ё тавре ки дар CONTRIBUTING.md омадааст, баста илова кунед.',
  },
  'language/no-ui-strings': {
    message: 'Навиштаҷоти нашрҳо ба забони «{{tag}}» тарҷума нашудаанд: дар саҳифаҳои он ба англисӣ меоянд.',
    advice:
      'Файлеро, ки «barobar export --ui --to {{tag}}» менависад, тарҷума ва ворид кунед ё {{file}}-ро илова кунед.',
  },
};

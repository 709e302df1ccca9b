import type { content as english } from '../en/content.ts';
import type { Texts } from '../texts.ts';

/** Findings about what translations say, in Belarusian. */
export const content: Texts<typeof english> = {
  'acronyms/misspelt': {
    message: 'Здаецца, «{{found}}» — пераклад «{{source}}», але напісанне іншае.',
    advice: 'Выпраўце скарачэнне.',
  },
  'addresses/changed': {
    message: 'Замест {{kind, address}} «{{source}}» стаіць «{{found}}».',
    advice: 'Скапіруйце з зыходнага тэксту літара ў літару.',
  },
  'addresses/changed:missing': {
    message: 'У перакладзе няма {{kind, address}} «{{source}}».',
    advice: 'Скапіруйце з зыходнага тэксту.',
  },
  'consistency/source': {
    message: 'Такі самы пераклад дадзены і для «{{other}}».',
    advice: 'Праверце, ці падыходзіць ён тут.',
  },
  'consistency/target': {
    message: 'Той самы зыходны сказ раней перакладзены як «{{other}}».',
    advice: 'Пакіньце адзін варыянт, калі кантэкст не патрабуе двух.',
  },
  'countries/changed': {
    message: 'У зыходным тэксце «{{source}}», а ў перакладзе «{{found}}».',
    advice: 'Праверце, якая краіна маецца на ўвазе.',
  },
  'dates/changed:month': {
    message: 'У зыходным тэксце «{{source}}», а ў перакладзе «{{found}}».',
    advice: 'Выпраўце месяц.',
  },
  'dates/changed:month-of-date': {
    message: 'У перакладзе «{{found}}», але дата ў зыходным тэксце іншая.',
    advice: 'Выпраўце месяц.',
  },
  'dates/changed:weekday': {
    message: 'У зыходным тэксце «{{source}}», а ў перакладзе «{{found}}».',
    advice: 'Выпраўце дзень тыдня.',
  },
  'dates/changed:weekday-of-date': {
    message: 'У перакладзе «{{found}}», але дата ў зыходным тэксце іншая.',
    advice: 'Выпраўце дзень тыдня.',
  },
  'designations/changed': {
    message: 'У зыходным тэксце «{{source}}», а ў перакладзе «{{found}}».',
    advice: 'Скапіруйце нумар дакумента або марку з зыходнага тэксту.',
  },
  'directions/changed': {
    message: 'У зыходным тэксце «{{source}}», а ў перакладзе супрацьлеглае: «{{found}}».',
    advice: 'Праверце, што маецца на ўвазе.',
  },
  'facts/parity': {
    message: '«{{source}}» перададзена не так, як у перакладах на {{languages, list}}.',
    advice: 'Перадайце гэта аднолькава на ўсіх мовах.',
  },
  'facts/parity:left-out': {
    message: 'У перакладзе прапушчана «{{source}}», а ў перакладах на {{languages, list}} гэта ёсць.',
    advice: 'Перадайце гэта аднолькава на ўсіх мовах.',
  },
  'glossary/missing': {
    message: 'У перакладзе няма тэрміна для «{{source}}».',
    advice: 'Напішыце патрэбную форму «{{term}}».',
  },
  'glossary/missing:found': {
    message: 'У перакладзе няма тэрміна для «{{source}}»; магчыма, замест яго стаіць «{{found}}».',
    advice: 'Напішыце патрэбную форму «{{term}}».',
  },
  'glossary/missing:twin': {
    message: 'Здаецца, «{{found}}» — пераклад «{{source}}», але такога тэрміна ў гласарыі няма.',
    advice: 'Напішыце «{{term}}» або іншы тэрмін з гласарыя.',
  },
  'glossary/status': {
    message: 'Тэрмін «{{used}}» пазначаны ў гласарыі як {{status, status}}.',
    advice: 'Напішыце патрэбную форму «{{preferred}}».',
  },
  'glossary/status:meant': {
    message: 'Тэрмін «{{used}}» пазначаны ў гласарыі як {{status, status}} для «{{meant}}».',
    advice: 'Напішыце патрэбную форму «{{preferred}}».',
  },
  'glossary/status:form': {
    message: '«{{used}}» — форма тэрміна «{{term}}», які пазначаны ў гласарыі як {{status, status}}.',
    advice: 'Напішыце патрэбную форму «{{preferred}}».',
  },
  'glossary/status:form-meant': {
    message:
      '«{{used}}» — форма тэрміна «{{term}}», які пазначаны ў гласарыі як {{status, status}} для «{{meant}}».',
    advice: 'Напішыце патрэбную форму «{{preferred}}».',
  },
  'glossary/status:named-form': {
    message:
      '«{{used}}» — {{form, grammar}} тэрміна «{{term}}», які пазначаны ў гласарыі як {{status, status}}.',
    advice: 'Напішыце патрэбную форму «{{preferred}}».',
  },
  'glossary/status:named-form-meant': {
    message:
      '«{{used}}» — {{form, grammar}} тэрміна «{{term}}», які пазначаны ў гласарыі як {{status, status}} для «{{meant}}».',
    advice: 'Напішыце патрэбную форму «{{preferred}}».',
  },
  'language/wrong': {
    message: 'Фрагмент «{{text}}» напісаны не {{own, inLanguage}}.',
    advice: 'Перакладзіце яго на {{own, language}} мову.',
  },
  'language/wrong:known': {
    message: 'Фрагмент «{{text}}» напісаны {{is, inLanguage}}, а не {{own, inLanguage}}.',
    advice: 'Перакладзіце яго на {{own, language}} мову.',
  },
  'names/changed': {
    message: 'У перакладзе стаіць «{{found}}», а ў зыходным тэксце — «{{source}}».',
    advice: 'Напішыце патрэбную форму «{{wanted}}».',
  },
  'names/misspelt': {
    message: 'Здаецца, «{{found}}» — няправільнае напісанне імя або назвы «{{wanted}}».',
    advice: 'Напішыце патрэбную форму «{{wanted}}».',
  },
  'names/missing': {
    message: 'У перакладзе няма імя або назвы «{{source}}».',
    advice: 'Напішыце патрэбную форму «{{wanted}}».',
  },
  'names/speaker': {
    message: 'Словы, якія ў зыходным тэксце належаць «{{source}}», у перакладзе прыпісаны «{{found}}».',
    advice: 'Праверце, хто гэта сказаў.',
  },
  'names/spelled-two-ways': {
    message: 'Тут «{{name}}» перададзена як «{{found}}», а ў іншых месцах — як «{{usual}}».',
    advice: 'Пішыце гэтае імя або назву ўсюды аднолькава.',
  },
  'negation/added': {
    message: 'У перакладзе ёсць адмаўленне «{{found}}», а ў зыходным тэксце адмаўлення няма.',
    advice: 'Праверце, ці захаваны сэнс.',
  },
  'negation/lost': {
    message: 'У зыходным тэксце ёсць адмаўленне «{{source}}», а ў перакладзе яго няма.',
    advice: 'Праверце, ці захаваны сэнс.',
  },
  'numbers/added': {
    message: 'У перакладзе ёсць лік «{{found}}», якога няма ў зыходным тэксце.',
    advice: 'Выдаліце лік або дадайце яго ў зыходны тэкст.',
  },
  'numbers/exchanged': {
    message: 'У перакладзе «{{second}}» стаіць перад «{{first}}», а ў зыходным тэксце наадварот.',
    advice: 'Праверце, што абазначае кожны з двух лікаў.',
  },
  'numbers/format': {
    message: 'Лік «{{found}}» запісаны так, як прынята ў мове арыгінала; у перакладзе яго прымуць за іншы.',
    advice: 'Напішыце «{{right}}».',
  },
  'numbers/format:decimal': {
    message: 'Лік «{{found}}» запісаны так, як прынята ў мове арыгінала.',
    advice: 'Напішыце «{{right}}».',
  },
  'numbers/missing': {
    message: 'У перакладзе няма ліку «{{source}}».',
    advice: 'Дадайце яго лічбамі або словамі.',
  },
  'numbers/missing:replaced': {
    message: 'У зыходным тэксце «{{source}}», а ў перакладзе «{{found}}».',
    advice: 'Выпраўце лік.',
  },
  'ranks/changed': {
    message: 'У зыходным тэксце «{{source}}», а ў перакладзе «{{found}}».',
    advice: 'Праверце пасаду або званне.',
  },
  'ranks/changed:added': {
    message: 'У перакладзе перад пасадай або званнем стаіць «{{found}}», чаго няма ў зыходным тэксце.',
    advice: 'Праверце пасаду або званне.',
  },
  'ranks/changed:lost': {
    message: 'У зыходным тэксце перад пасадай або званнем стаіць «{{source}}», а ў перакладзе гэтага няма.',
    advice: 'Праверце пасаду або званне.',
  },
  'target/empty': { message: 'Пераклад пусты.', advice: 'Перакладзіце сказ.' },
  'target/empty:punctuation': {
    message: 'У перакладзе няма слоў, толькі «{{left}}».',
    advice: 'Перакладзіце сказ.',
  },
  'target/too-long': {
    message: 'Даўжыня перакладу — {{percent}} % ад звычайнай.',
    advice: 'Праверце, ці няма ў ім таго, чаго няма ў зыходным тэксце.',
  },
  'target/truncated': {
    message: 'Даўжыня перакладу — {{percent}} % ад звычайнай.',
    advice: 'Праверце, ці не прапушчана частка сказа.',
  },
  'target/truncated:open': {
    message:
      'Пераклад абрываецца на слове «{{last}}», пасля якога звычайна ідзе іншае, і яго даўжыня — {{percent}} % ад звычайнай.',
    advice: 'Праверце, ці не прапушчана частка сказа.',
  },
  'target/untranslated': { message: 'Фрагмент «{{text}}» не перакладзены.', advice: 'Перакладзіце яго.' },
  'terms/abbreviation-first': {
    message: 'Перад «{{abbreviation}}» няма поўнай формы, хоць у зыходным тэксце яна ёсць.',
    advice: 'Напішыце тут «{{full}}», а скарачэнне дайце ў дужках.',
  },
  'terms/abbreviation-first:later': {
    message: 'Скарачэнне «{{abbreviation}}» стаіць раней за поўную форму.',
    advice: 'Напішыце тут «{{full}}», а скарачэнне дайце ў дужках.',
  },
  'terms/do-not-translate': {
    message: 'У перакладзе няма «{{term}}».',
    advice: 'Напішыце «{{term}}» менавіта гэтымі літарамі: назва не перакладаецца.',
  },
  'terms/do-not-translate:replaced': {
    message: 'У зыходным тэксце «{{term}}», а ў перакладзе «{{found}}».',
    advice: 'Напішыце «{{term}}» менавіта гэтымі літарамі: назва не перакладаецца.',
  },
  'terms/inconsistent': {
    message_one: 'Тут «{{source}}» перакладзена як «{{found}}», а яшчэ ў {{count}} сказе — як «{{usual}}».',
    message_few: 'Тут «{{source}}» перакладзена як «{{found}}», а яшчэ ў {{count}} сказах — як «{{usual}}».',
    message_many: 'Тут «{{source}}» перакладзена як «{{found}}», а яшчэ ў {{count}} сказах — як «{{usual}}».',
    message_other: 'Тут «{{source}}» перакладзена як «{{found}}», а яшчэ ў {{count}} сказа — як «{{usual}}».',
    advice: 'Пакіньце ўсюды адзін з двух варыянтаў.',
  },
  'times/changed': {
    message: 'У зыходным тэксце «{{source}}» — гэта {{half, half}}, а ў перакладзе «{{found}}».',
    advice: 'Выпраўце час сутак.',
  },
  'times/changed:clock': {
    message: 'У зыходным тэксце «{{source}}», а ў перакладзе «{{found}}».',
    advice: 'Напішыце «{{right}}» або пазначце час сутак.',
  },
  'units/changed': {
    message: 'У зыходным тэксце «{{source}}», а ў перакладзе «{{found}}».',
    advice: 'Выпраўце адзінку вымярэння.',
  },
  'units/changed:percent': {
    message: 'У зыходным тэксце «{{source}}», а ў перакладзе «{{found}}».',
    advice: 'Пазначце, што гэта працэнты.',
  },
};

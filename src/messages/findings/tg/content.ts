import type { content as english } from '../en/content.ts';
import type { Texts } from '../texts.ts';

/** Findings about what translations say, in Tajik. */
export const content: Texts<typeof english> = {
  'acronyms/misspelt': {
    message: 'Ба назар мерасад, ки «{{found}}» тарҷумаи «{{source}}» аст, вале дигар хел навишта шудааст.',
    advice: 'Ихтисораро ислоҳ кунед.',
  },
  'addresses/changed': {
    message: 'Дар матни аслӣ {{kind, address}} «{{source}}» аст, вале дар тарҷума «{{found}}» омадааст.',
    advice: 'Онро аз матни аслӣ ҳарф ба ҳарф нусхабардорӣ кунед.',
  },
  'addresses/changed:missing': {
    message: 'Дар тарҷума {{kind, address}} «{{source}}» нест.',
    advice: 'Онро аз матни аслӣ нусхабардорӣ кунед.',
  },
  'consistency/source': {
    message: 'Барои «{{other}}» низ ҳамин тарҷума дода шудааст.',
    advice: 'Санҷед, ки он дар ин ҷо мувофиқ аст ё не.',
  },
  'consistency/target': {
    message: 'Ҳамин ҷумлаи матни аслӣ пештар ҳамчун «{{other}}» тарҷума шудааст.',
    advice: 'Агар матн ду тарҷумаро талаб накунад, якеро истифода баред.',
  },
  'countries/changed': {
    message: 'Дар матни аслӣ «{{source}}» аст, вале дар тарҷума «{{found}}» омадааст.',
    advice: 'Санҷед, ки кадом кишвар дар назар аст.',
  },
  'dates/changed:month': {
    message: 'Дар матни аслӣ «{{source}}» аст, вале дар тарҷума «{{found}}» омадааст.',
    advice: 'Моҳро ислоҳ кунед.',
  },
  'dates/changed:month-of-date': {
    message: 'Дар тарҷума «{{found}}» омадааст, вале санаи матни аслӣ дигар аст.',
    advice: 'Моҳро ислоҳ кунед.',
  },
  'dates/changed:weekday': {
    message: 'Дар матни аслӣ «{{source}}» аст, вале дар тарҷума «{{found}}» омадааст.',
    advice: 'Рӯзи ҳафтаро ислоҳ кунед.',
  },
  'dates/changed:weekday-of-date': {
    message: 'Дар тарҷума «{{found}}» омадааст, вале санаи матни аслӣ дигар аст.',
    advice: 'Рӯзи ҳафтаро ислоҳ кунед.',
  },
  'designations/changed': {
    message: 'Дар матни аслӣ «{{source}}» аст, вале дар тарҷума «{{found}}» омадааст.',
    advice: 'Рақами ҳуҷҷат ё тамғаро аз матни аслӣ нусхабардорӣ кунед.',
  },
  'directions/changed': {
    message: 'Дар матни аслӣ «{{source}}» аст, вале дар тарҷума баръакси он — «{{found}}» омадааст.',
    advice: 'Санҷед, ки кадоме аз онҳо дар назар аст.',
  },
  'facts/parity': {
    message: '«{{source}}» дар ин тарҷума на он тавр омадааст, ки дар тарҷумаҳои {{languages, list}}.',
    advice: 'Онро дар ҳамаи забонҳо як хел баён кунед.',
  },
  'facts/parity:left-out': {
    message: 'Дар тарҷума «{{source}}» нест, ҳол он ки дар тарҷумаҳои {{languages, list}} ҳаст.',
    advice: 'Онро дар ҳамаи забонҳо як хел баён кунед.',
  },
  'glossary/missing': {
    message: 'Дар тарҷума барои «{{source}}» истилоҳ нест.',
    advice: '«{{term}}»-ро ба шакли мувофиқ нависед.',
  },
  'glossary/missing:found': {
    message: 'Дар тарҷума барои «{{source}}» истилоҳ нест; шояд ба ҷойи он «{{found}}» омада бошад.',
    advice: '«{{term}}»-ро ба шакли мувофиқ нависед.',
  },
  'glossary/missing:twin': {
    message: 'Ба назар мерасад, ки «{{found}}» тарҷумаи «{{source}}» аст, вале дар луғат чунин истилоҳ нест.',
    advice: '«{{term}}» ё истилоҳи дигарро аз луғат нависед.',
  },
  'glossary/status': {
    message: 'Истилоҳи «{{used}}» дар луғат ҳамчун {{status, status}} қайд шудааст.',
    advice: '«{{preferred}}»-ро ба шакли мувофиқ нависед.',
  },
  'glossary/status:meant': {
    message: 'Истилоҳи «{{used}}» дар луғат барои «{{meant}}» ҳамчун {{status, status}} қайд шудааст.',
    advice: '«{{preferred}}»-ро ба шакли мувофиқ нависед.',
  },
  'glossary/status:form': {
    message: '«{{used}}» шакли истилоҳи «{{term}}» аст, ки дар луғат ҳамчун {{status, status}} қайд шудааст.',
    advice: '«{{preferred}}»-ро ба шакли мувофиқ нависед.',
  },
  'glossary/status:form-meant': {
    message:
      '«{{used}}» шакли истилоҳи «{{term}}» аст, ки дар луғат барои «{{meant}}» ҳамчун {{status, status}} қайд шудааст.',
    advice: '«{{preferred}}»-ро ба шакли мувофиқ нависед.',
  },
  'glossary/status:named-form': {
    message:
      '«{{used}}» шакли истилоҳи «{{term}}» ({{form, grammar}}) аст, ки дар луғат ҳамчун {{status, status}} қайд шудааст.',
    advice: '«{{preferred}}»-ро ба шакли мувофиқ нависед.',
  },
  'glossary/status:named-form-meant': {
    message:
      '«{{used}}» шакли истилоҳи «{{term}}» ({{form, grammar}}) аст, ки дар луғат барои «{{meant}}» ҳамчун {{status, status}} қайд шудааст.',
    advice: '«{{preferred}}»-ро ба шакли мувофиқ нависед.',
  },
  'language/wrong': {
    message: 'Порчаи «{{text}}» ба забони {{own, language}} нест.',
    advice: 'Онро ба забони {{own, language}} тарҷума кунед.',
  },
  'language/wrong:known': {
    message: 'Порчаи «{{text}}» ба забони {{is, language}} аст, на ба забони {{own, language}}.',
    advice: 'Онро ба забони {{own, language}} тарҷума кунед.',
  },
  'names/changed': {
    message: 'Дар матни аслӣ «{{source}}» аст, вале дар тарҷума «{{found}}» омадааст.',
    advice: '«{{wanted}}»-ро ба шакли мувофиқ нависед.',
  },
  'names/misspelt': {
    message: '«{{found}}» шояд шакли нодурусти «{{wanted}}» бошад.',
    advice: '«{{wanted}}»-ро ба шакли мувофиқ нависед.',
  },
  'names/missing': {
    message: 'Дар тарҷума номи «{{source}}» нест.',
    advice: '«{{wanted}}»-ро ба шакли мувофиқ нависед.',
  },
  'names/speaker': {
    message: 'Суханони «{{source}}» дар тарҷума ба «{{found}}» нисбат дода шудаанд.',
    advice: 'Санҷед, ки инро кӣ гуфтааст.',
  },
  'names/spelled-two-ways': {
    message:
      'Дар ин ҷо «{{name}}» ҳамчун «{{found}}» навишта шудааст, дар ҷойҳои дигар — ҳамчун «{{usual}}».',
    advice: 'Ин номро дар ҳама ҷо як хел нависед.',
  },
  'negation/added': {
    message: 'Дар тарҷума инкори «{{found}}» ҳаст, вале дар матни аслӣ инкор нест.',
    advice: 'Санҷед, ки маъно нигоҳ дошта шудааст ё не.',
  },
  'negation/lost': {
    message: 'Дар матни аслӣ инкори «{{source}}» ҳаст, вале дар тарҷума инкор нест.',
    advice: 'Санҷед, ки маъно нигоҳ дошта шудааст ё не.',
  },
  'numbers/added': {
    message: 'Дар тарҷума рақами «{{found}}» ҳаст, ки дар матни аслӣ нест.',
    advice: 'Рақамро нест кунед ё онро ба матни аслӣ илова кунед.',
  },
  'numbers/exchanged': {
    message: 'Дар тарҷума «{{second}}» пеш аз «{{first}}» омадааст, дар матни аслӣ бошад — баръакс.',
    advice: 'Санҷед, ки ҳар яке аз ин ду рақам чиро ифода мекунад.',
  },
  'numbers/format': {
    message:
      'Рақами «{{found}}» ба тарзи забони матни аслӣ навишта шудааст; дар тарҷума онро рақами дигар мефаҳманд.',
    advice: '«{{right}}» нависед.',
  },
  'numbers/format:decimal': {
    message: 'Рақами «{{found}}» ба тарзи забони матни аслӣ навишта шудааст.',
    advice: '«{{right}}» нависед.',
  },
  'numbers/missing': {
    message: 'Дар тарҷума рақами «{{source}}» нест.',
    advice: 'Онро бо рақам ё бо калима илова кунед.',
  },
  'numbers/missing:replaced': {
    message: 'Дар матни аслӣ «{{source}}» аст, вале дар тарҷума «{{found}}» омадааст.',
    advice: 'Рақамро ислоҳ кунед.',
  },
  'ranks/changed': {
    message: 'Дар матни аслӣ «{{source}}» аст, вале дар тарҷума «{{found}}» омадааст.',
    advice: 'Мансаб ё унвонро санҷед.',
  },
  'ranks/changed:added': {
    message: 'Дар тарҷума пеш аз мансаб ё унвон «{{found}}» омадааст, ки дар матни аслӣ нест.',
    advice: 'Мансаб ё унвонро санҷед.',
  },
  'ranks/changed:lost': {
    message: 'Дар матни аслӣ пеш аз мансаб ё унвон «{{source}}» ҳаст, вале дар тарҷума нест.',
    advice: 'Мансаб ё унвонро санҷед.',
  },
  'target/empty': { message: 'Тарҷума холӣ аст.', advice: 'Ҷумларо тарҷума кунед.' },
  'target/empty:punctuation': {
    message: 'Дар тарҷума калима нест, танҳо «{{left}}» ҳаст.',
    advice: 'Ҷумларо тарҷума кунед.',
  },
  'target/too-long': {
    message: 'Дарозии тарҷума {{percent}} фоизи дарозии муқаррарӣ аст.',
    advice: 'Санҷед, ки дар он чизи дар матни аслӣ набуда илова нашудааст.',
  },
  'target/truncated': {
    message: 'Дарозии тарҷума {{percent}} фоизи дарозии муқаррарӣ аст.',
    advice: 'Санҷед, ки қисме аз ҷумла тарҷуманашуда намондааст.',
  },
  'target/truncated:open': {
    message:
      'Тарҷума бо калимаи «{{last}}» тамом мешавад, ки баъд аз он одатан калимаи дигар меояд, ва дарозии он {{percent}} фоизи дарозии муқаррарӣ аст.',
    advice: 'Санҷед, ки қисме аз ҷумла тарҷуманашуда намондааст.',
  },
  'target/untranslated': { message: 'Порчаи «{{text}}» тарҷума нашудааст.', advice: 'Онро тарҷума кунед.' },
  'terms/abbreviation-first': {
    message: 'Пеш аз «{{abbreviation}}» шакли пурра нест, ҳол он ки дар матни аслӣ ҳаст.',
    advice: 'Дар ин ҷо «{{full}}» нависед ва ихтисораро дар қавс гузоред.',
  },
  'terms/abbreviation-first:later': {
    message: 'Ихтисораи «{{abbreviation}}» пеш аз шакли пурраи худ омадааст.',
    advice: 'Дар ин ҷо «{{full}}» нависед ва ихтисораро дар қавс гузоред.',
  },
  'terms/do-not-translate': {
    message: 'Дар тарҷума «{{term}}» нест.',
    advice: '«{{term}}»-ро бо ҳамин ҳарфҳо нависед: ном тарҷума намешавад.',
  },
  'terms/do-not-translate:replaced': {
    message: 'Дар матни аслӣ «{{term}}» аст, вале дар тарҷума «{{found}}» омадааст.',
    advice: '«{{term}}»-ро бо ҳамин ҳарфҳо нависед: ном тарҷума намешавад.',
  },
  'terms/inconsistent': {
    message_one:
      'Дар ин ҷо «{{source}}» ҳамчун «{{found}}» тарҷума шудааст, дар {{count}} ҷумлаи дигар — ҳамчун «{{usual}}».',
    message_other:
      'Дар ин ҷо «{{source}}» ҳамчун «{{found}}» тарҷума шудааст, дар {{count}} ҷумлаи дигар — ҳамчун «{{usual}}».',
    advice: 'Дар ҳама ҷо яке аз онҳоро истифода баред.',
  },
  'times/changed': {
    message: 'Дар матни аслӣ «{{source}}» {{half, half}} аст, вале дар тарҷума «{{found}}» омадааст.',
    advice: 'Вақти шабонарӯзро ислоҳ кунед.',
  },
  'times/changed:clock': {
    message: 'Дар матни аслӣ «{{source}}» аст, вале дар тарҷума «{{found}}» омадааст.',
    advice: '«{{right}}» нависед ё вақти рӯзро нишон диҳед.',
  },
  'units/changed': {
    message: 'Дар матни аслӣ «{{source}}» аст, вале дар тарҷума «{{found}}» омадааст.',
    advice: 'Воҳиди ченакро ислоҳ кунед.',
  },
  'units/changed:percent': {
    message: 'Дар матни аслӣ «{{source}}» аст, вале дар тарҷума «{{found}}» омадааст.',
    advice: 'Нишон диҳед, ки ин фоиз аст.',
  },
};

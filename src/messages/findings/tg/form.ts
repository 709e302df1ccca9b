import type { form as english } from '../en/form.ts';
import type { Texts } from '../texts.ts';

/** Findings about how translations are written, in Tajik. */
export const form: Texts<typeof english> = {
  'apostrophes/style': {
    message: 'Дар тарҷума ба ҷойи апостроф «{{found}}» навишта шудааст.',
    advice: 'Апостроф (’) гузоред.',
  },
  'brackets/unpaired:unclosed': {
    message: 'Қавси «{{mark}}» ҷуфт надорад.',
    advice: 'Қавсро пӯшед ё ин аломатро нест кунед.',
  },
  'brackets/unpaired:unopened': {
    message: 'Қавси «{{mark}}» ҷуфт надорад.',
    advice: 'Қавсро кушоед ё ин аломатро нест кунед.',
  },
  'capitals/start': {
    message: 'Тарҷума бо ҳарфи хурди «{{letter}}» сар мешавад.',
    advice: 'Ҷумларо бо ҳарфи калон сар кунед.',
  },
  'dashes/style': {
    message: 'Дар тарҷума ба ҷойи тире «{{found}}» навишта шудааст.',
    advice: 'Тиреи дароз (—) гузоред ва аз ду тарафаш фосила монед.',
  },
  'dashes/style:hyphen': {
    message: '«{{found}}» як калима аст.',
    advice: '«{{word}}»-ро бо дефис ва бе фосила нависед.',
  },
  'ellipsis/style': {
    message: 'Дар тарҷума ба ҷойи сенуқта «{{found}}» навишта шудааст.',
    advice: 'Аломати сенуқта (…) гузоред.',
  },
  'letters/alphabet': {
    message:
      'Дар калимаи «{{word}}» ҳарфи «{{letter}}» ({{code}}) ҳаст, ки дар алифбои забони {{language, language}} нест.',
    advice: 'Калимаро бо ҳарфҳои ҳамин забон нависед.',
  },
  'letters/alphabet:corrected': {
    message:
      'Дар калимаи «{{word}}» ҳарфи «{{letter}}» ({{code}}) ҳаст, ки дар алифбои забони {{language, language}} нест.',
    advice: '«{{right}}» нависед.',
  },
  'letters/alphabet:repeated': {
    message_one:
      'Дар калимаи «{{word}}» ҳарфи «{{letter}}» ({{code}}) ҳаст, ки дар алифбои забони {{language, language}} нест; он дар тарҷума {{count}} бор омадааст.',
    message_other:
      'Дар калимаи «{{word}}» ҳарфи «{{letter}}» ({{code}}) ҳаст, ки дар алифбои забони {{language, language}} нест; он дар тарҷума {{count}} бор омадааст.',
    advice: 'Калимаро бо ҳарфҳои ҳамин забон нависед.',
  },
  'letters/alphabet:repeated-corrected': {
    message_one:
      'Дар калимаи «{{word}}» ҳарфи «{{letter}}» ({{code}}) ҳаст, ки дар алифбои забони {{language, language}} нест; он дар тарҷума {{count}} бор омадааст.',
    message_other:
      'Дар калимаи «{{word}}» ҳарфи «{{letter}}» ({{code}}) ҳаст, ки дар алифбои забони {{language, language}} нест; он дар тарҷума {{count}} бор омадааст.',
    advice: '«{{right}}» нависед.',
  },
  'letters/composition': {
    message:
      'Дар калимаи «{{word}}» ҳарфи «{{composed}}» бо ду аломат ({{first}} ва {{second}}) навишта шудааст.',
    advice: 'Онро бо як аломат ({{code}}) нависед, чунон ки шакли NFC-и стандарти Юникод талаб мекунад.',
  },
  'letters/invisible': {
    message: 'Дар тарҷума назди «{{around}}» {{name, invisible}} ({{code}}) ҳаст.',
    advice: 'Ин аломатро нест кунед.',
  },
  'letters/invisible:lost': {
    message: 'Дар тарҷума назди «{{around}}» {{name, invisible}} ({{code}}) ҳаст.',
    advice: 'Ҳарфи гумшударо нависед.',
  },
  'letters/keyboard': {
    message:
      'Ҷумла бе ҳарфҳои {{letters}} навишта шудааст, ки дар алифбои забони {{language, language}} ҳастанд.',
    advice: 'Ин ҳарфҳоро дар ҷойи худашон нависед.',
  },
  'letters/keyboard:several': {
    message_one:
      '{{count}} ҷумлаи ҳуҷҷат бе ҳарфҳои {{letters}} навишта шудааст, ки дар алифбои забони {{language, language}} ҳастанд.',
    message_other:
      '{{count}} ҷумлаи ҳуҷҷат бе ҳарфҳои {{letters}} навишта шудааст, ки дар алифбои забони {{language, language}} ҳастанд.',
    advice: 'Ин ҳарфҳоро дар ҷойи худашон нависед.',
  },
  'letters/look-alike': {
    message:
      'Калимаи «{{word}}» бо ҳарфҳои {{is, script}} навишта шудааст, ки ба ҳарфҳои {{should, script}} монанданд.',
    advice: 'Онро бо ҳарфҳои {{should, script}} нависед.',
  },
  'letters/mixed-script': {
    message:
      'Дар калимаи «{{word}}» ҳарфҳои ду хат омехта шудаанд: «{{letter}}» ({{code}}) ҳарфи {{script, letterScript}} аст.',
    advice: 'Калимаро бо як хат нависед.',
  },
  'letters/mixed-script:whole': {
    message:
      'Дар калимаи «{{word}}» ҳарфҳои ду хат омехта шудаанд: «{{letter}}» ({{code}}) ҳарфи {{script, letterScript}} аст.',
    advice: 'Калимаро бо як хат нависед: бо ҳарфҳои {{wholeScript, script}} «{{whole}}».',
  },
  'letters/short:after-vowel': {
    message: 'Дар «{{words}}» баъд аз садонок «{{letter}}» омадааст.',
    advice: '«{{right}}» нависед.',
  },
  'letters/short:elsewhere': {
    message: 'Дар «{{words}}» «{{letter}}» омадааст, ҳол он ки пеш аз он садонок нест.',
    advice: '«{{right}}» нависед.',
  },
  'letters/unmarked': {
    message: 'Дар ҷойҳои дигар ба ҷойи «{{text}}» «{{usual}}» навишта шудааст.',
    advice: 'Агар ҳамон калима дар назар бошад, «{{usual}}» нависед.',
  },
  'markup/broken:unknown': {
    message: 'Дар тарҷума нишонаи {{written}} ҳаст, вале дар матни аслӣ он шакли дигар дорад.',
    advice: 'Нишонаро мисли матни аслӣ нависед.',
  },
  'markup/broken:repeated': {
    message: 'Нишонаи {{written}} дар тарҷума назар ба матни аслӣ бештар омадааст.',
    advice: 'Нишонаи зиёдатиро нест кунед.',
  },
  'markup/broken:alone': {
    message: 'Дар тарҷума {{partner}} ҳаст, вале {{written}} нест.',
    advice: '{{written}}-ро дар тарҷума ба ҷойи лозима гузоред.',
  },
  'markup/broken:crossed': {
    message: 'Нишонаи {{written}} бо тартиби нодуруст пӯшида мешавад.',
    advice: 'Аввал нишонаеро пӯшед, ки охирин кушода шудааст.',
  },
  'markup/empty': {
    message: 'Дар байни <{{code}}> ва </{{code}}> матн нест.',
    advice: 'Нишонаҳоро дар ду тарафи калимаҳое гузоред, ки ба онҳо тааллуқ доранд.',
  },
  'markup/extra': {
    message: 'Дар тарҷума нишонаи {{written}} ҳаст, ки дар матни аслӣ нест.',
    advice: 'Онро нест кунед ё, агар хонанда бояд онро бинад, \\{{written}} нависед.',
  },
  'markup/missing': {
    message: 'Дар тарҷума нишонаи {{written}} нест, ки дар матни аслӣ ҳаст.',
    advice: 'Онро дар тарҷума ба ҷойи лозима гузоред.',
  },
  'placeholders/added': {
    message: 'Дар тарҷума тағйирёбандаи «{{text}}» ҳаст, ки дар матни аслӣ нест.',
    advice: 'Онро нест кунед ё санҷед, ки барнома онро мешиносад.',
  },
  'placeholders/missing': {
    message: 'Дар тарҷума тағйирёбандаи «{{text}}» нест.',
    advice: 'Онро мисли матни аслӣ нависед.',
  },
  'placeholders/missing:replaced': {
    message: 'Дар матни аслӣ тағйирёбандаи «{{text}}» аст, вале дар тарҷума «{{found}}» омадааст.',
    advice: 'Онро мисли матни аслӣ нависед.',
  },
  'placeholders/plural': {
    message: 'Дар сохти {{type}} барои «{{argument}}» варианти «{{branch}}» нест.',
    advice: 'Варианти «{{branch}} {…}»-ро илова кунед.',
  },
  'placeholders/plural:needed': {
    message:
      'Дар сохти {{type}} барои «{{argument}}» варианти «{{branch}}» нест, ки барои забони {{language, language}} лозим аст.',
    advice: 'Варианти «{{branch}} {…}»-ро илова кунед.',
  },
  'punctuation/end': {
    message: 'Тарҷума бо «{{last}}» тамом мешавад, матни аслӣ бошад — бо {{wanted, end}}.',
    advice: 'Ҷумларо мисли матни аслӣ тамом кунед.',
  },
  'quotes/missing': {
    message: 'Дар матни аслӣ «{{quoted}}» дар нохунак аст, дар тарҷума бошад — не.',
    advice: 'Калимаҳои иқтибосшударо дар нохунак гиред.',
  },
  'quotes/missing:unmarked': {
    message: 'Дар тарҷума нохунак нест, ҳол он ки дар матни аслӣ «{{quoted}}» дар нохунак аст.',
    advice: 'Калимаҳои иқтибосшударо дар нохунак гиред.',
  },
  'quotes/style': {
    message: 'Дар тарҷума нохунаки {{found}} омадааст, вале {{usual}} маъмул аст.',
    advice: '{{usual}} гузоред.',
  },
  'quotes/unpaired:unclosed': {
    message: 'Иқтибосе, ки бо {{mark}} кушода шудааст, пӯшида нашудааст.',
    advice: 'Нохунакро дар ҷое пӯшед, ки иқтибос тамом мешавад, ё аломатро нест кунед.',
  },
  'quotes/unpaired:unopened': {
    message: '{{mark}} иқтибосеро мепӯшад, ки кушода нашудааст.',
    advice: 'Нохунакро дар ҷое кушоед, ки иқтибос сар мешавад, ё аломатро нест кунед.',
  },
  'spacing/doubled': {
    message_one: 'Дар тарҷума {{count}} фосила паси ҳам омадааст.',
    message_other: 'Дар тарҷума {{count}} фосила паси ҳам омадааст.',
    advice: 'Як фосила монед.',
  },
  'spacing/ends:start': { message: 'Тарҷума бо фосила сар мешавад.', advice: 'Онро нест кунед.' },
  'spacing/ends:end': { message: 'Тарҷума бо фосила тамом мешавад.', advice: 'Онро нест кунед.' },
  'spacing/no-break': {
    message: 'Дар «{{around}}» сатр шикаста метавонад.',
    advice: 'Фосилаи ҷудонашаванда (U+00A0) гузоред.',
  },
  'spacing/punctuation': { message: 'Дар «{{around}}» фосилаи зиёдатӣ ҳаст.', advice: 'Онро нест кунед.' },
  'spacing/punctuation:missing': {
    message: 'Дар «{{around}}» баъд аз аломати китобат фосила нест.',
    advice: 'Фосила гузоред.',
  },
  'words/calque': {
    message: '«{{found}}» калимаи русӣ аст, ки бо ҳарфҳои беларусӣ навишта шудааст.',
    advice: 'Шакли мувофиқи «{{right}}» ё калимаи дигари мувофиқро нависед.',
  },
  'words/doubled': {
    message: 'Дар «{{text}}» як калима ду бор омадааст.',
    advice: 'Яктояшро нест кунед ё, агар ҳарду лозим бошанд, дар байнашон вергул гузоред.',
  },
};

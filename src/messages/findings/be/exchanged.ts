import type { exchanged as english } from '../en/exchanged.ts';
import type { Texts } from '../texts.ts';

/** Findings about files that other tools wrote or will read: XLIFF, tables of terms and break rules, in Belarusian. */
export const exchanged: Texts<typeof english> = {
  'import/profile:untouched': {
    message: 'У гэтым файле няма перакладу ніводнага сегмента.',
    advice: 'Калі праграма не паказала, што перакладаць, экспартуйце з параметрам «--profile omegat».',
  },
  'import/profile:ids': {
    message_one: 'Праграма страціла ID {{count}} сегмента; ён пазнаны паводле іншых прыкмет.',
    message_few: 'Праграма страціла ID {{count}} сегментаў; яны пазнаны паводле іншых прыкмет.',
    message_many: 'Праграма страціла ID {{count}} сегментаў; яны пазнаны паводле іншых прыкмет.',
    message_other: 'Праграма страціла ID {{count}} сегмента; яны пазнаны паводле іншых прыкмет.',
    advice:
      'Экспартуйце з параметрам «--xliff 1.2» або «--profile strict»: там сегмент — асобная адзінка, ID якой праграмы захоўваюць.',
  },
  'import/profile:codes': {
    message_one: 'Праграма страціла ўсе пазнакі {{count}} сегмента.',
    message_few: 'Праграма страціла ўсе пазнакі {{count}} сегментаў.',
    message_many: 'Праграма страціла ўсе пазнакі {{count}} сегментаў.',
    message_other: 'Праграма страціла ўсе пазнакі {{count}} сегмента.',
    advice:
      'Экспартуйце з параметрам «--format po», дзе пазнакі — звычайны тэкст, або ўключыце паказ пазнак (тэгаў) у праграме.',
  },
  'glossary/sheet': {
    message: 'Прачытаны толькі аркуш «{{sheet}}», але не {{others, phrase}}.',
    advice: 'Змясціце тэрміны на першы аркуш.',
  },
  'glossary/encoding': {
    message: 'Табліца прачытана ў кадзіроўцы {{encoding}}.',
    advice: 'Калі літары няправільныя, захавайце яе ў UTF-8.',
  },
  'glossary/lost': {
    message: 'Не ўдасца захаваць: {{number}} × {{what, phrase}}.',
    advice: 'Перанясіце тое, што трэба людзям, у заўвагу да паняцця.',
  },
  'glossary/lost:id': {
    message: 'ID «{{id}}» запісаны як «{{written}}».',
    advice: 'Калі гэта павінна застацца, змяніце зыходны файл.',
  },
  'glossary/lost:by': {
    message: 'У «{{by}}» замест знака «|» запісаны «/».',
    advice: 'Калі гэта павінна застацца, змяніце зыходны файл.',
  },
  'glossary/lost:term': {
    message: 'Тэрмін «{{term}}» прапушчаны: знак «|» раздзяляе тэрміны ў ячэйцы.',
    advice: 'Калі гэта павінна застацца, змяніце зыходны файл.',
  },
  'glossary/lost:forms': {
    message: 'Формы тэрміна «{{term}}» прапушчаны: яны ёсць толькі ў пераважных тэрмінаў.',
    advice: 'Калі гэта павінна застацца, змяніце зыходны файл.',
  },
  'srx/unmapped': {
    message: 'Правілы «{{rules}}» не прызначаны ніводнай мове.',
    advice: 'Дадайце для іх <languagemap> або выдаліце іх.',
  },
  'srx/no-break:cascade': {
    message: 'Ніводнае правіла ({{languages}}) не можа скончыць сказ: кожны абзац стане адным сказам.',
    advice: 'Дадайце правіла, у якім break мае значэнне «yes», перад тым, якое падыходзіць усюды.',
  },
  'srx/no-break': {
    message: 'Ніводнае правіла ({{languages}}) не можа скончыць сказ: кожны абзац стане адным сказам.',
    advice:
      'Дадайце правіла, у якім break мае значэнне «yes», або задайце для cascade значэнне «yes», калі павінны дзейнічаць і правілы іншых спісаў.',
  },
  'xliff/version-missing': {
    message: 'У <xliff> няма атрыбута «version»; файл прачытаны як {{version}}.{{more, phrase}}',
    advice: 'Пазначце версію XLIFF, якой адпавядае файл.',
  },
  'xliff/namespace-missing': {
    message: 'У <xliff> пазначана версія {{version}}, але не прастора імён.{{more, phrase}}',
    advice: 'Абвясціце прастору імён XLIFF у каранёвым элеменце.',
  },
  'xliff/language-missing': {
    message: 'У <xliff> няма атрыбута «srcLang».{{more, phrase}}',
    advice: 'Пазначце зыходную мову ў каранёвым элеменце.',
  },
  'xliff/id-missing': {
    message: 'У элемента <{{element}}> няма атрыбута «id».{{more, phrase}}',
    advice: 'Дайце ID кожнаму файлу і кожнай адзінцы.',
  },
  'xliff/id-repeated': {
    message:
      'У двух сегментаў адзін ID «{{id}}»: у гэтага і ў таго, што ў пазіцыі {{place}}.{{more, phrase}}',
    advice: 'Дайце кожнаму сегменту свой ID.',
  },
  'xliff/part-repeated': {
    message: 'У сегменце два элементы <{{part}}>. Прачытаны першы.{{more, phrase}}',
    advice: 'Пакіньце той, які патрэбны.',
  },
  'xliff/part-repeated:unit': {
    message: 'У адзінцы «{{id}}» два элементы {{part}} замест аднаго. Прачытаны першы.{{more, phrase}}',
    advice: 'Пакіньце той, які патрэбны.',
  },
  'xliff/target-misplaced': {
    message: 'У адзінцы «{{id}}» элемент <target> стаіць не пасля <source>.{{more, phrase}}',
    advice: 'Пастаўце пераклад адразу пасля зыходнага тэксту.',
  },
  'xliff/sub-unread': {
    message: 'У адзінцы «{{id}}» ёсць тэкст унутры пазнакі (<sub>); ён не чытаецца.{{more, phrase}}',
    advice: 'Перакладзіце і праверце яго ў праграме, якая запісала файл.',
  },
  'xliff/segment-missing': {
    message: 'У адзінцы «{{id}}» няма элемента <segment>.{{more, phrase}}',
    advice:
      'Змясціце зыходны тэкст і пераклад кожнай адзінкі ў сегмент: тое, што па-за сегментам, не чытаецца.',
  },
  'patch/codes:crossed': {
    message: 'Пазнака <{{code}}> перасякаецца з іншай, чаго яе элемент не дапускае.',
    advice: 'Дадайце ў пераклад пазнакі зыходнага тэксту; сегмент пакінуты без змен.',
  },
  'patch/codes:unknown': {
    message: 'У файле няма пазнакі <{{code}}>, якая патрэбна перакладу.',
    advice: 'Дадайце ў пераклад пазнакі зыходнага тэксту; сегмент пакінуты без змен.',
  },
  'patch/codes:unclosed': {
    message: 'У пазнакі <{{code}}> у перакладзе няма канца.',
    advice: 'Дадайце ў пераклад пазнакі зыходнага тэксту; сегмент пакінуты без змен.',
  },
  'patch/codes:two': {
    message: 'У сегменце два зыходныя тэксты або два пераклады.',
    advice: 'Дадайце ў пераклад пазнакі зыходнага тэксту; сегмент пакінуты без змен.',
  },
  'patch/codes:no-source': {
    message: 'У сегменце няма элемента <source>.',
    advice: 'Дадайце ў пераклад пазнакі зыходнага тэксту; сегмент пакінуты без змен.',
  },
};

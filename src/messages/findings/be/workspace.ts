import type { workspace as english } from '../en/workspace.ts';
import type { Texts } from '../texts.ts';

/** Findings about a workspace, in Belarusian: what blocks its documents, its waivers, breaks, languages and glossaries. */
export const workspace: Texts<typeof english> = {
  'gate/missing': {
    message: '«{{source}}»: няма перакладу ({{tag}}).',
    advice: 'Экспартуйце сказ, аддайце на пераклад і імпартуйце.',
  },
  'gate/missing:draft': {
    message: '«{{source}}»: пераклад ({{tag}}) — чарнавік.',
    advice: 'Аддайце яго на праверку, потым імпартуйце з параметрам --state translated.',
  },
  'gate/stale': {
    message: '«{{source}}»: пераклад ({{tag}}) састарэў, зыходны тэкст змяніўся.',
    advice: 'Экспартуйце яго з параметрам --only stale, аддайце на дапрацоўку і імпартуйце.',
  },
  'gate/unready': {
    message:
      '«{{source}}»: стан перакладу ({{tag}}) — «{{state, state}}», а патрабуецца «{{wanted, state}}».',
    advice: 'Калі гэта будзе зроблена, імпартуйце яго з параметрам --state {{wanted}}.',
  },
  'gate/unreviewed': {
    message: '«{{source}}»: не пазначана, хто зрабіў пераклад ({{tag}}).',
    advice: 'Назавіце перакладчыка з дапамогай «import --by» і аддайце пераклад на праверку іншаму.',
  },
  'gate/unreviewed:by': {
    message: '«{{source}}»: пераклад ({{tag}}) не правяраў ніхто, апрача {{by}}.',
    advice: 'Аддайце яго на праверку іншаму і імпартуйце з параметрамі --state reviewed --by і яго імем.',
  },
  'gate/partial': {
    message_one: '{{count}} сказ не мае актуальнага перакладу ({{tag}}) і будзе апублікаваны як пропуск.',
    message_few:
      '{{count}} сказы не маюць актуальнага перакладу ({{tag}}) і будуць апублікаваны як пропускі.',
    message_many:
      '{{count}} сказаў не маюць актуальнага перакладу ({{tag}}) і будуць апублікаваны як пропускі.',
    message_other: '{{count}} сказа не мае актуальнага перакладу ({{tag}}) і будзе апублікавана як пропуск.',
    advice: 'Кожны пазначаны для чытачоў.',
  },
  'gate/findings': {
    message: 'Парог не дапускае {{level, level}}, а ў «{{document}}» ({{tag}}) іх {{found}}.',
    advice: 'Выпраўце іх або зрабіце выключэнне для тых, якія памылкамі не з’яўляюцца.',
  },
  'gate/empty': {
    message: 'У «{{document}}» няма ніводнага сказа для публікацыі.',
    advice: 'Напішыце тэкст або выдаліце файл.',
  },
  'gate/embargo': {
    message: '«{{document}}» ({{tag}}) пад эмбарга да {{embargo}}.',
    advice: 'Пачакайце, прапусціце дакумент або змяніце эмбарга.',
  },
  'waiver/unused': {
    message: 'Адзнака пра выключэнне {{code}} для {{segment}} ({{tag}}) не патрэбна: такой знаходкі няма.',
    advice: 'Выдаліце яе камандай «barobar waivers prune».',
  },
  'waiver/unused:sentence': {
    message:
      'Адзнака пра выключэнне {{code}} для {{segment}} ({{tag}}) не адносіцца да ніводнага гатовага сказа.',
    advice: 'Выдаліце яе камандай «barobar waivers prune».',
  },
  'waiver/stale': {
    message: 'Адзнака пра выключэнне {{code}} для {{segment}} ({{tag}}) зроблена для іншых тэкстаў.',
    advice: 'Праверце сказ зноў. Потым паўтарыце адзнаку або выдаліце яе камандай «barobar waivers prune».',
  },
  'waiver/expired': {
    message: 'Адзнака пра выключэнне {{code}} для {{segment}} ({{tag}}) скончылася {{until}}.',
    advice: 'Выпраўце сказ або зрабіце адзнаку зноў.',
  },
  'glossary/ambiguous': {
    message: '«{{term}}» — тэрмін і для «{{concept}}», і для «{{other}}» ({{place}}).',
    advice:
      'Прыбярыце яго з аднаго з двух паняццяў або пазначце для іх розныя галіны, калі правільныя абодва.',
  },
  'glossary/duplicate': {
    message: '«{{term}}» сустракаецца двойчы: як {{first, termStatus}} і як {{second, termStatus}} тэрмін.',
    advice: 'Пакіньце адзін з двух.',
  },
  'glossary/contradictory': {
    message: '«{{term}}» ({{tag}}) — адначасова {{first, termStatus}} і {{second, termStatus}} тэрмін.',
    advice: 'Пакіньце адзін з двух.',
  },
  'glossary/contradictory:not-translated': {
    message: '«{{concept}}» не перакладаецца, але мае тэрмін «{{term}}» ({{tag}}).',
    advice: 'Прыбярыце прыкмету dnt або тэрмін.',
  },
  'glossary/unreachable': {
    message: '«{{term}}» не знойдзецца ні ў адным тэксце.',
    advice:
      'Стаўце = перад тэрмінам, ~ перад галоўным словам, * адразу пасля слова і \\ перад знакам, які ўваходзіць у тэрмін.',
  },
  'glossary/alphabet': {
    message: 'У тэрміне «{{term}}» ёсць {{letters, phrase}}: такой літары няма ў алфавіце ({{language}}).',
    advice: 'Напішыце тэрмін літарамі гэтай мовы або пастаўце перад ім =, калі так і трэба.',
  },
  'glossary/alphabet:several': {
    message: 'У тэрміне «{{term}}» ёсць {{letters, phrase}}: такіх літар няма ў алфавіце ({{language}}).',
    advice: 'Напішыце тэрмін літарамі гэтай мовы або пастаўце перад ім =, калі так і трэба.',
  },
  'breaks/no-place:split': {
    message: 'У «{{document}}» больш няма слоў, пасля якіх сказ падзелены: «{{before}}».',
    advice:
      'Выканайце «barobar breaks remove {{document}} {{number}}» або падзяліце зноў камандай «barobar split».',
  },
  'breaks/no-place:join': {
    message: 'У «{{document}}» больш няма слоў, паміж якімі сказы злучаны: «{{before}}» і «{{after}}».',
    advice:
      'Выканайце «barobar breaks remove {{document}} {{number}}» або злучыце зноў камандай «barobar join».',
  },
  'update/conflict': {
    message: 'Пераклад {{id}} быў у двух дакументах: «{{kept}}» застаецца, «{{lost}}» адпраўлены ў каранцін.',
    advice: 'Выберыце камандай «barobar import --resolve ours {{id}}» або «--resolve theirs {{id}}».',
  },
  'update/taken-down': {
    message: '«{{document}}» зняты з публікацыі, бо быў зняты «{{former}}».',
    advice: 'Каб зноў апублікаваць яго, выканайце «barobar publish {{document}}».',
  },
  'language/no-pack': {
    message:
      'Для мовы «{{tag}}» няма моўнага пакета: сказы вызначаюцца паводле агульных правіл, тэрміны знаходзяцца толькі ў адной форме, а лічэбнікі і даты словамі праверкам невядомыя.',
    advice:
      'Калі код мовы напісаны з памылкай, выпраўце яго; інакш правярайце гэтыя пераклады больш уважліва або дадайце пакет, як апісана ў CONTRIBUTING.md.',
  },
  'language/no-ui-strings': {
    message: 'Надпісы выданняў не перакладзены на мову «{{tag}}»: на яе старонках яны будуць на англійскай.',
    advice:
      'Перакладзіце файл, які запісвае «barobar export --ui --to {{tag}}», і імпартуйце яго або дадайце {{file}}.',
  },
};

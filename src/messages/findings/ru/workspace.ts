import type { workspace as english } from '../en/workspace.ts';
import type { Texts } from '../texts.ts';

/** Findings about a workspace, in Russian: what blocks its documents, its waivers, breaks, languages and glossaries. */
export const workspace: Texts<typeof english> = {
  'gate/missing': {
    message: '«{{source}}»: нет перевода ({{tag}}).',
    advice: 'Экспортируйте предложение, отдайте на перевод и импортируйте.',
  },
  'gate/missing:draft': {
    message: '«{{source}}»: перевод ({{tag}}) — черновик.',
    advice: 'Отдайте его на проверку, затем импортируйте с параметром --state translated.',
  },
  'gate/stale': {
    message: '«{{source}}»: перевод ({{tag}}) устарел, исходный текст изменился.',
    advice: 'Экспортируйте его с параметром --only stale, отдайте на доработку и импортируйте.',
  },
  'gate/unready': {
    message:
      '«{{source}}»: состояние перевода ({{tag}}) — «{{state, state}}», а требуется «{{wanted, state}}».',
    advice: 'Когда это будет сделано, импортируйте его с параметром --state {{wanted}}.',
  },
  'gate/unreviewed': {
    message: '«{{source}}»: не указано, кто сделал перевод ({{tag}}).',
    advice: 'Назовите переводчика с помощью «import --by» и отдайте перевод на проверку другому.',
  },
  'gate/unreviewed:by': {
    message: '«{{source}}»: перевод ({{tag}}) не проверял никто, кроме {{by}}.',
    advice:
      'Отдайте его на проверку другому и импортируйте с параметрами --state reviewed --by и его именем.',
  },
  'gate/partial': {
    message_one:
      '{{count}} предложение не имеет актуального перевода ({{tag}}) и будет опубликовано как пропуск.',
    message_few:
      '{{count}} предложения не имеют актуального перевода ({{tag}}) и будут опубликованы как пропуски.',
    message_many:
      '{{count}} предложений не имеют актуального перевода ({{tag}}) и будут опубликованы как пропуски.',
    message_other:
      '{{count}} предложения не имеет актуального перевода ({{tag}}) и будет опубликовано как пропуск.',
    advice: 'Каждое отмечено для читателей.',
  },
  'gate/findings': {
    message: 'Порог не допускает {{level, level}}, а в «{{document}}» ({{tag}}) их {{found}}.',
    advice: 'Исправьте их или сделайте исключение для тех, которые ошибками не являются.',
  },
  'gate/empty': {
    message: 'В «{{document}}» нет ни одного предложения для публикации.',
    advice: 'Напишите текст или удалите файл.',
  },
  'gate/embargo': {
    message: '«{{document}}» ({{tag}}) под эмбарго до {{embargo}}.',
    advice: 'Подождите, пропустите документ или измените эмбарго.',
  },
  'waiver/unused': {
    message: 'Отметка об исключении {{code}} для {{segment}} ({{tag}}) не нужна: такой находки нет.',
    advice: 'Удалите её командой «barobar waivers prune».',
  },
  'waiver/unused:sentence': {
    message:
      'Отметка об исключении {{code}} для {{segment}} ({{tag}}) не относится ни к одному готовому предложению.',
    advice: 'Удалите её командой «barobar waivers prune».',
  },
  'waiver/stale': {
    message: 'Отметка об исключении {{code}} для {{segment}} ({{tag}}) сделана для других текстов.',
    advice:
      'Проверьте предложение снова. Затем повторите отметку или удалите её командой «barobar waivers prune».',
  },
  'waiver/expired': {
    message: 'Отметка об исключении {{code}} для {{segment}} ({{tag}}) истекла {{until}}.',
    advice: 'Исправьте предложение или сделайте отметку снова.',
  },
  'glossary/ambiguous': {
    message: '«{{term}}» — термин и для «{{concept}}», и для «{{other}}» ({{place}}).',
    advice: 'Уберите его из одного из двух понятий или укажите для них разные области, если верны оба.',
  },
  'glossary/duplicate': {
    message: '«{{term}}» встречается дважды: как {{first, termStatus}} и как {{second, termStatus}} термин.',
    advice: 'Оставьте один из двух.',
  },
  'glossary/contradictory': {
    message: '«{{term}}» ({{tag}}) — одновременно {{first, termStatus}} и {{second, termStatus}} термин.',
    advice: 'Оставьте один из двух.',
  },
  'glossary/contradictory:not-translated': {
    message: '«{{concept}}» не переводится, но имеет термин «{{term}}» ({{tag}}).',
    advice: 'Уберите признак dnt или термин.',
  },
  'glossary/unreachable': {
    message: '«{{term}}» не найдётся ни в одном тексте.',
    advice:
      'Ставьте = перед термином, ~ перед главным словом, * сразу после слова и \\ перед знаком, который входит в термин.',
  },
  'glossary/alphabet': {
    message: 'В термине «{{term}}» есть {{letters, phrase}}: такой буквы нет в алфавите ({{language}}).',
    advice: 'Напишите термин буквами этого языка или поставьте перед ним =, если так и нужно.',
  },
  'glossary/alphabet:several': {
    message: 'В термине «{{term}}» есть {{letters, phrase}}: таких букв нет в алфавите ({{language}}).',
    advice: 'Напишите термин буквами этого языка или поставьте перед ним =, если так и нужно.',
  },
  'breaks/no-place:split': {
    message: 'В «{{document}}» больше нет слов, после которых предложение разделено: «{{before}}».',
    advice:
      'Выполните «barobar breaks remove {{document}} {{number}}» или разделите снова командой «barobar split».',
  },
  'breaks/no-place:join': {
    message:
      'В «{{document}}» больше нет слов, между которыми предложения соединены: «{{before}}» и «{{after}}».',
    advice:
      'Выполните «barobar breaks remove {{document}} {{number}}» или соедините снова командой «barobar join».',
  },
  'update/conflict': {
    message: 'Перевод {{id}} был в двух документах: «{{kept}}» остаётся, «{{lost}}» отправлен в карантин.',
    advice: 'Выберите командой «barobar import --resolve ours {{id}}» или «--resolve theirs {{id}}».',
  },
  'update/taken-down': {
    message: '«{{document}}» снят с публикации, так как был снят «{{former}}».',
    advice: 'Чтобы снова опубликовать его, выполните «barobar publish {{document}}».',
  },
  'language/no-pack': {
    message:
      'Для языка «{{tag}}» нет языкового пакета: предложения определяются по общим правилам, термины находятся только в одной форме, а числительные и даты словами проверкам неизвестны.',
    advice:
      'Если код языка написан с ошибкой, исправьте его; иначе проверяйте эти переводы внимательнее или добавьте пакет, как описано в CONTRIBUTING.md.',
  },
  'language/no-ui-strings': {
    message: 'Надписи изданий не переведены на язык «{{tag}}»: на его страницах они будут на английском.',
    advice:
      'Переведите файл, который записывает «barobar export --ui --to {{tag}}», и импортируйте его или добавьте {{file}}.',
  },
};

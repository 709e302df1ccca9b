/**
 * What a remark begins with that is about the source text. The first of each language is what hand-outs ask for
 * (`messages/handouts`); the others are what people write.
 */
const marks = [
  'source(?: text)?(?: is wrong)?',
  '(?:error|mistake|typo) in (?:the )?(?:source(?: text)?|original)',
  'original',
  'источник',
  'исходный текст',
  'исходник',
  'оригинал',
  '(?:ошибка|опечатка) в (?:источнике|исходном тексте|исходнике|оригинале)',
  'крыніца',
  'зыходны тэкст',
  'арыгінал',
  '(?:памылка|апіска) ў (?:крыніцы|зыходным тэксце|арыгінале)',
  'манбаъ',
  'матни аслӣ',
  '(?:хато|хатогӣ|ғалат) дар (?:манбаъ|матни аслӣ)',
];

const marked = new RegExp(`^(?:${marks.join('|')}) ?[:：–—-] *(?=\\S)`, 'iu');

/** What a remark says of the source text, without the words that mark it; undefined for a remark on anything else. */
export function remarkOnSource(note: string): string | undefined {
  const text = note.trim();
  const mark = marked.exec(text);
  return mark ? text.slice(mark[0].length) : undefined;
}

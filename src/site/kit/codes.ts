import type { Code } from '../../model/content.ts';
import type { Segment } from '../../model/document.ts';
import { plainText } from '../../text/markup.ts';
import { type Column, shown } from './column.ts';

/** Codes as a column shows them: titles and alternative texts in its language, pictures by the way there from its page. */
export function codesIn(codes: readonly Code[], column: Column): readonly Code[] {
  if (
    !codes.some(({ titleAt, alternativeAt, picture }) => (titleAt ?? alternativeAt) !== undefined || picture)
  )
    return codes;
  return codes.map((code) => {
    const title = column.titles.get(code.titleAt ?? -1);
    const alternative = column.titles.get(code.alternativeAt ?? -1);
    const picture = code.picture?.localised?.get(column.language) ?? code.picture;
    return {
      ...code,
      ...(title && { title: title.map((segment) => titleIn(segment, column)).join(' ') }),
      ...(alternative && { display: alternative.map((segment) => titleIn(segment, column)).join(' ') }),
      ...(picture && { picture: { ...picture, path: column.toPicture(picture.path) } }),
    };
  });
}

/** A title that is not translated says so, as a sentence does: an attribute has no language of its own. */
function titleIn(segment: Segment, column: Column): string {
  const { text, progress } = shown(segment, column);
  const plain = plainText(text);
  return progress === 'complete' ? plain : `${column.words.text(`sentence.${progress}`)}: ${plain}`;
}

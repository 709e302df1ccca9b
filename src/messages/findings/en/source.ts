/** Findings about source documents as their authors wrote them: their HTML, front matter and pictures. */
export const source = {
  'source/html:text': {
    message: 'The text “{{text}}” is in an HTML block: it is not translated and not shown on pages.',
    advice: 'Write it in Markdown.',
  },
  'source/html:attribute': {
    message: 'The {{attribute}} of <{{element}}>, “{{value}}”, is not translated and not shown on pages.',
    advice: 'Write it in Markdown.',
  },
  'source/html:element': {
    message: 'What <{{element}}> stands for is not shown on pages.',
    advice: 'Write it in Markdown, or leave it out.',
  },
  'source/html:link': {
    message: 'The link “{{link}}” is not shown on pages; its text is.',
    advice: 'Write it in Markdown: [text](address).',
  },
  'source/html:unclosed': {
    message: '“{{opening}}” is never closed, so no reader sees what follows it.',
    advice: 'Close it with {{closing}}.',
  },
  'source/tracked-changes': {
    message: 'The document has tracked changes; it is read as if all were accepted.',
    advice: 'Accept or reject them in the source file before it is translated.',
  },
  'source/reported': {
    message: 'The source text is reported as wrong: “{{report}}”.',
    advice: 'Correct it, or answer with “barobar answer {{id}} TEXT --lang {{tag}}”.',
  },
  'source/reported:by': {
    message: 'The source text is reported as wrong ({{people}}): “{{report}}”.',
    advice: 'Correct it, or answer with “barobar answer {{id}} TEXT --lang {{tag}}”.',
  },
  'front-matter/embargo': {
    message: '“{{name}}” in the front matter sets no embargo.',
    advice: 'Write “embargo”, or give the member a name that cannot be taken for it.',
  },
  'front-matter/embargo:inner': {
    message: '“{{name}}” inside another member of the front matter sets no embargo.',
    advice: 'Write “embargo” at the start of a line, or give the member a name that cannot be taken for it.',
  },
  'front-matter/unknown': {
    message: '“{{name}}” in the front matter has no meaning here.',
    advice: 'Write “{{meant}}” if that is meant.',
  },
  'front-matter/unknown:beside': {
    message: '“{{name}}” has no meaning here.',
    advice: 'Write one of {{known}}, or remove the line.',
  },
  'front-matter/value': {
    message: '“{{name}}” has a list or a map where a text belongs, which has no effect.',
    advice: 'Write one text.',
  },
  'front-matter/value:list': {
    message: '“{{name}}” has a list or a map where a text belongs, which has no effect.',
    advice: 'Write one text, or a list such as “{{name}}: [Water, Energy]”.',
  },
  'front-matter/value:date': {
    message: 'The date “{{date}}” is not a day of the calendar.',
    advice: 'Write it such as 2026-03-04.',
  },
  'pictures/outside:unnamed': {
    message: 'The image names no picture.',
    advice: 'Save the picture below source/, and write its path from the document.',
  },
  'pictures/outside:no-file': {
    message: 'The picture “{{address}}” is no file.',
    advice: 'Save the picture below source/, and write its path from the document.',
  },
  'pictures/outside:from-root': {
    message: 'The picture “{{address}}” is named by a path from the root.',
    advice: 'Save the picture below source/, and write its path from the document.',
  },
  'pictures/outside': {
    message: 'The picture “{{address}}” is not below source/.',
    advice: 'Save the picture below source/, and write its path from the document.',
  },
  'pictures/outside:name': {
    message: 'The picture “{{address}}” has a name that no picture can have.',
    advice: 'Save the picture below source/, and write its path from the document.',
  },
  'pictures/outside:folder': {
    message: 'The picture “{{address}}” is a folder.',
    advice: 'Save the picture below source/, and write its path from the document.',
  },
  'pictures/remote': {
    message: 'The picture “{{address}}” is on another server: pages link to it and do not load it.',
    advice: 'Save it below source/ to show it.',
  },
  'pictures/missing': {
    message: 'There is no picture {{picture}}.',
    advice: 'Add the file, or correct the path.',
  },
  'pictures/missing:case': {
    message: 'There is no picture {{picture}}.',
    advice: 'There is “{{other}}”: write the name as the file has it.',
  },
  'pictures/missing:packed': {
    message: 'The document has no file “{{part}}” inside.',
    advice: 'Insert the picture again.',
  },
  'pictures/unreadable': {
    message: 'The picture {{picture}} cannot be read: {{reason}}',
    advice: '{{remedy}}',
  },
  'pictures/too-large': {
    message: 'The picture {{picture}} has {{megabytes}} MB, more than 20.',
    advice: 'Save it with fewer pixels.',
  },
  'pictures/unknown': {
    message: 'The file {{picture}} is no picture that pages can show.',
    advice: 'Save it as PNG, JPEG, GIF, WebP or SVG, named so.',
  },
  'pictures/unknown:other': {
    message: 'The picture {{picture}} is not what its name says.',
    advice: 'Save it as PNG, JPEG, GIF, WebP or SVG, named so.',
  },
  'pictures/unsafe:style': {
    message: 'The picture {{picture}} names a style sheet.',
    advice: 'Save it as plain SVG without scripts and links, or as PNG.',
  },
  'pictures/unsafe:root': {
    message: 'The picture {{picture}} is no SVG.',
    advice: 'Save it as plain SVG without scripts and links, or as PNG.',
  },
  'pictures/unsafe:element': {
    message: 'The picture {{picture}} has the element <{{element}}>.',
    advice: 'Save it as plain SVG without scripts and links, or as PNG.',
  },
  'pictures/unsafe:attribute': {
    message: 'The picture {{picture}} has the attribute {{attribute}}.',
    advice: 'Save it as plain SVG without scripts and links, or as PNG.',
  },
  'pictures/unsafe:link': {
    message: 'The picture {{picture}} leads to another file.',
    advice: 'Save it as plain SVG without scripts and links, or as PNG.',
  },
  'pictures/unsafe:loads': {
    message: 'The picture {{picture}} loads another file in a style.',
    advice: 'Save it as plain SVG without scripts and links, or as PNG.',
  },
  'pictures/unsafe:unreadable': {
    message: 'The picture {{picture}} cannot be read as SVG ({{reason}}).',
    advice: 'Save it as plain SVG without scripts and links, or as PNG.',
  },
  'pictures/left-out:cropped': {
    message:
      'A picture is cropped, and its file has all of it: pages leave it out, the translated document keeps it.',
    advice: 'Delete the cropped areas in the document (compress pictures) to show it on pages.',
  },
  'pictures/left-out:grouped': {
    message:
      'A picture is one of several in a drawing: pages leave it out, the translated document keeps it.',
    advice: 'Make one picture of the drawing to show it on pages.',
  },
  'pictures/left-out:linked': {
    message:
      'A picture is linked, and not in the document: pages leave it out, the translated document keeps it.',
    advice: 'Insert it into the document to show it on pages.',
  },
} as const;

import type { MarkedText } from '../../model/content.ts';
import type { Segment } from '../../model/document.ts';
import type { State } from '../../model/translation.ts';
import { createLongText } from '../../text/long-text.ts';
import { formatAttribute } from '../../xml/serialize.ts';
import { states12 } from './states.ts';
import { writeRemark, writeTarget } from './write-v1.ts';

/** What a translator made of a segment that went out. */
export interface DoneSegment {
  /** Empty where she took the translation out. */
  readonly target: MarkedText;
  readonly state: State;
  /** Remarks that did not go out. */
  readonly remarks: readonly string[];
  /** Whether they say what is wrong with the source text. */
  readonly isSourceWrong?: boolean;
}

/** The phase of translation: its name stands for the person in it. */
const phase = 'translation';

const beforeBody = '    <body>\n';
const afterSource = '</source>\n';
const beforeEnd = '        </trans-unit>\n';

/**
 * A file of `writeXliff12`, written without a profile, with the work of a translator: `doneOf` says what became of a segment,
 * or undefined where it is as it went out. Segments come in the order of the file; those that it does not have are skipped.
 * The translator is named as the contact of a phase (XLIFF 1.2 §2.2.6), and no phase is written for an empty name. All else
 * stays as it is to the last character. Linear time.
 */
export function fillXliff12(
  text: string,
  segments: readonly Pick<Segment, 'id' | 'codes'>[],
  doneOf: (id: string) => DoneSegment | undefined,
  translator: string,
): string {
  const xml = createLongText();
  let at = 0;
  const copyTo = (end: number): void => {
    xml.add(text.slice(at, end));
    at = end;
  };
  const name = translator.trim();
  if (name !== '') {
    copyTo(text.indexOf(beforeBody));
    const attributes = `phase-name="${phase}" process-name="${phase}"${formatAttribute('contact-name', name)}`;
    xml.add(
      `    <header>\n      <phase-group>\n        <phase ${attributes}/>\n      </phase-group>\n    </header>\n`,
    );
  }
  const phaseName = name === '' ? '' : ` phase-name="${phase}"`;
  for (const { id, codes } of segments) {
    const done = doneOf(id);
    if (!done) continue;
    // Texts are escaped, so that none of them holds a tag.
    const idAttribute = `<trans-unit${formatAttribute('id', id)}`;
    const start = text.indexOf(idAttribute, at);
    if (start < 0) continue;
    const { state, approved } = states12[done.state];
    copyTo(start + idAttribute.length);
    const wasApproved = ' approved="yes"';
    if (text.startsWith(wasApproved, at)) at += wasApproved.length;
    if (approved) xml.add(wasApproved);
    copyTo(text.indexOf(afterSource, at) + afterSource.length);
    if (text.startsWith('          <target', at)) at = text.indexOf('\n', text.indexOf('</target>', at)) + 1;
    if (done.target !== '')
      writeTarget(xml, { owner: id, text: done.target, codes }, ` state="${state}"${phaseName}`);
    copyTo(text.indexOf(beforeEnd, at));
    for (const remark of done.remarks) writeRemark(xml, remark, done.isSourceWrong ? 'source' : 'target');
  }
  copyTo(text.length);
  return xml.end();
}

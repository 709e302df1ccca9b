import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/model/document.ts';
import { makeOdt, partOf, readPackage, sentencesOf, writeTranslated } from '../office/packages.ts';

/** What people read: sentences, without tags of codes. */
const textsOf = (document: Document): readonly string[] =>
  sentencesOf(document).map((source) => source.replace(/<\/?\d+\/?>/g, ''));

const bodyOf = (part: string): string => /<office:text>(.*)<\/office:text>/s.exec(part)?.[1] ?? '';

interface Case {
  readonly body: string;
  readonly texts: readonly string[];
  /** English that stays in the body, as declared. */
  readonly kept?: readonly string[];
  readonly notes?: readonly string[];
}

const date = '2026-03-04';
const cases: Readonly<Record<string, Case>> = {
  'spaces and tabs as elements': {
    body: '<text:p>One<text:s text:c="3"/>two <text:s/>three<text:tab/>four<text:line-break/>five</text:p>',
    texts: ['One   two  threefourfive'],
  },
  'spans inside spans, and line ends that are no text': {
    body: '<text:p>One <text:span text:style-name="B">bo\n<text:span text:style-name="I">ld</text:span></text:span>\n   two.</text:p>',
    texts: ['One bo ld two.'],
  },
  'ruby: its base is text': {
    body: '<text:p>In <text:ruby><text:ruby-base>Tokyo</text:ruby-base><text:ruby-text>toukyou</text:ruby-text></text:ruby> today.</text:p>',
    texts: ['In Tokyo today.'],
    kept: ['toukyou'],
  },
  'tracked changes: what was deleted is no text': {
    body: `<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>Anna</dc:creator><dc:date>${date}</dc:date></office:change-info><text:p>never</text:p></text:deletion></text:changed-region><text:changed-region text:id="c2"><text:insertion><office:change-info/></text:insertion></text:changed-region></text:tracked-changes><text:p>The <text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>new<text:change-end text:change-id="c2"/> plan.</text:p>`,
    texts: ['The new plan.'],
    kept: ['Anna', 'never'],
  },
  'text boxes in frames, with a table and a frame in them': {
    body: '<text:p>Before<draw:frame><draw:text-box><text:p>In a box<draw:frame><draw:text-box><text:p>Deep</text:p></draw:text-box></draw:frame></text:p><table:table><table:title>Levels</table:title><table:desc>By month</table:desc><table:table-row><table:table-cell><text:p>May</text:p></table:table-cell></table:table-row></table:table></draw:text-box><svg:title>Box</svg:title><svg:desc>Of notes</svg:desc></draw:frame> after.</text:p>',
    texts: ['Before after.', 'In a box', 'Deep', 'Levels', 'By month', 'May', 'Box', 'Of notes'],
  },
  'ranges of comments, and answers to them': {
    body: '<text:p>It <office:annotation office:name="a1"><dc:creator>Anna</dc:creator><text:p>Is it?</text:p></office:annotation>rained<office:annotation-end office:name="a1"/><office:annotation office:name="a2"><text:p>It is.</text:p></office:annotation>.</text:p>',
    texts: ['It rained.'],
    kept: ['Anna', 'Is', 'it', 'It', 'is'],
    notes: ['Is it?', 'It is.'],
  },
  'notes at the foot and at the end': {
    body: '<text:p>One<text:note text:id="f1" text:note-class="footnote"><text:note-citation>a</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note> two<text:note text:id="f2" text:note-class="endnote"><text:note-citation text:label="ii">ii</text:note-citation><text:note-body><text:p>At the end.</text:p></text:note-body></text:note>.</text:p>',
    texts: ['One two.', 'A note.', 'At the end.'],
    kept: ['ii'],
  },
  fields: {
    body: '<text:p>On <text:date text:date-value="2026-03-04">March</text:date>, page <text:page-number>iv</text:page-number> of <text:bookmark-ref text:ref-name="x">Annex</text:bookmark-ref>, by <text:author-name>Boris</text:author-name>.</text:p>',
    texts: ['On , page  of , by .'],
    kept: ['March', 'iv', 'Annex', 'Boris'],
  },
  'marks of indexes, bookmarks and references': {
    body: '<text:p><text:alphabetical-index-mark text:string-value="dams"/>The <text:bookmark-start text:name="b"/>dam<text:bookmark-end text:name="b"/> <text:alphabetical-index-mark-start text:id="i"/>opened<text:alphabetical-index-mark-end text:id="i"/><text:reference-mark text:name="r"/>.</text:p>',
    texts: ['The dam opened.'],
  },
  'an index: its title and its entries are its own': {
    body: '<text:table-of-content><text:table-of-content-source><text:index-title-template>Contents</text:index-title-template></text:table-of-content-source><text:index-body><text:index-title><text:p>Contents</text:p></text:index-title><text:p>Aims</text:p></text:index-body></text:table-of-content><text:h text:outline-level="1">Aims</text:h>',
    texts: ['Aims'],
    kept: ['Contents', 'Contents', 'Aims'],
  },
  'numbers of lists, headers of lists and sections': {
    body: '<text:section text:name="S"><text:list><text:list-header><text:p>Aims</text:p></text:list-header><text:list-item><text:number>I</text:number><text:p>First</text:p><text:list><text:list-item><text:p>Second</text:p></text:list-item></text:list></text:list-item></text:list></text:section>',
    texts: ['Aims', 'First', 'Second'],
  },
  'a link around styled words, and text with metadata': {
    body: '<text:p>See <text:a xlink:href="https://example.org/a"><text:span text:style-name="Internet_20_link">the plan</text:span></text:a> <text:meta xml:id="m">in full</text:meta>.</text:p>',
    texts: ['See the plan in full.'],
  },
  'hidden words and hidden paragraphs': {
    body: '<text:p>One <text:hidden-text text:string-value="two">two</text:hidden-text>three.</text:p><text:section text:display="none" text:name="h"><text:p>unseen</text:p></text:section>',
    texts: ['One three.'],
    kept: ['two', 'unseen'],
  },
  'controls of LibreOffice, one of them empty, and elements of others': {
    body: '<text:p>The <loext:content-control loext:alias="Lead" xmlns:loext="urn:lo">new <text:span text:style-name="B">plan</text:span></loext:content-control> by <loext:content-control loext:showing-place-holder="true" xmlns:loext="urn:lo">Choose</loext:content-control><a:b xmlns:a="urn:a">all</a:b><a:c xmlns:a="urn:a"/>.</text:p>',
    texts: ['The new plan by all.'],
    kept: ['Choose'],
  },
  'words that are shown in a hidden paragraph, and hidden in one that is shown': {
    body: '<text:p text:style-name="Gone">unseen <text:span text:style-name="Shown">Seen.</text:span></text:p><text:p>One<text:span text:style-name="Hid"> two</text:span> three.</text:p>',
    texts: ['Seen.', 'One three.'],
    kept: ['unseen', 'two'],
  },
  'drawings with text of their own': {
    body: '<text:p><draw:g><draw:custom-shape><text:p>In a shape</text:p></draw:custom-shape><draw:line><text:p>On a line</text:p></draw:line></draw:g></text:p>',
    texts: ['In a shape', 'On a line'],
  },
};

const style = (name: string, family: string, display: string): string =>
  `<style:style style:name="${name}" style:family="${family}"><style:text-properties text:display="${display}"/></style:style>`;
const styles =
  style('Gone', 'paragraph', 'none') + style('Shown', 'text', 'true') + style('Hid', 'text', 'none');

describe('what OpenDocument keeps in paragraphs', () => {
  it.each(Object.entries(cases))('%s', (_title, { body, texts, kept = [], notes }) => {
    const bytes = makeOdt(body, styles);
    const document = readPackage(bytes, 'a.odt');
    expect(textsOf(document)).toEqual(texts);
    if (notes) expect(document.units[0]?.notes).toEqual(notes);
    expect(writeTranslated(document, (source) => source)).toBe(bytes);
    const written = bodyOf(partOf(writeTranslated(document), 'content.xml'));
    const words = written
      .replace(/<dc:date>[^<]*/g, '')
      .replace(/<[^>]*>/g, ' ')
      .match(/[A-Za-z]{2,}/g);
    expect(words ?? []).toEqual(kept);
    expect(tagsOf(written)).toEqual(tagsOf(body));
    expect(textsOf(readPackage(makeOdt(written, styles), 'a.odt'))).toHaveLength(texts.length);
  });
});

/** The elements of a body without spans and spaces, which are free. */
function tagsOf(body: string): readonly string[] {
  return (body.match(/<[^>]*>/g) ?? []).filter((tag) => !/^<\/?text:(?:span|s)[ />]/.test(tag));
}

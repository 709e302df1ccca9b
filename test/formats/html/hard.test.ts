import { describe, expect, it } from 'vitest';
import { englishLeft, skeletonOf } from './pseudo.ts';
import { pseudoPage, readPage } from './shown.ts';

/** What people read: sentences, without tags of codes. */
const textsOf = (page: string, path?: string): readonly string[] =>
  readPage(page, path).units.flatMap(({ segments }) =>
    segments.map(({ source }) => source.replace(/<\/?\d+\/?>/g, '')),
  );

const cases: Readonly<Record<string, readonly [page: string, texts: readonly string[]]>> = {
  'templates and what is for browsers without scripts stay': [
    '<p>Seen.</p><template><p>Unseen</p></template><noscript><p>Turn it on</p></noscript><p>End.',
    ['Seen.', 'End.'],
  ],
  'drawings stay, with their words': [
    '<p>See <svg role="img"><title>A dam</title><text x="1">Dam</text><foreignObject><p>Deep</p></foreignObject></svg> here.',
    ['See  here.'],
  ],
  'pictures in several sizes': [
    '<picture><source srcset="a.webp 2x, b.webp" media="(min-width: 1px)"><img src="a.png" srcset="b.png 2x" alt="A dam" title="In May"></picture><p>End.',
    ['', 'A dam', 'In May', 'End.'],
  ],
  'a page inside a frame stays, the name of the frame does not': [
    '<p>Before.<iframe srcdoc="<p>Inside</p>" title="A film">Old browsers</iframe> After.',
    ['Before. After.', 'A film'],
  ],
  'tables: caption, groups and cells, some tags left out': [
    '<table summary="Levels by month"><caption>Levels</caption><colgroup><col><col></colgroup><thead><tr><th abbr="M" scope=col>Month<th>Level<tbody><tr><td>May<td>3 m<tfoot><tr><td colspan=2>All</table>',
    ['Levels by month', 'Levels', 'M', 'Month', 'Level', 'May', '3 m', 'All'],
  ],
  'ruby is read with its base': [
    '<p>In <ruby>Tokyo<rp>(</rp><rt>toukyou</rt><rp>)</rp></ruby> today.',
    ['In Tokyo(toukyou) today.'],
  ],
  'details and their summary': [
    '<details open><summary>More <b>of it</b></summary>Text <i>here</i>.<p>And here.</details>',
    ['More of it', 'Text here.', 'And here.'],
  ],
  'forms: words beside fields, on buttons, in groups': [
    '<form><fieldset><legend>You</legend><label>Name <input name=n value="typed" placeholder="In full"></label><select><optgroup label="Towns"><option value=1>Minsk</select><textarea>typed</textarea><button type=submit>Send <b>it</b></button><input type=reset value="Clear"><input type=submit name=s value="go"><input type=image alt="Go on" src=a.png></fieldset></form>',
    ['You', 'Name', 'In full', 'Send it', 'Clear', 'Go on'],
  ],
  'directions and places to break a word': [
    '<p dir=ltr>One <bdo dir=rtl>two</bdo> <bdi>three</bdi> ant<wbr>hill co&shy;operate.',
    ['One two three anthill co­operate.'],
  ],
  'references by name and number, closed or not': [
    '<p>A&nbsp;&amp;&#8211;&#x2014;&AMP&copy 5 &lt;b&gt; &notit; &unknown; x.',
    ['A\u00a0&–—&© 5 <b> ¬it; &unknown; x.'],
  ],
  'tags that are never closed': [
    '<ul><li>One<li>Two <b>three<li>Four</ul><dl><dt>Term<dd>Meaning<dd>Other</dl><p>Last',
    ['One', 'Two three', 'Four', 'Term', 'Meaning', 'Other', 'Last'],
  ],
  'definitions, quotations, figures and maps': [
    '<figure><img src=a.png alt="A dam"><figcaption>The dam. <cite>Anna</cite></figcaption></figure><blockquote cite="https://example.org/"><p>It <q>works</q>.</blockquote><map name=m><area shape=rect coords="0,0,1,1" alt="Gate" href="#g"></map>',
    ['', 'A dam', 'The dam.', 'Anna', 'It works.', 'Gate'],
  ],
  'inserted and deleted words are seen': [
    '<p>The <del>old</del><ins datetime="2026-03-04">new</ins> plan.',
    ['The oldnew plan.'],
  ],
  'words for people who listen': [
    '<button aria-label="Close"><span aria-hidden=true>×</span></button><div role=slider aria-valuetext="Half" aria-roledescription="volume"></div>',
    ['Close', 'Half', 'volume'],
  ],
  'media keep their words, tracks are named': [
    '<video title="A film" src=a.mp4><track kind=captions label="English" src=a.vtt>No video here</video><p>End.',
    ['A film', 'End.'],
  ],
  'sections of CDATA and comments with markup': [
    '<p>One<!-- <p>no</p> --> two.<![CDATA[ x ]]></p><!--[if IE]><p>old</p><![endif]--><p>End.',
    ['One two.', 'End.'],
  ],
  'a page without html, head or body, and text after its end': ['One.</body></html>Two.', ['One.', 'Two.']],
};

describe('what pages hold', () => {
  it.each(Object.entries(cases))('%s', (_title, [page, texts]) => {
    expect(textsOf(page)).toEqual(texts);
    const written = pseudoPage(page);
    expect(englishLeft(written)).toEqual([]);
    expect(skeletonOf(written)).toEqual(skeletonOf(page));
    expect(textsOf(written)).toHaveLength(texts.length);
  });
});

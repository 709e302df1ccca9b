import type { BreakFacts } from '../engine/breaks.ts';
import { wordSet } from '../engine/word-sets.ts';
import { months, shortMonths, weekdays } from './dates.ts';

const titles =
  'Chief|Chair(?:man|woman|person)?|CEO|CFO|COO|President|Vice|Executive|Managing|Directors?|Deputy|Founder|Senior|' +
  'Spokes(?:man|woman|person)|Analysts?|General|Treasurer|Economist';
const auxiliaries =
  'is|are|was|were|has|have|had|does|do|did|will|would|can|could|may|might|shall|should|must|says?|plans?|wants?|makes?|owns?';
/** Pasts that do not end in -ed and are frequent in news. */
const pasts =
  'said|told|rose|fell|grew|lost|won|made|came|went|took|gave|got|left|led|sold|bought|met|paid|began|became|held|kept|put|' +
  'set|cut|hit|let|ran|saw|sent|spent|stood|thought|brought|built|found|felt|knew|wrote|spoke|drew|broke|chose|fought';

/**
 * English. Titles, addresses, measures and Latin abbreviations: The Chicago Manual of Style (17th ed., ch. 10) and the
 * abbreviation lists of general dictionaries; ranks and months as agencies write them (AP style). Words that are also
 * common nouns (`rep`, `sec`, `col`) may end a sentence before a starter.
 */
export const breaks: BreakFacts = {
  neverEnds: wordSet(
    // Before a name.
    'mr mrs ms mx messrs mmes dr drs prof profs rev revd rt ste msgr mgr supt gov govs sens reps amb atty cllr hr mme mlle',
    'sgt cpl pfc pvt cols lt lts ltc ltg maj gen gens brig capt cmdr cdr comdr adm vadm radm lcpl ssgt msgt cmsgt det insp',
    // Before what they explain or compare.
    'e.g E.g eg i.e I.e ie viz cf vs v ca c f.e esp incl approx P.S N.B',
    // Days before a date.
    'Mon Tue Tues Wed Thu Thur Thurs Fri',
  ),
  mayEnd: wordSet(
    'sen rep col hon fr pres sr jr esq dept dir dep asst assoc sec treas al st mt ft pt ave blvd rd ln hwy sq bldg apt ext rm',
    'proc acad sci phys chem biol conf symp bull comput appl inc co corp ltd llc plc bros univ inst assn natl intl govt est mfg gmbh ag nv fed dist Sat Sun Ariz Ark Calif Colo',
    'Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo',
  ),
  closes: wordSet('etc a.m p.m A.M P.M B.C A.D BC AD C.E B.C.E b.c a.d ibid op.cit loc.cit'),
  afterNumber: new Set(),
  units: wordSet(...shortMonths, 'ft in lb lbs oz hr hrs min mins sec secs kg km cm mm mph yd yds gal sq'),
  beforeNumber: wordSet(
    ...shortMonths,
    'no nos nr n° p pp pg pgs vol vols ch chap fig figs art arts sec sect sects para paras par pt pts eq eqs ref refs res',
    'ver ed eds rs app ex tab bk l ll n nn op ps rev b d r fl tel fax',
  ),
  starters: wordSet(
    'the a an this that these those there here he she it we they you i his her its our their my your',
    'but and or so yet then thus hence however moreover furthermore meanwhile nevertheless also still instead otherwise',
    'in on at by for from with without under over after before during since until when while where if unless although',
    'though because as once whether what who whom whose which why how let please now today yesterday tomorrow',
    'is are was were do does did has have had can could would should shall might must',
    'all both each every some any many much most few several other others another such no none not nobody nothing',
    'one two three someone everyone everybody according despite among between through within like unlike to of',
    'even only just perhaps maybe later earlier finally first second third fourth fifth next last yes well oh',
  ),
  continues: wordSet(
    ...weekdays,
    ...months,
    'EST EDT CST CDT MST MDT PST PDT GMT UTC BST CET CEST ET PT MT CT Eastern Pacific',
  ),
  labels: wordSet(
    'article section chapter part title figure table step rule annex appendix paragraph schedule item question day',
  ),
  timeWords: wordSet(
    'at by in on around about from since until till before after near circa between and of the early late mid last next',
    'this that same day morning afternoon evening night noon midnight',
    ...[...weekdays, ...months].map((name) => name.toLowerCase()),
    'to',
  ),
  lowerPronoun: 'i',
  speech: wordSet(
    'said says say asked asks added adds told tells wrote writes replied replies answered explained exclaimed shouted cried',
    'stressed noted tweeted continued insisted wondered declared joked demanded whispered yelled called recalled',
    'argued warned announced stated remarked commented quipped concluded responded retorted screamed posted',
  ),
  names: {
    verb: new RegExp(`^(?:${auxiliaries}|${pasts}|\\p{Ll}{3,}ed)$`, 'u'),
    // Titles, as agencies write them before a person.
    goesOn: new RegExp(`^(?:${titles})$`, 'u'),
    places: new Set(),
  },
};

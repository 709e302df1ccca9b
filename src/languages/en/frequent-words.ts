import { wordSet } from '../engine/word-sets.ts';
import type { FrequentWords } from '../pack.ts';

/** English: closed classes after R. Quirk et al. (1985); the rest from the top of M. West, A General Service List (1953). */
export const frequentWords: FrequentWords = {
  linking: wordSet('of for'),
  grammatical: wordSet(`
    a an the this that these those such same other another each every either neither both all any some no none few many much
    more most less least several own enough
    i me my mine you your yours he him his she her hers it its we us our ours they them their theirs who whom whose which what
    myself himself herself itself ourselves themselves one ones someone anyone everyone nobody something anything everything nothing
    and or nor but yet so if unless because since although though while whereas whether than as when where why how until till before after once
    of at by for with about against between among into through during without within above below to from up down in out on off over under
    again further near across along around behind beside besides beyond despite except inside outside onto per toward towards upon via
    be am is are was were been being have has had having do does did doing done will would shall should can could may might must ought
    not only also even just still already always never often ever here there now then too very quite rather almost
    yes no mr mrs ms dr
  `),
  everyday: wordSet(`
    able according act add added adding ago agree agreed allow also announce announced answer appear april argue argued ask asked august
    away back bad became become began begin begins best better big bring brought build built call called came case certain change
    clear close closer come comes coming consider considered continue continued could country create cut day days december decide decided
    different difficult discuss discussed early easy effective end ended enter especially event every example expect expected face faced
    fact fairly far february feel felt few figure find first five follow followed following found four friday full future gather gathered gave
    general get give given go goes going good got great greatly group grow growing grown half happen hard held help high hold hope hour hours
    however idea important include included includes including increase interest january join joined july june keep kept kind knew know known
    large last late lately later lead leave led left let level life like likely line list listed little live local long longer look lost low
    made main major make makes making man march matter mattered mean means meet meets met million minute moment monday month months morning
    move moved name near necessary need needed new next night note noted nothing november number numbers october offer old open opened opening
    order part particular past people percent perhaps place plan plans play point possible present put question ready real reason receive
    regard related remain remained report result results right rise robust run said same saw say saying says second see seem seen
    send sent september set seven share shared shorter show shown side sign signed similar simple since situation six small soon sort sound speak
    special spoke stand stands start started state stated step steps stop strong stronger sunday support sure take taken takes taking talk
    tell ten term thing things think third thought three thursday time times today together told took top total toward true try tuesday turn two
    type understand urge urged use used using various view visit want warn warned way ways wednesday week weeks welcome well went wish wished word
    words work worked working works world worse write year years yesterday
  `),
  outsideTerms: /(?:'s|ly|n't)$/,
  neverLastInTerms: /(?:ed|ly)$/,
  neverAlone: /(?:ed|ing)$/,
};

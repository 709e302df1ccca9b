import { type StemWords, stemWords } from '../engine/stem-words.ts';

/**
 * English: words that raise or lower a title, then titles. Military ranks: NATO STANAG 2116. What is also another word, and
 * what others say by such a word, has a question mark.
 */
export const ranks: StemWords = stemWords({ '-': '- s', y: 'y ies', man: 'man men woman women person' }, [
  [
    'deputy',
    'deput/y vice undersecretar/y ?under ?sub ?associate ?assistant ?aide ?substitute ?adjunct ?stand',
  ],
  [
    'assistant',
    'assistant aide ?assist ?assisting ?assisted ?assistance ?helper ?help ?helped ?helping ?adviser ?advisor ?associate ' +
      '?deput/y ?vice ?staffer ?adjutant ?attendant ?ally ?allies ?sidekick ?counsel',
  ],
  [
    'former',
    'former ex formerly ?late ?erstwhile ?previous ?previously ?onetime ?then ?past ?retired ?outgoing ?once ?used ?departing ' +
      '?veteran ?ousted ?deposed ?disgraced ?longtime ?original ?emeritus ?old ?alumni',
  ],
  [
    'acting',
    'acting interim ?caretaker ?temporar/y ?temporarily ?provisional ?transitional ?incumbent ?performing ?duties',
  ],
  ['general', 'General Gen ?general ?Brigadier ?brigadier ?commander'],
  ['colonel', 'colonel Col'],
  ['major', 'Major Maj ?major'],
  ['captain', 'captain Capt ?skipper ?cap'],
  ['lieutenant', 'lieutenant Lt ?Lieut'],
  ['sergeant', 'sergeant Sgt ?corporal'],
  ['marshal', 'marshal ?marshall ?Marshall'],
  ['admiral', 'admiral Adm'],
  ['private', 'Private Pvt ?private ?soldier ?regular ?ordinary ?rank ?common'],
  ['professor', 'professor Prof ?associate_professor ?assistant_professor ?don'],
  [
    'lecturer',
    'lecturer docent ?reader ?associate_professor ?assistant_professor ?instructor ?teacher ?tutor ?fellow',
  ],
  ['minister', 'minister ?ministerial ?ministr/y ?secretar/y ?cabinet'],
  ['prime minister', 'prime_minister ?prime_ministerial premier PM ?taoiseach ?government'],
  ['president', 'president presidential ?presidency ?POTUS ?head ?chair ?chair/man ?leader'],
  ['governor', 'governor gubernatorial gov'],
  ['mayor', 'mayor mayoral mayoress ?lord'],
  ['ambassador', 'ambassador ?envoy ?diplomat ?embassy'],
  ['chancellor', 'chancellor ?chancellery'],
  ['senator', 'senator Sen ?senate'],
  ['king', 'king ?royal ?monarch ?majest/y ?crown'],
  ['queen', 'queen ?royal ?monarch ?majest/y ?crown'],
  ['prince', 'prince ?duke'],
  ['judge', 'judge Justice ?justice ?magistrate ?referee ?court ?jury ?umpire'],
  ['prosecutor', 'prosecutor ?attorney ?prosecution ?prosecuting ?DA ?district ?counsel'],
]);

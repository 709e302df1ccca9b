import type { NegationFacts } from '../engine/fact-words.ts';
import { foldedSet } from '../engine/word-sets.ts';

/**
 * English. Negators, negative adverbs and affixes: Quirk et al., A Comprehensive Grammar of the English Language (1985),
 * §10.54–70 and appendix I.21.
 */
export const negation: NegationFacts = {
  negations: foldedSet(
    'not no never none nobody nothing nowhere neither nor without cannot unless except hardly barely scarcely seldom',
    'rarely fail fails failed failing failure failures lack lacks lacked lacking refuse refuses refused refusing refusal',
    'deny denies denied denying denial',
  ),
  negativeEndings: ["n't"],
  contractions: new Map([['cannot', 'not']]),
  endingsMean: 'not',
  denyingStems: [],
  seemingStems: [],
  negativePrefixes: ['un', 'in', 'im', 'il', 'ir', 'dis', 'non'],
  kept: {
    // The many verbs like fail and refuse are said in other ways.
    negations: /^(?:not|never|nobody|nothing|nowhere|cannot|neither|without|no|none)$|n't$/,
    // Not only, not long after, not until, no doubt, No. 5, nothing but, not too early, could not agree more; and what negates
    // twice says yes: not fail, not uncommon, could not help but.
    assertedBy: new RegExp(
      '^[\\s\\u00a0]?(?:' +
        'only\\b|just\\b|least\\b|less\\b|more\\b|(?:be )?long (?:after|before|ago)\\b|until\\b|(?:a )?doubt\\b|matter\\b|to mention\\b|' +
        'but\\b|else\\b|effort|too (?:early|late|soon)\\b|much (?:more|less)\\b|(?:be )?(?:better|more)\\b|agree\\b|forget|' +
        'fail\\b|un(?:common|usual|like|reason|expected|heard)|impossible\\b|help (?:but\\b|[a-z]+ing\\b)|' +
        '\\.?[\\s\\u00a0]?\\d)',
      'iu',
    ),
  },
  // Affixes (Quirk et al., appendix I.21), then words of refusal, lack, end, limit, difference and comparison.
  implied: new RegExp(
    '\\b(?:un(?!i|der|til|cles?\\b)[a-z]{3,}|im(?:poss|pract|moral|mun|mob|perf|pat|prob)[a-z]*|il(?:leg|lic|log)[a-z]*|' +
      'in(?:ab|ac|ad|cap|compl|cor|cre|dec|def|dep|dir|eff|evi|exp|suf|vis|val|sec|sta|hum|jus|cons|tol)[a-z]*|' +
      'ir(?:reg|rel|res|rev)[a-z]*|dis[a-z]+|mis[a-z]+|non[a-z]*|anti|[a-z]+less(?:ly|ness)?|[a-z]+locked|' +
      '(?:refus|reject|resist|oppos|prohibit|prevent|avoid|ignor|exclu|except|absen|reluct|hesit)[a-z]*|' +
      '(?:fail|miss|lack|los|limit|stop|halt|suspend|keep|deni|deny|forget|few|rare|hard|doubt|block)(?:s|t|e|es|ed|er|ly|ing|ful)?|' +
      'bans?|banned|bar(?:s|red)|hides?|hidden|lost|loss|forgot(?:ten)?|minim[a-z]*|cease[sd]?|quit|loath|kept|end(?:s|ed)? up|away|' +
      'difficult[a-z]*|wrong[a-z]*|tough|free|free(?:ly|d)|negativ[a-z]*|contrary|s[ck]eptic[a-z]*|afraid|far|anonym[a-z]*|' +
      'little|low|amateur[a-z]*|only|until|till|unless|without|too|rather|instead|beyond|yet|barely|against|remain[a-z]*|still|before|outside|' +
      'seldom|least|zero|alone|despite|any|anything|than|vain|other|different|short|sparse[a-z]*|if|whether)\\b',
    'iu',
  ),
};

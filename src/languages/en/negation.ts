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
    // Not only, not long after, not until, no doubt, No. 5; and what denies twice says yes: not fail, not uncommon, could not
    // help but.
    assertedBy: new RegExp(
      '^[\\s\\u00a0]?(?:' +
        'only\\b|just\\b|least\\b|less\\b|more\\b|long (?:after|before|ago)\\b|until\\b|doubt\\b|matter\\b|to mention\\b|' +
        'fail\\b|un(?:common|usual|like|reason|expected|heard)|impossible\\b|help (?:but\\b|\\p{L}+ing\\b)|' +
        '\\.?[\\s\\u00a0]?\\d)',
      'iu',
    ),
  },
};

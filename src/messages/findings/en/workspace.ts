/** Findings about a workspace: what blocks its documents, its waivers, breaks, languages and glossaries. */
export const workspace = {
  'gate/missing': {
    message: '“{{source}}” has no {{tag}} translation.',
    advice: 'Export it, have it translated and import it.',
  },
  'gate/missing:draft': {
    message: 'The {{tag}} translation of “{{source}}” is a draft.',
    advice: 'Have it checked, then import it with --state translated.',
  },
  'gate/stale': {
    message: 'The {{tag}} translation of “{{source}}” is stale: the source text has changed.',
    advice: 'Export it with --only stale, have it revised and import it.',
  },
  'gate/unready': {
    message: 'The {{tag}} translation of “{{source}}” is {{state, state}}, not yet {{wanted, state}}.',
    advice: 'Import it with --state {{wanted}} once that is so.',
  },
  'gate/unreviewed': {
    message: 'The {{tag}} translation of “{{source}}” does not say who made it.',
    advice: 'Name the translator with “import --by”, and have another one review it.',
  },
  'gate/unreviewed:by': {
    message: 'The {{tag}} translation of “{{source}}” was reviewed by nobody but {{by}}.',
    advice: 'Have another one review it, and import it with --state reviewed --by and the name.',
  },
  'gate/partial': {
    message_one: '{{count}} sentence has no current {{tag}} translation and will be published as a gap.',
    message_other: '{{count}} sentences have no current {{tag}} translation and will be published as gaps.',
    advice: 'Each is marked for readers.',
  },
  'gate/findings': {
    message: 'The gate allows no {{level, level}}, but “{{document}}” ({{tag}}) has {{found}}.',
    advice: 'Correct them, or waive those that are not errors.',
  },
  'gate/empty': {
    message: '“{{document}}” has no sentence to publish.',
    advice: 'Write its text, or remove the file.',
  },
  'gate/embargo': {
    message: '“{{document}}” ({{tag}}) is under embargo until {{embargo}}.',
    advice: 'Wait until then, skip the document, or change the embargo.',
  },
  'waiver/unused': {
    message: 'The waiver of {{code}} for {{segment}} ({{tag}}) is unused: there is no such finding.',
    advice: 'Remove it with “barobar waivers prune”.',
  },
  'waiver/unused:sentence': {
    message: 'The waiver of {{code}} for {{segment}} ({{tag}}) matches no finished sentence.',
    advice: 'Remove it with “barobar waivers prune”.',
  },
  'waiver/stale': {
    message: 'The waiver of {{code}} for {{segment}} ({{tag}}) was made for other texts.',
    advice:
      'Check the sentence again. Then waive the finding again, or remove the waiver with “barobar waivers prune”.',
  },
  'waiver/expired': {
    message: 'The waiver of {{code}} for {{segment}} ({{tag}}) expired on {{until}}.',
    advice: 'Correct the sentence, or waive the finding again.',
  },
  'glossary/ambiguous': {
    message: '"{{term}}" is a term of "{{concept}}" and of "{{other}}" at {{place}}.',
    advice: 'Take it out of one of the two, or give them different domains to say that both are meant.',
  },
  'glossary/duplicate': {
    message: '"{{term}}" occurs twice, as {{first, termStatus}} and as {{second, termStatus}}.',
    advice: 'Keep one of the two.',
  },
  'glossary/contradictory': {
    message: '"{{term}}" is both {{first, termStatus}} and {{second, termStatus}} in {{tag}}.',
    advice: 'Keep one of the two.',
  },
  'glossary/contradictory:not-translated': {
    message: '"{{concept}}" is not to be translated, and has "{{term}}" in {{tag}}.',
    advice: 'Take the flag dnt or the term out.',
  },
  'glossary/unreachable': {
    message: '"{{term}}" matches no running text.',
    advice:
      'Put = before the term, ~ before its head, * right after a word, and \\ before a sign that belongs to the term.',
  },
  'glossary/alphabet': {
    message: '"{{term}}" has {{letters, phrase}}, which is no letter of {{language}}.',
    advice: 'Write it in the letters of the language, or put = before it if it is meant so.',
  },
  'glossary/alphabet:several': {
    message: '"{{term}}" has {{letters, phrase}}, which are no letters of {{language}}.',
    advice: 'Write it in the letters of the language, or put = before it if it is meant so.',
  },
  'breaks/no-place:split': {
    message: 'The words of the split after “{{before}}” are no longer in “{{document}}”.',
    advice: 'Run “barobar breaks remove {{document}} {{number}}”, or decide again with “barobar split”.',
  },
  'breaks/no-place:join': {
    message: 'The words of the join of “{{before}}” and “{{after}}” are no longer in “{{document}}”.',
    advice: 'Run “barobar breaks remove {{document}} {{number}}”, or decide again with “barobar join”.',
  },
  'update/conflict': {
    message: 'Two documents had a translation of {{id}}: “{{kept}}” stays, “{{lost}}” is quarantined.',
    advice: 'Decide with “barobar import --resolve ours {{id}}” or “--resolve theirs {{id}}”.',
  },
  'update/taken-down': {
    message: '“{{document}}” is taken down, because “{{former}}” was.',
    advice: 'To publish it again, run “barobar publish {{document}}”.',
  },
  'language/no-pack': {
    message:
      '“{{tag}}” has no language pack: general rules find its sentences, terms match in one form only, and checks do not know its number words and dates.',
    advice:
      'Correct the tag if it is misspelt; otherwise review these translations more closely, or add a pack as CONTRIBUTING.md describes.',
  },
  'language/no-ui-strings': {
    message: 'The editions have no UI strings in “{{tag}}”: its pages show them in English.',
    advice:
      'Translate the file that “barobar export --ui --to {{tag}}” writes and import it, or add {{file}}.',
  },
} as const;

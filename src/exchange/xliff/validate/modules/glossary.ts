import { childrenOf, type Rule } from '../document.ts';
import { nameOf } from '../namespaces.ts';
import { checkUnique } from '../rules/ids.ts';

/** Glossary (XLIFF 2.1 §5.2), but for its references. */
export const checkGlossary: Rule = ({ named }, report) => {
  for (const node of named('gls:glossary')) {
    const entries = childrenOf(node, 'gls:glossEntry').flatMap((entry) => [
      entry,
      ...childrenOf(entry, 'gls:translation'),
    ]);
    checkUnique(entries, 'the glossary', 'XLIFF 2.1 §5.2.5.1', report);
  }
  for (const node of named('gls:glossEntry')) {
    if (node.children.some((child) => ['gls:translation', 'gls:definition'].includes(nameOf(child) ?? '')))
      continue;
    report(node, 'glossary-entry', 'XLIFF 2.1 §5.2.4.3', {
      message: '<gls:glossEntry> has neither a translation nor a definition.',
      advice: 'Add one of the two.',
    });
  }
};

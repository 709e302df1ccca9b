import { attributeOf } from '../../../../xml/read.ts';
import type { Rule } from '../document.ts';
import { moduleAttribute, nameOf, tagOf } from '../namespaces.ts';

/** Format Style (XLIFF 2.1 §5.3). */
export const checkFormatStyle: Rule = ({ using }, report) => {
  for (const node of using('fs')) {
    const style = moduleAttribute(node, 'fs', 'fs');
    const subStyle = moduleAttribute(node, 'fs', 'subFs');
    if (subStyle !== undefined && style === undefined) {
      report(node, 'style-missing', 'XLIFF 2.1 §5.3.5.2', {
        message: `${tagOf(node)} has "fs:subFs" and no "fs:fs".`,
        advice: 'Say in "fs:fs" what element of HTML it is for.',
      });
    }
    const isEnd = nameOf(node) === 'xlf:ec' && attributeOf(node, 'isolated') !== 'yes';
    if (isEnd && (style !== undefined || subStyle !== undefined)) {
      report(node, 'style-end-code', 'XLIFF 2.1 §5.3.5.1', {
        message: '<ec> has a style and is not isolated.',
        advice: 'Set the style on its <sc>.',
      });
    }
  }
};

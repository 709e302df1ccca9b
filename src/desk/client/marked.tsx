import type { ComponentChild, JSX } from 'preact';
import { parseMarkup } from '../../text/markup.ts';
import type { DeskCode } from '../contract.ts';

/** Deeper than any text written by people. */
const deepest = 12;

interface Level {
  readonly code: number;
  readonly children: ComponentChild[];
}

/** A marked text as readers will see it: what is not closed ends with the text, and a tag that was never opened is left out. */
export function Marked({
  text,
  codes,
}: {
  readonly text: string;
  readonly codes: readonly DeskCode[];
}): JSX.Element {
  const levels: Level[] = [{ code: 0, children: [] }];
  const close = (): void => {
    const { code, children } = levels.pop() as Level;
    levels.at(-1)?.children.push(<Wrapped code={codes[code - 1]}>{children}</Wrapped>);
  };
  for (const part of parseMarkup(text)) {
    const top = levels.at(-1) as Level;
    if (typeof part === 'string') top.children.push(part);
    else if (part.type === 'empty') top.children.push(<Single code={codes[part.code - 1]} />);
    else if (part.type === 'open' && levels.length < deepest) levels.push({ code: part.code, children: [] });
    else if (levels.some(({ code }) => code === part.code)) {
      while (levels.at(-1)?.code !== part.code) close();
      close();
    }
  }
  while (levels.length > 1) close();
  return <>{levels[0]?.children}</>;
}

function Wrapped({
  code,
  children,
}: {
  readonly code: DeskCode | undefined;
  readonly children: ComponentChild;
}) {
  switch (code?.kind) {
    case 'strong':
      return <strong>{children}</strong>;
    case 'emphasis':
      return <em>{children}</em>;
    case 'strikethrough':
      return <s>{children}</s>;
    case 'link':
      // Not a link: the text is to be edited, and its address may lead anywhere.
      return (
        <span class="link" title={code.href}>
          {children}
        </span>
      );
    default:
      return <>{children}</>;
  }
}

function Single({ code }: { readonly code: DeskCode | undefined }) {
  switch (code?.kind) {
    case 'literal':
      return <code>{code.display}</code>;
    case 'address':
      return <span class="link">{code.display}</span>;
    case 'reference':
      return <sup>{code.display}</sup>;
    case 'image':
      return <span class="image">{code.display}</span>;
    case 'break':
      return <br />;
    case 'run':
      return <span class="shown">{code.display}</span>;
    default:
      return null;
  }
}

import type { ComponentChildren } from 'preact';
import type { DeskDocument } from '../contract.ts';

/** A unit of the document in the shape that readers see. */
export function Block({
  block,
  children,
}: {
  readonly block: DeskDocument['units'][number]['block'];
  readonly children: ComponentChildren;
}) {
  switch (block.kind) {
    case 'heading':
      return <div class={`unit heading level-${Math.min(block.level, 4)}`}>{children}</div>;
    case 'item':
      return (
        <div class="unit item" data-marker={block.ordered ? `${block.number}.` : '•'}>
          {children}
        </div>
      );
    case 'cell':
      return <div class={`unit cell${block.row === 0 ? ' head' : ''}`}>{children}</div>;
    case 'field':
      return (
        <div class="unit field-unit">
          <p class="label">{block.name}</p>
          {children}
        </div>
      );
    case 'footnote':
      return <div class="unit footnote">{children}</div>;
    case 'title':
      return <div class="unit title">{children}</div>;
    case 'paragraph':
      return <div class={`unit paragraph${block.quoted ? ' quoted' : ''}`}>{children}</div>;
    default:
      return <div class="unit">{children}</div>;
  }
}

import { type DefaultTreeAdapterMap, defaultTreeAdapter, type Parser, type TreeAdapter } from 'parse5';

type ParentNode = DefaultTreeAdapterMap['parentNode'];
type ChildNode = DefaultTreeAdapterMap['childNode'];

/** A place directly in a node. Wrongly nested tags make the parser move it, with its content, into another node. */
export interface Place {
  within: ParentNode;
}

/** The nesting of a page that is being read: nodes know their parent, but not their children. */
export interface Nesting {
  /** For the parser: builds no tree. Texts are in the tokens. */
  readonly treeAdapter: TreeAdapter<DefaultTreeAdapterMap>;
  /** Where the parser put a text last; undefined before it put any. */
  readonly textPlace: () => Place | undefined;
  /** The place for what is now put directly into a node. */
  readonly placeIn: (node: ParentNode) => Place;
  /** The node that another one is in, as far as is read. */
  readonly parentOf: (node: ParentNode | ChildNode) => ParentNode | undefined;
  /** The parser's step that moves all that is in a node into a new one (HTML §13.2.6.4.7, adoption agency, step 17). */
  readonly adopt: Parser<DefaultTreeAdapterMap>['_adoptNodes'];
}

/** The nesting of a page of which nothing is read yet. */
export function createNesting(): Nesting {
  const places = new Map<ParentNode, Place>();
  const parents = new Map<ParentNode | ChildNode, Place>();
  let textPlace: Place | undefined;
  const placeIn = (node: ParentNode): Place => {
    const known = places.get(node);
    if (known) return known;
    const place = { within: node };
    places.set(node, place);
    return place;
  };
  const parentOf = (node: ParentNode | ChildNode): ParentNode | undefined => parents.get(node)?.within;
  const put = (parent: ParentNode, child: ParentNode | ChildNode): void => {
    parents.set(child, placeIn(parent));
  };
  const putText = (parent: ParentNode): void => {
    textPlace = placeIn(parent);
  };
  return {
    placeIn,
    parentOf,
    textPlace: () => textPlace,
    adopt(donor, recipient) {
      const moved = places.get(donor);
      if (!moved) return;
      moved.within = recipient;
      places.set(recipient, moved);
      places.delete(donor);
    },
    treeAdapter: {
      ...defaultTreeAdapter,
      appendChild: put,
      insertBefore: put,
      setTemplateContent(template, content) {
        template.content = content;
        put(template, content);
      },
      detachNode(node) {
        parents.delete(node);
      },
      getParentNode: (node) => parentOf(node) ?? null,
      insertText: putText,
      insertTextBefore: putText,
      getNodeSourceCodeLocation: () => null,
      setNodeSourceCodeLocation() {},
      updateNodeSourceCodeLocation() {},
    },
  };
}

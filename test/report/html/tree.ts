import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export interface Element {
  tag: string;
  attributes: Map<string, string>;
  text: string;
  children: Element[];
}

/** A page as a browser without the script reads it, and whatever is not well-formed in it. */
export function parsed(page: string): { root: Element; faults: string[] } {
  const faults: string[] = [];
  const document = parse(page, {
    scriptingEnabled: false,
    onParseError: ({ code, startLine }) => faults.push(`${code} in line ${startLine}`),
  });
  return { root: elementOf(document), faults };
}

function elementOf(node: DefaultTreeAdapterTypes.ParentNode): Element {
  const children = node.childNodes.filter(
    (child): child is DefaultTreeAdapterTypes.Element => 'tagName' in child,
  );
  return {
    tag: 'tagName' in node ? node.tagName : '#document',
    attributes: new Map('attrs' in node ? node.attrs.map(({ name, value }) => [name, value]) : []),
    text: textOf(node),
    children: children.map(elementOf),
  };
}

function textOf(node: DefaultTreeAdapterTypes.ParentNode): string {
  return node.childNodes
    .map((child) => ('value' in child ? child.value : 'childNodes' in child ? textOf(child) : ''))
    .join('');
}

/** Every element of a tree. */
export function all(root: Element, tag?: string): Element[] {
  const own = tag === undefined || root.tag === tag ? [root] : [];
  return [...own, ...root.children.flatMap((child) => all(child, tag))];
}

export function withClass(root: Element, name: string): Element[] {
  return all(root).filter(({ attributes }) => (attributes.get('class') ?? '').split(' ').includes(name));
}

/** Elements and names of attributes, without any text: what a hostile text must never change. */
export function skeleton({ tag, attributes, children }: Element): string {
  return `<${[tag, ...attributes.keys()].join(' ')}>${children.map(skeleton).join('')}</>`;
}

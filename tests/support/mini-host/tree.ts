import type { Template } from './read-templates';

/** A node as setData carries it. */
export interface RawNode {
  sid?: string;
  uid?: string;
  nn?: string;
  cl?: string;
  v?: string;
  cn?: RawNode[];
  [short: string]: unknown;
}

/** A node as WXML would draw it. */
export interface TreeNode {
  id: string;
  sid: string;
  tag: string;
  classes: string;
  /** Its own text; only leaves have one. */
  text: string | undefined;
  events: Set<string>;
  attribute(name: string): string | undefined;
  parent: TreeNode | undefined;
  children: TreeNode[];
}

const noTemplate: Template = { tag: 'block', attributes: new Map(), events: new Set() };

export function readTree(raw: RawNode, templates: Map<string, Template>, parent?: TreeNode): TreeNode {
  const template = templates.get(raw.nn ?? '') ?? noTemplate;
  const node: TreeNode = {
    id: raw.uid ?? raw.sid ?? '',
    sid: raw.sid ?? '',
    tag: template.tag,
    classes: raw.cl ?? '',
    // Where a line may end, and where not, nobody sees.
    text: template.tag === 'block' ? raw.v?.replaceAll('\u200b', '').replaceAll('\u00a0', ' ') : undefined,
    events: template.events,
    attribute(name) {
      const value = raw[template.attributes.get(name) ?? ''];
      return value === undefined || value === '' ? undefined : String(value);
    },
    parent,
    children: [],
  };
  node.children = (raw.cn ?? []).map((child) => readTree(child, templates, node));
  return node;
}

export const allBelow = (node: TreeNode): TreeNode[] => node.children.flatMap((child) => [child, ...allBelow(child)]);

export const textsOf = (node: TreeNode): string[] =>
  [node, ...allBelow(node)].flatMap(({ text }) => (text?.trim() ? [text.trim()] : []));

export const withAncestors = (node: TreeNode): TreeNode[] => [node, ...(node.parent ? withAncestors(node.parent) : [])];

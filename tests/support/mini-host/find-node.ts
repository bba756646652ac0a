import { allBelow, textsOf, withAncestors, type TreeNode } from './tree';

const tappable = new Set(['button', 'link', 'tab', 'radio', 'checkbox']);

export const canBeTapped = (node: TreeNode): boolean =>
  node.tag === 'button' || tappable.has(node.attribute('aria-role') ?? '');

export const isDisabled = (node: TreeNode): boolean => node.attribute('aria-disabled') === 'true';

/** What lies on top: a dialog hides everything else. */
export const topOf = (root: TreeNode): TreeNode =>
  allBelow(root).findLast((node) => node.attribute('aria-modal') === 'true') ?? root;

/** Something to tap, by its whole name or by one of the lines on it. The innermost wins. */
export function findTappable(root: TreeNode, name: string): TreeNode | undefined {
  const isIt = (node: TreeNode) =>
    node.attribute('aria-label') === name || textsOf(node).join('') === name || textsOf(node).includes(name);
  return allBelow(topOf(root)).findLast((node) => canBeTapped(node) && isIt(node));
}

/** An input or a picker, by the name a screen reader would say. */
export function findField(root: TreeNode, label: string): TreeNode | undefined {
  const fields = allBelow(topOf(root)).filter(({ tag }) => tag === 'input' || tag === 'textarea' || tag === 'picker');
  // A picker says its value after its name.
  const isIt = (said: string | undefined) => said === label || said?.startsWith(`${label}，`);
  const named = (node: TreeNode) => [node, ...allBelow(node)].some((one) => isIt(one.attribute('aria-label')));
  return fields.find(named);
}

/** The nodes a tap on this one passes, inside out, that listen to it. */
export const listenersTo = (node: TreeNode, event: string): TreeNode[] =>
  withAncestors(node).filter(({ events }) => events.has(event));

import { setTimeout as sleep } from 'node:timers/promises';
import { canBeTapped, findField, findTappable, isDisabled, listenersTo, topOf } from './find-node';
import type { NativeButtons } from './native-buttons';
import type { PageStack } from './page-stack';
import type { Template } from './read-templates';
import { allBelow, readTree, textsOf, type TreeNode } from './tree';

/** Only what never comes takes so long, on any machine. */
const PATIENCE_MS = 60_000;
/** No finger is faster. */
const FINGER_MS = 40;

interface MiniPageParts {
  stack: PageStack;
  templates: Map<string, Template>;
  native: NativeButtons;
  /** True while the server has not answered. */
  isWaiting: () => boolean;
  /** True while what was done last is not on the screen yet. */
  isDrawing: () => boolean;
  /** What runs in it counts as the person's own tap. */
  tapping: (act: () => void) => void;
}

/** The page in sight, as the person before it uses it. What is asked for may take a moment to appear. */
export function createMiniPage({ stack, templates, native, isWaiting, isDrawing, tapping }: MiniPageParts) {
  const tree = (): TreeNode => readTree(stack.current()?.data.root ?? {}, templates);
  const text = () => textsOf(tree()).join('\n');

  async function until<T>(find: () => T | undefined | false, problem: string): Promise<T> {
    for (const lateAt = Date.now() + PATIENCE_MS; ; await sleep(5)) {
      const found = find();
      if (found !== undefined && found !== false) return found;
      if (Date.now() > lateAt) throw new Error(`${problem}, on ${stack.current()?.route ?? 'no page'}:\n${text()}`);
    }
  }

  /** As WeChat sends it: to everything that listens, from the inside out. */
  function send(type: string, node: TreeNode, detail: object = {}, bubbles = false): void {
    const targetOf = ({ id, sid }: TreeNode) => ({ id, dataset: { sid } });
    for (const listener of bubbles ? listenersTo(node, type) : [node]) {
      stack.current()?.eh({
        type,
        detail,
        target: targetOf(node),
        currentTarget: targetOf(listener),
        timeStamp: Date.now(),
        mark: {},
      });
    }
  }

  /** A person taps again when they see what their last tap did, however busy the machine is. */
  async function lookUp(): Promise<void> {
    await sleep(FINGER_MS);
    await until(() => !isDrawing(), 'the page is drawn without end');
  }

  const enabled = (name: string) => () => {
    const node = findTappable(tree(), name);
    return node && !isDisabled(node) ? node : undefined;
  };

  return {
    route: () => stack.current()?.route,
    tree,
    text,
    top: () => textsOf(topOf(tree())).join('\n'),
    see: (words: string) => until(() => text().includes(words), `nowhere does it say “${words}”`),
    seeNot: (words: string) => until(() => !text().includes(words), `it still says “${words}”`),
    /** Until all that was asked for is there and drawn. */
    async rest(): Promise<void> {
      let before: string | undefined;
      const isLoading = () => allBelow(tree()).some(({ classes }) => classes.includes('y-skeleton'));
      const isStill = () => {
        const now = isWaiting() || isDrawing() || isLoading() ? undefined : text();
        const isSame = now !== undefined && now === before;
        before = now;
        return isSame;
      };
      await sleep(FINGER_MS);
      await until(isStill, 'it is still loading');
    },
    arriveAt: (route: string) => until(() => stack.current()?.route === route, `not at ${route}`),
    can: (name: string) => findTappable(tree(), name) !== undefined,

    /** The whole line that holds these words, for example a row to tap. Waits until it is there. */
    line: (words: string): Promise<string> =>
      until(
        () =>
          text()
            .split('\n')
            .find((line) => line.includes(words)),
        `no line says “${words}”`,
      ),

    async tap(name: string): Promise<void> {
      if (!name) throw new Error('a control without a name cannot be tapped');
      const node = await until(enabled(name), `nothing to tap says “${name}”`);
      const leaf = allBelow(node).find((one) => one.text === name) ?? node;
      if (!canBeTapped(node)) throw new Error(`“${name}” is nothing to tap`);
      tapping(() => send('tap', leaf, {}, true));
      if (node.tag === 'button') void native(node).then((answer) => answer && send(answer.type, node, answer.detail));
      await lookUp();
    },

    async fill(label: string, value: string): Promise<void> {
      const node = await until(() => findField(tree(), label), `no field is called “${label}”`);
      const type = node.tag === 'picker' ? 'change' : 'input';
      if (!node.events.has(type)) throw new Error(`WXML does not pass ${type} of “${label}” on`);
      if (type === 'input') send('focus', node, { value: '' });
      send(type, node, { value, cursor: value.length });
      if (type === 'input') send('blur', node, { value });
      await lookUp();
    },

    /** One of WeChat's own suggestions is taken instead of typing: it comes with no input event. */
    async takeSuggestion(label: string, value: string): Promise<void> {
      const node = await until(() => findField(tree(), label), `no field is called “${label}”`);
      if (node.attribute('type') !== 'nickname') throw new Error(`WeChat suggests nothing for “${label}”`);
      send('focus', node, { value: '' });
      send('blur', node, { value });
      await lookUp();
    },

    valueOf: (label: string) => findField(tree(), label)?.attribute('value'),
    pullDown: () => stack.current()?.onPullDownRefresh?.(),
    reachBottom: () => stack.current()?.onReachBottom?.(),
    returnTo: () => stack.current()?.onShow?.(),
    share: () => stack.current()?.onShareAppMessage?.({ from: 'menu' }),
  };
}

export type MiniPage = ReturnType<typeof createMiniPage>;

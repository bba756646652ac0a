import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { Fragment, jsx as plainJsx, jsxs as plainJsxs, type JSX } from 'plain-jsx-runtime';
import { allowBreaks } from './allow-breaks';

/**
 * The build takes this for `react/jsx-runtime` (config/index.ts): whatever text is drawn, of ours or of a neighbour, passes here,
 * so that no part has to think of where its lines may end.
 */
type Jsx = typeof plainJsx;

const withBreaks = (children: ReactNode): ReactNode => {
  if (typeof children === 'string') return allowBreaks(children);
  if (Array.isArray(children)) return children.map((child) => (typeof child === 'string' ? allowBreaks(child) : child));
  return children;
};

const drawsText = (type: unknown): boolean => type === View || type === Text || type === Fragment;

const through =
  (make: Jsx): Jsx =>
  (type, props, key) => {
    const { children } = props as { children?: ReactNode };
    const hasText = typeof children === 'string' || Array.isArray(children);
    return make(
      type,
      hasText && drawsText(type) ? { ...(props as object), children: withBreaks(children) } : props,
      key,
    );
  };

export const jsx = through(plainJsx);
export const jsxs = through(plainJsxs);
export { Fragment, type JSX };

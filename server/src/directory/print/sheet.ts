import { pageHeight, pageWidth } from '../../platform/pdf';

/** The measures of a 便民服务卡, in points. */
export const sheet = {
  left: 42,
  right: pageWidth - 42,
  width: pageWidth - 2 * 42,
  /** Below the heading of the first page; on the others below the edge. */
  firstTop: 190,
  top: 40,
  foot: pageHeight - 42,
  green: '#1f5c3d',
  quiet: '#4a4a4a',
} as const;

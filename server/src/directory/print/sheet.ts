import { pageHeight, pageWidth } from '../../platform/pdf';

const MARGIN = 36;
const BETWEEN = 24;

/** The measures of a 便民服务卡, in points: two columns, so that the sheet can be folded in the middle. */
export const sheet = {
  left: MARGIN,
  width: pageWidth - 2 * MARGIN,
  column: (pageWidth - 2 * MARGIN - BETWEEN) / 2,
  /** Where the second column begins. */
  second: (pageWidth + BETWEEN) / 2,
  /** Below the heading of the first page; on the back below the edge. */
  firstTop: 186,
  top: 36,
  foot: pageHeight - 40,
  green: '#1f5c3d',
  quiet: '#4a4a4a',
} as const;

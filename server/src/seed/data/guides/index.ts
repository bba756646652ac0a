import { careItems } from './care-items';
import type { DemoGuide } from './demo-guide';
import { lifeItems } from './life-items';
import { notIssued } from './not-issued';

/** What the demo's counters handle, by community; the smaller one has begun with what it does not issue. */
export const demoGuides: Record<'槐荫社区' | '柳溪社区', readonly DemoGuide[]> = {
  槐荫社区: [...careItems, ...lifeItems, ...notIssued],
  柳溪社区: notIssued,
};

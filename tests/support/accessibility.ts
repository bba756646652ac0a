import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserPage, ScaleName } from './browser';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const MEASURES = readFileSync(join(__dirname, 'browser-measures.js'), 'utf8');

/** What product.md promises at each size of text. */
export interface Promised {
  name: ScaleName;
  leastText: number;
  leastLine: number;
  leastTarget: number;
}

export const promised: Record<ScaleName, Promised> = {
  standard: { name: 'standard', leastText: 14, leastLine: 1.2, leastTarget: 44 },
  elder: { name: 'elder', leastText: 18, leastLine: 1.3, leastTarget: 60 },
  large: { name: 'large', leastText: 18, leastLine: 1.3, leastTarget: 60 },
  largest: { name: 'largest', leastText: 18, leastLine: 1.3, leastTarget: 60 },
};

/** Brings axe and the measures into a page; they stay until it is loaded anew. */
export const bringMeasures = ({ page }: BrowserPage): Promise<unknown> => page.evaluate(`${AXE};${MEASURES}`);

/** What is too small, too wide, cut off or broken in two on the page in sight, as large as it is read now. */
export const measuresOf = async ({ page }: BrowserPage, { name, ...least }: Promised): Promise<string[]> => {
  const measured = (await page.evaluate(`${MEASURES};measurePage(${JSON.stringify(least)})`)) as string[];
  return measured.map((problem) => `${name}: ${problem}`);
};

/** What is too small, too wide, cut off or, where axe looks too, seriously wrong on the page in sight, read at this size of text. */
export async function findingsOn(
  { page }: BrowserPage,
  { name, ...least }: Promised,
  isAudited: boolean,
): Promise<string[]> {
  await page.evaluate(`readAt('${name}')`);
  const measured = (await page.evaluate(`measurePage(${JSON.stringify(least)})`)) as string[];
  const { violations } = isAudited
    ? ((await page.evaluate('axe.run({ resultTypes: ["violations"], selectors: false, preload: false })')) as {
        violations: Violation[];
      })
    : { violations: [] };
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const problems = [
    ...measured,
    ...grave.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 120)} ${failureSummary.split('\n')[1] ?? ''}`),
    ),
  ];
  return problems.map((problem) => `${name}: ${problem}`);
}

interface Violation {
  id: string;
  impact: string;
  nodes: { html: string; failureSummary: string }[];
}

import type { Chart, ChartLine } from './chart-in-browser';

export type { ChartLine };

/** Only a browser draws charts by the library; a phone has the light ones of `ui`. */
export const canDrawCharts = process.env.TARO_ENV === 'h5';

/**
 * Draws lines over time into the element of this id; the library is fetched with the first chart. Answers how to take it away.
 * Not an async function: Babel would hide the branch from webpack, and the library would end up in the WeChat bundle.
 */
export const drawChart = (id: string, chart: Chart): Promise<() => void> =>
  process.env.TARO_ENV === 'h5'
    ? import('./chart-in-browser').then(({ drawInBrowser }) => drawInBrowser(id, chart))
    : Promise.resolve(() => undefined);

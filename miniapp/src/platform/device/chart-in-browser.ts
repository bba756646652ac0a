import UPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';

export interface ChartLine {
  name: string;
  values: readonly number[];
  /** A colour of the tokens: brick. */
  tone: string;
  /** Lines are told apart without their colours. */
  isDashed?: boolean;
}

export interface Chart {
  /** What stands under each point. */
  labels: readonly string[];
  lines: readonly ChartLine[];
}

const HEIGHT = 260;

/** Loaded in a browser only, see draw-chart. Every chart has its table: this one is for the eye and is not read aloud. */
export function drawInBrowser(id: string, { labels, lines }: Chart): () => void {
  const box = document.getElementById(id);
  if (!box) return () => undefined;
  const style = getComputedStyle(box);
  const colour = (name: string): string => style.getPropertyValue(`--${name}`).trim() || style.color;
  const label = (at: number): string => (Number.isInteger(at) ? (labels[at] ?? '') : '');
  const axis = {
    stroke: colour('ink-2'),
    font: `${style.fontSize} ${style.fontFamily}`,
    grid: { stroke: colour('line'), width: 1 },
    ticks: { show: false },
    gap: 10,
  };
  const plot = new UPlot(
    {
      ...{ width: box.clientWidth, height: HEIGHT },
      cursor: { drag: { x: false, y: false } },
      legend: { live: true },
      scales: { x: { time: false }, y: { range: (_, __, most) => [0, Math.max(4, Math.ceil(most * 1.1))] } },
      axes: [
        { ...axis, values: (_, ticks) => ticks.map(label), space: 84, incrs: [1, 2, 3, 5, 7, 10, 14, 31] },
        { ...axis, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000], size: 64 },
      ],
      series: [
        { label: '时间', value: (_, at: number | null) => (at === null ? '–' : label(at)) },
        ...lines.map(({ name, tone, isDashed }) => ({
          label: name,
          stroke: colour(tone),
          width: 2.5,
          ...(isDashed && { dash: [8, 5] }),
          points: { show: labels.length <= 31, size: 6, fill: colour('card') },
          value: (_: UPlot, value: number | null) => (value === null ? '–' : String(value)),
        })),
      ],
    },
    [labels.map((_, n) => n), ...lines.map(({ values }) => [...values])],
    box,
  );
  const fit = new ResizeObserver(() => {
    if (box.clientWidth > 0 && box.clientWidth !== plot.width) plot.setSize({ width: box.clientWidth, height: HEIGHT });
  });
  fit.observe(box);
  return () => {
    fit.disconnect();
    plot.destroy();
  };
}

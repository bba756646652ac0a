import { useEffect } from 'react';
import { View } from '@tarojs/components';
import { figures, type SeriesName } from '@yuanli/shared/dashboard/figures';
import { accessible } from '../../platform/a11y/accessible';
import { canDrawCharts, drawChart } from '../../platform/device/draw-chart';
import { useIsWide } from '../../platform/device/wide-screen';
import { Card } from '../../ui/card';
import { Folds } from '../../ui/folds';
import { LineChart } from '../../ui/line-chart';
import { ListRow } from '../../ui/list-row';
import { Section } from '../../ui/section';
import type { Tone } from '../../ui/tone';
import { describeSeries, formatFigure, nameOfPart, type Series } from './board-data';

const tones: Record<SeriesName, Tone> = {
  wishes_made: 'brick',
  wishes_fulfilled: 'jade',
  service_minutes: 'jade',
};

interface TrendProps {
  title: string;
  series: Series;
  names: readonly SeriesName[];
}

/** How it went over the days chosen: as a chart, as a sentence, and as a table. */
export function Trend({ title, series, names }: TrendProps) {
  const isWide = useIsWide();
  const lines = linesOf(series, names);
  // One day has no course.
  if (series.starts.length < 2) return null;
  return (
    <Section title={title}>
      <View className="y-stack y-stack--tight">
        <Card>
          {isWide && canDrawCharts ? (
            <WideChart series={series} names={names} />
          ) : (
            <View className="y-stack">
              {lines.map(({ name, counts }) => (
                <LineChart
                  key={name}
                  tone={tones[name]}
                  words={describeSeries(series, name, counts)}
                  points={counts.map((value, n) => ({ label: nameOfPart(series, n), value }))}
                />
              ))}
            </View>
          )}
        </Card>
        <Folds parts={[{ name: 'table', title: '看具体数字', content: <Table series={series} names={names} /> }]} />
      </View>
    </Section>
  );
}

const linesOf = (series: Series, names: readonly SeriesName[]) =>
  names.map((name) => ({ name, counts: series.lines.find(({ figure }) => figure === name)?.counts ?? [] }));

type Lines = Pick<TrendProps, 'series' | 'names'>;

function Table({ series, names }: Lines) {
  const lines = linesOf(series, names);
  return (
    <Card isList>
      {series.starts.map((day, n) => (
        <ListRow
          key={day}
          title={nameOfPart(series, n)}
          value={lines
            .map(({ name, counts }) => `${figures[name].name}${formatFigure(name, counts[n] ?? 0)}`)
            .join('，')}
        />
      ))}
    </Card>
  );
}

/** For the eye; who listens is told the sentence under it. */
function WideChart({ series, names }: Lines) {
  const id = `chart-${names.join('-')}`;
  useEffect(() => {
    let isGone = false;
    let remove = () => {};
    const chart = {
      labels: series.starts.map((_, n) => nameOfPart(series, n)),
      lines: linesOf(series, names).map(({ name, counts }, n) => ({
        ...{
          name: `${figures[name].name}（${figures[name].unit}）`,
          values: counts,
          tone: tones[name],
          isDashed: n > 0,
        },
      })),
    };
    void drawChart(id, chart).then((taken) => {
      if (isGone) taken();
      else remove = taken;
    });
    return () => {
      isGone = true;
      remove();
    };
  }, [id, series, names]);
  return (
    <View className="y-stack y-stack--tight">
      <View id={id} className="board-chart" {...accessible({ hidden: true })} />
      {linesOf(series, names).map(({ name, counts }) => (
        <View key={name}>{describeSeries(series, name, counts)}</View>
      ))}
    </View>
  );
}

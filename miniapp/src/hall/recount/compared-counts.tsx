import { View } from '@tarojs/components';
import { Card } from '../../ui/card';
import { IconText } from '../../ui/icon-text';
import { Icon } from '../../ui/icon';
import { ListRow } from '../../ui/list-row';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/section';
import type { Comparison, Compared } from './compare-counts';
import './compared-counts.scss';

const counters = ['您的计票', '公布的结果', '系统复核'];

function CountRow({ row: { label, figures, isSame } }: { row: Compared }) {
  return (
    <View className="compared-row">
      <View className={`compared-row__label t-strong ${isSame ? '' : 't-danger'}`}>
        <Icon name={isSame ? 'ok' : 'alert'} />
        {` ${label}${isSame ? '' : '，不一致'}`}
      </View>
      <View className="compared-row__figures">
        {figures.map((figure, at) => (
          <View key={counters[at]} className="compared-row__figure">
            <View className="t-caption">{counters[at]}</View>
            <View className="t-strong">{figure}</View>
          </View>
        ))}
      </View>
    </View>
  );
}

/** The three counts beside each other, and what can be rebuilt of the seal. What does not fit is said first. */
export function ComparedCounts({ comparison: { rows, seals, odd, isSame } }: { comparison: Comparison }) {
  return (
    <>
      {isSame ? (
        <Notice icon="ok" tone="jade">
          {rows.length > 0
            ? '计票完成，全部一致。您的计票、公布的结果和系统复核三者相同；用您下载的选票算出的封存码，也和公布的一致。'
            : '核对好了：从每一票的封存记录重新算出的封存码，和公布的一样。'}
        </Notice>
      ) : (
        <Notice icon="alert" tone="danger">
          核对不一致，下面标出了不一致的地方。请截图，并打电话给社区和居务监督委员会。
        </Notice>
      )}
      {odd > 0 && <IconText icon="alert">{`有${odd}张选票不合规则：没有按要求填写，或者重复。`}</IconText>}
      {rows.length > 0 && (
        <Section title="三项计票对照">
          <Card>
            {rows.map((row) => (
              <CountRow key={row.label} row={row} />
            ))}
          </Card>
        </Section>
      )}
      <Section title="封存">
        <Card isList>
          {seals.map((one) => (
            <ListRow
              key={one.label}
              start={<Icon name={one.isSame ? 'ok' : 'alert'} />}
              title={one.label}
              note={one.isSame ? '用下载的选票重新算出，和公布的一致' : '用下载的选票重新算出，和公布的不一致'}
            />
          ))}
        </Card>
      </Section>
    </>
  );
}

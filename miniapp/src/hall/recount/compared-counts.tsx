import { View } from '@tarojs/components';
import { Card } from '../../ui/card';
import { IconText } from '../../ui/icon-text';
import { Icon } from '../../ui/icon';
import { ListRow } from '../../ui/list-row';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/section';
import type { Comparison, Compared } from './compare-counts';
import './compared-counts.scss';

const counters = ['您数的', '公布的', '数据库另数的'];

function CountRow({ row: { label, figures, isSame } }: { row: Compared }) {
  return (
    <View className="compared-row">
      <View className={`compared-row__label t-strong ${isSame ? '' : 't-danger'}`}>
        <Icon name={isSame ? 'ok' : 'alert'} />
        {` ${label}${isSame ? '' : '，不一样'}`}
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
            ? '数完了，全都对得上。您自己数的、公布的、数据库另数的，三个数一样；封存码也从您下载的票算出来了。'
            : '核对好了：从每一票的封存记录重新算出的封存码，和公布的一样。'}
        </Notice>
      ) : (
        <Notice icon="alert" tone="danger">
          对不上。下面标出了哪里不一样，请截图，打电话给社区和居务监督委员会。
        </Notice>
      )}
      {odd > 0 && <IconText icon="alert">{`有${odd}张票不合规矩：没按题目填，或者重复了。`}</IconText>}
      {rows.length > 0 && (
        <Section title="三个数放在一起">
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
              note={one.isSame ? '从下载的票重新算，和公布的一样' : '从下载的票重新算，和公布的不一样'}
            />
          ))}
        </Card>
      </Section>
    </>
  );
}

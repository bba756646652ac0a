import { useState } from 'react';
import { View } from '@tarojs/components';
import { caseDesks } from '@yuanli/shared/cases/case-kinds';
import type { caseSettingEndpoints } from '@yuanli/shared/cases/case-settings.endpoints';
import type { AnswerOf } from '../../platform/net/endpoint-types';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { Section } from '../../ui/section';
import { Table } from '../../ui/table';

type TrialData = AnswerOf<typeof caseSettingEndpoints.tryCaseRule>;

/** Shown before the others are asked for. */
const FIRST = 10;

/** How many each desk would have had, before and after, and which cases would have gone elsewhere. */
export function TrialResult({ result: { cases, desks, changed } }: { result: TrialData }) {
  const [isWhole, setWhole] = useState(false);
  if (cases === 0) return <View className="t-second">本社区还没有收到诉求，暂时没有可以对照的。</View>;
  const words =
    changed.length === 0
      ? `最近${cases}件都不受影响，交给谁和现在一样。`
      : `最近${cases}件里，有${changed.length}件会换一处先办。`;
  return (
    <View className="y-stack">
      <View className="t-strong">{words}</View>
      <Table
        label="修改前后各处先办的件数"
        rows={desks}
        keyOf={({ desk }) => desk}
        columns={[
          { title: '先交给', share: 2, cell: ({ desk }) => caseDesks[desk] },
          { title: '现在', isFigure: true, cell: ({ before }) => `${before}件` },
          { title: '改后', isFigure: true, cell: ({ after }) => `${after}件` },
        ]}
      />
      {changed.length > 0 && (
        <Section title="会换一处先办的">
          <Card isList>
            {(isWhole ? changed : changed.slice(0, FIRST)).map(({ id, number, title, courtyardName, from, to }) => (
              <ListRow
                key={id}
                title={title}
                note={
                  <>
                    <View>{`${number} · ${courtyardName}`}</View>
                    <View>{`现在：${caseDesks[from]}`}</View>
                    <View>{`改后：${caseDesks[to]}`}</View>
                  </>
                }
              />
            ))}
          </Card>
          {!isWhole && changed.length > FIRST && (
            <Button kind="quiet" onTap={() => setWhole(true)}>
              {`全部${changed.length}件`}
            </Button>
          )}
        </Section>
      )}
    </View>
  );
}

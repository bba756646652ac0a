import { useState } from 'react';
import { View } from '@tarojs/components';
import type { caseSettingEndpoints } from '@yuanli/shared/cases/case-settings.endpoints';
import type { AnswerOf } from '../../platform/net/endpoint-types';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { Section } from '../../ui/section';
import { Table } from '../../ui/table';
import { nameOfRoute } from './describe-rule';

type TrialData = AnswerOf<typeof caseSettingEndpoints.tryCaseRule>;
type Changed = TrialData['changed'];

/** Of each move, shown before the others are asked for. */
const FIRST = 5;

/** How many each desk would have had, by grade, before and after, and which cases would have gone elsewhere or as another grade. */
export function TrialResult({ result: { cases, routes, changed } }: { result: TrialData }) {
  if (cases === 0) return <View className="t-second">本社区还没有收到诉求，暂时没有可以对照的。</View>;
  return (
    <View className="y-stack">
      <View className="t-strong">
        {changed.length === 0
          ? `最近${cases}件都不受影响。`
          : `最近${cases}件里，有${changed.length}件会改由别的岗位先办，或换一个级别。`}
      </View>
      <Table
        label="修改前后各岗位先办的件数"
        rows={routes}
        keyOf={nameOfRoute}
        columns={[
          { title: '先交给', share: 2, cell: nameOfRoute },
          { title: '现在', isFigure: true, cell: ({ before }) => `${before}件` },
          { title: '改后', isFigure: true, cell: ({ after }) => `${after}件` },
        ]}
      />
      {movesIn(changed).map(([words, moved]) => (
        <Moved key={words} words={words} moved={moved} />
      ))}
    </View>
  );
}

/** Those that go from one desk to the same other one, under each other. */
function movesIn(changed: Changed): [string, Changed][] {
  const moves = new Map<string, Changed>();
  for (const one of changed) {
    const words = `从${nameOfRoute(one.from)}改给${nameOfRoute(one.to)}`;
    moves.set(words, [...(moves.get(words) ?? []), one]);
  }
  return [...moves];
}

function Moved({ words, moved }: { words: string; moved: Changed }) {
  const [isWhole, setWhole] = useState(false);
  return (
    <Section title={words} aside={`${moved.length}件`}>
      <Card isList>
        {(isWhole ? moved : moved.slice(0, FIRST)).map(({ id, number, title, courtyardName }) => (
          <ListRow key={id} title={title} note={`${number} · ${courtyardName}`} />
        ))}
      </Card>
      {!isWhole && moved.length > FIRST && (
        <Button kind="quiet" onTap={() => setWhole(true)}>
          {`全部${moved.length}件`}
        </Button>
      )}
    </Section>
  );
}

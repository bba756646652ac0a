import { useState } from 'react';
import { pointsEndpoints } from '@yuanli/shared/points/points.endpoints';
import { NoCommunity } from '../../parts/staff/no-community';
import { Loaded } from '../../parts/loading/loaded';
import { useDeskCommunity } from '../../platform/storage/desk-community';
import { joinLoads, useLoad } from '../../platform/net/use-load';
import { StaffPage } from '../../parts/staff/staff-page';
import { Card } from '../../ui/card';
import { Columns } from '../../ui/columns';
import { ListRow } from '../../ui/list-row';
import { Notice } from '../../ui/notice';
import { formatShortDay } from '../../ui/format-date';
import { Section } from '../../ui/section';
import { SetRule, type RuleData } from './set-rule';
import { SetSettings } from './set-settings';

const units = { act: '每次', hour: '每小时' } as const;

/** What is given for what, and how the community keeps its points. */
export default function PointsRules() {
  return (
    <StaffPage title="积分规则" hasColumns may={({ runCommunity }) => runCommunity}>
      <RulesDesk />
    </StaffPage>
  );
}

function RulesDesk() {
  const communityId = useDeskCommunity()?.communityId;
  const rules = useLoad(pointsEndpoints.findEarningRules, communityId ? { communityId } : null);
  const settings = useLoad(pointsEndpoints.getPointsSettings, communityId ? { communityId } : null);
  const [chosen, setChosen] = useState<RuleData>();
  if (!communityId) return <NoCommunity task="再来定规则" />;
  return (
    <Loaded load={joinLoads(rules, settings)}>
      {([{ items, canSet }, inForce]) =>
        canSet ? (
          <Columns>
            <>
              <Section title="怎样获得积分">
                <Card isList>
                  {items.map((rule) => (
                    <ListRow
                      key={rule.event}
                      title={rule.label}
                      value={`${units[rule.per]}${rule.amount}积分`}
                      onTap={() => setChosen(rule)}
                      note={`${rule.version === 0 ? '通用规则' : `规则第${rule.version}版`}${rule.since ? ` · ${formatShortDay(rule.since)}起` : ''}${rule.dailyCap === null ? '' : ` · 每天最多${rule.dailyCap}积分`}`}
                    />
                  ))}
                </Card>
              </Section>
              {chosen && (
                <SetRule
                  communityId={communityId}
                  rule={chosen}
                  onClose={() => setChosen(undefined)}
                  onDone={() => {
                    setChosen(undefined);
                    void rules.reload();
                  }}
                />
              )}
            </>
            <SetSettings communityId={communityId} settings={inForce} onDone={() => void settings.reload()} />
          </Columns>
        ) : (
          <Notice icon="info">积分规则由本社区的社区工作者设置。</Notice>
        )
      }
    </Loaded>
  );
}

import { useState } from 'react';
import { View } from '@tarojs/components';
import { caseDesks, caseKinds, kindOfCase, routedKindNames } from '@yuanli/shared/cases/case-kinds';
import { caseSettingEndpoints } from '@yuanli/shared/cases/case-settings.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { CommunitySwitch } from '../../parts/staff/community-switch';
import { NoCommunity } from '../../parts/staff/no-community';
import { canRunCommunity } from '../../parts/staff/permissions';
import { StaffPage } from '../../parts/staff/staff-page';
import { useLoad } from '../../platform/net/use-load';
import { useDeskCommunity } from '../../platform/storage/desk-community';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { Section } from '../../ui/section';
import { nameOfCategory } from '../settings/category-or-any';
import { nameOfRoute } from './describe-rule';
import type { RuleData } from './rule-data';
import { RuleSheet } from './rule-sheet';

const howRulesWork =
  '居民反映的事，按这里的规则先交给相应的岗位；写明“综合”或“疑难”的直接由街道牵头。同时符合几条的，院子的优先于网格，网格的优先于全社区；写明类别的优先。有危险的，一律先给网格员和社区工作者。';

/** Where new cases go first: by kind, category and place. */
export default function CaseRules() {
  return (
    <StaffPage title="诉求分派规则" may={canRunCommunity}>
      <CommunitySwitch />
      <RulesOfCommunity />
    </StaffPage>
  );
}

function RulesOfCommunity() {
  const communityId = useDeskCommunity()?.communityId;
  const rules = useLoad(caseSettingEndpoints.findCaseRules, communityId ? { communityId } : null);
  const [edited, setEdited] = useState<RuleData | 'new'>();
  if (!communityId) return <NoCommunity task="再来定分派规则" />;
  return (
    <Loaded load={rules}>
      {({ items, places }) => (
        <View className="y-stack">
          <View className="t-second">{howRulesWork}</View>
          {routedKindNames.map((kind) => (
            <Section key={kind} title={caseKinds[kind].name}>
              <Card isList>
                {items
                  .filter((rule) => rule.kind === kind)
                  .map((rule) => (
                    <ListRow
                      key={rule.id}
                      title={nameOfCategory(rule.category)}
                      note={rule.place.name}
                      value={nameOfRoute(rule)}
                      onTap={() => setEdited(rule)}
                    />
                  ))}
                <ListRow title="没有写规则的" value={caseDesks[kindOfCase(kind).firstDesk]} />
              </Card>
            </Section>
          ))}
          <Button icon="plus" onTap={() => setEdited('new')}>
            新增一条规则
          </Button>
          {edited && (
            <RuleSheet
              communityId={communityId}
              places={places}
              rule={edited === 'new' ? undefined : edited}
              onClose={() => setEdited(undefined)}
              onDone={() => {
                setEdited(undefined);
                void rules.reload();
              }}
            />
          )}
        </View>
      )}
    </Loaded>
  );
}

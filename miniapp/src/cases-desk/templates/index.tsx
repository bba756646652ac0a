import { useState } from 'react';
import { View } from '@tarojs/components';
import { caseOutcomes } from '@yuanli/shared/cases/case-states';
import { caseSettingEndpoints } from '@yuanli/shared/cases/case-settings.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { CommunitySwitch } from '../../parts/staff/community-switch';
import { NoCommunity } from '../../parts/staff/no-community';
import { StaffPage } from '../../parts/staff/staff-page';
import { useLoad } from '../../platform/net/use-load';
import { useDeskCommunity } from '../../platform/storage/desk-community';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { ListRow } from '../../ui/list-row';
import { nameOfCategory } from '../settings/category-or-any';
import { TemplateSheet, type TemplateData } from './template-sheet';

/** Words for answers that are often given. */
export default function CaseTemplates() {
  return (
    <StaffPage title="答复模板">
      <CommunitySwitch />
      <TemplatesOfCommunity />
    </StaffPage>
  );
}

function TemplatesOfCommunity() {
  const communityId = useDeskCommunity()?.communityId;
  const templates = useLoad(caseSettingEndpoints.findCaseTemplates, communityId ? { communityId } : null);
  const [edited, setEdited] = useState<TemplateData | 'new'>();
  if (!communityId) return <NoCommunity task="再来写答复模板" />;
  return (
    <Loaded load={templates}>
      {({ items }) => (
        <View className="y-stack">
          <View className="t-second">答复居民时可以选一个模板，再按这件事的情况改。</View>
          {items.length === 0 ? (
            <Empty title="还没有模板">常用的答复写成模板，办同样的事不用每次重写。</Empty>
          ) : (
            <Card isList>
              {items.map((one) => (
                <ListRow
                  key={one.id}
                  title={one.title}
                  note={
                    <>
                      <View>{`${nameOfCategory(one.category)} · ${caseOutcomes[one.outcome]}`}</View>
                      <View>{one.result}</View>
                    </>
                  }
                  onTap={() => setEdited(one)}
                />
              ))}
            </Card>
          )}
          <Button icon="plus" onTap={() => setEdited('new')}>
            新增一个模板
          </Button>
          {edited && (
            <TemplateSheet
              communityId={communityId}
              template={edited === 'new' ? undefined : edited}
              onClose={() => setEdited(undefined)}
              onDone={() => {
                setEdited(undefined);
                void templates.reload();
              }}
            />
          )}
        </View>
      )}
    </Loaded>
  );
}

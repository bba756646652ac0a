import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { caseDeskEndpoints } from '@yuanli/shared/cases/cases.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { CommunitySwitch } from '../../parts/staff/community-switch';
import { NoCommunity } from '../../parts/staff/no-community';
import { canAskDepartments } from '../../parts/staff/permissions';
import { StaffPage } from '../../parts/staff/staff-page';
import { phoneCall } from '../../platform/device/phone-call';
import { useSession } from '../../platform/net/session';
import { useLoad } from '../../platform/net/use-load';
import { useDeskCommunity } from '../../platform/storage/desk-community';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { IconBadge } from '../../ui/icon-badge';
import { ListRow } from '../../ui/list-row';
import { AddDepartment } from './add-department';

/** The departments that can be asked about cases of a community. */
export default function Departments() {
  return (
    <StaffPage title="协办部门" may={canAskDepartments}>
      <CommunitySwitch />
      <DepartmentsOfCommunity />
    </StaffPage>
  );
}

/** The community of the desk; a street worker sits above them, and any of the street names its departments. */
function useCommunityId(): string | undefined {
  const { me } = useSession();
  const community = useDeskCommunity();
  const isNeeded = !community && me?.can.workForStreet;
  const ages = useLoad(caseDeskEndpoints.countCasesByAge, isNeeded ? {} : null);
  return community?.communityId ?? ages.data?.items[0]?.communityId;
}

function DepartmentsOfCommunity() {
  const communityId = useCommunityId();
  const load = useLoad(caseDeskEndpoints.findDepartments, communityId ? { communityId } : null);
  const [isAdding, setAdding] = useState(false);
  if (!communityId) return <NoCommunity task="再来登记部门" />;
  return (
    <Loaded load={load}>
      {({ items, canAdd }) => (
        <View className="y-stack">
          <View className="t-second">社区和街道请部门协办时，从这里选。部门的工作人员要先登记身份，才会收到。</View>
          {items.length === 0 ? (
            <Empty title="还没有登记部门">{canAdd ? '比如：城管、供水、供电、燃气、派出所。' : '请街道登记。'}</Empty>
          ) : (
            <Card isList>
              {items.map(({ id, name, phone, placeName }) => (
                <ListRow
                  key={id}
                  start={<IconBadge name="people" tone="indigo" />}
                  title={name}
                  note={
                    <>
                      <View>{placeName}</View>
                      <Text className="y-whole">{phone}</Text>
                    </>
                  }
                  value="打电话"
                  onTap={() => void phoneCall(phone)}
                />
              ))}
            </Card>
          )}
          {canAdd && (
            <Button kind="secondary" icon="plus" onTap={() => setAdding(true)}>
              登记一个部门
            </Button>
          )}
          {isAdding && (
            <AddDepartment
              communityId={communityId}
              onClose={() => setAdding(false)}
              onDone={() => {
                setAdding(false);
                void load.reload();
              }}
            />
          )}
        </View>
      )}
    </Loaded>
  );
}

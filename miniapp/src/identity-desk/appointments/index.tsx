import { useState } from 'react';
import { View } from '@tarojs/components';
import { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import { roleNames, roles, type Role } from '@yuanli/shared/identity/roles';
import { useDeskCommunity } from '../../platform/storage/desk-community';
import type { ItemOf } from '../../platform/net/endpoint-types';
import { Queue } from '../../parts/staff/queue';
import { ListSearch, useSearch } from '../../parts/staff/queue-tools';
import { StaffPage } from '../../parts/staff/staff-page';
import { useSession } from '../../platform/net/session';
import { usePages } from '../../platform/net/use-pages';
import { Button } from '../../ui/button';
import { Chips } from '../../ui/chips';
import { Notice } from '../../ui/notice';
import { formatDay } from '../../ui/format-date';
import { Tag } from '../../ui/tag';
import { IconText } from '../../ui/icon-text';
import { AppointForm } from './appoint-form';
import { EndAppointment } from './end-appointment';

const roleChips = [
  { value: 'all' as const, label: '全部' },
  ...roleNames.filter((one) => one !== 'operator').map((value) => ({ value, label: roles[value] })),
];

/** Who holds which role in the community, from when to when. */
export default function Appointments() {
  return (
    <StaffPage title="登记身份" isWide may={({ appoint }) => appoint.length > 0}>
      <AppointmentDesk />
    </StaffPage>
  );
}

function AppointmentDesk() {
  const { me } = useSession();
  const communityId = useDeskCommunity()?.communityId;
  const { input, isSearching, ...search } = useSearch();
  const [role, setRole] = useState<Role | 'all'>('all');
  const pages = usePages(
    identityEndpoints.findAppointments,
    communityId ? { communityId, ...input, ...(role !== 'all' && { role }) } : null,
  );
  const [isAdding, setAdding] = useState(false);
  if (!me || !communityId || me.can.appoint.length === 0)
    return <Notice icon="info">登记身份由社区工作者和平台管理员办理，请先在工作台上选一个社区。</Notice>;
  return (
    <>
      <Button kind="secondary" icon="plus" onTap={() => setAdding(true)}>
        登记新身份
      </Button>
      {isAdding && (
        <AppointForm
          communityId={communityId}
          roleChoice={me.can.appoint.filter((one) => one !== 'operator')}
          onClose={() => setAdding(false)}
          onDone={() => {
            setAdding(false);
            void pages.reload();
          }}
        />
      )}
      <Chips label="身份" chips={roleChips} value={role} onChange={setRole} />
      <ListSearch {...search} placeholder="姓名或手机号后四位" count={pages.data?.count} most={999} unit="项" />
      <Queue
        pages={pages}
        emptyTitle={isSearching || role !== 'all' ? '没有找到' : '还没有登记过'}
        empty={isSearching ? '换一个写法再找找。' : '登记以后，对方马上就能用。'}
        row={({ personName, phoneMasked, role, scopeName, until }) => ({
          title: [personName, phoneMasked].filter(Boolean).join(' '),
          note: `${scopeName}${until ? ` · ${formatDay(until)}为止` : ''}`,
          tag: <Tag icon="people">{roles[role]}</Tag>,
        })}
        detail={(appointment) => <AppointmentFacts appointment={appointment} />}
        actions={({ id, personName, role, can }, onDone) =>
          can.end && <EndAppointment id={id} words={`${personName}的${roles[role]}身份`} onDone={onDone} />
        }
      />
    </>
  );
}

interface AppointmentFactsProps {
  appointment: ItemOf<typeof identityEndpoints.findAppointments>;
}

function AppointmentFacts({ appointment: { role, scopeName, from, until, appointedByName } }: AppointmentFactsProps) {
  return (
    <View className="y-stack y-stack--tight">
      <IconText icon="shield">{roles[role]}</IconText>
      <IconText icon="pin">{scopeName}</IconText>
      <IconText icon="calendar">{`${formatDay(from)}起${until ? `，${formatDay(until)}为止` : '，没有定结束日期'}`}</IconText>
      <IconText icon="edit">{`${appointedByName}登记`}</IconText>
    </View>
  );
}

import { useState } from 'react';
import { View } from '@tarojs/components';
import { appointmentEndpoints } from '@yuanli/shared/identity/appointments.endpoints';
import { roleNames, roles, type Role } from '@yuanli/shared/identity/roles';
import { useDeskCommunity } from '../../platform/storage/desk-community';
import { Queue } from '../../parts/staff/queue';
import { ListSearch, useSearch } from '../../parts/staff/queue-tools';
import { StaffPage } from '../../parts/staff/staff-page';
import { openPage } from '../../platform/navigate';
import { useSession } from '../../platform/net/session';
import { usePages } from '../../platform/net/use-pages';
import { Button } from '../../ui/button';
import { Chips } from '../../ui/chips';
import { Columns } from '../../ui/columns';
import { Notice } from '../../ui/notice';
import { formatDay, formatShortDay } from '../../ui/format-date';
import { Tabs } from '../../ui/tabs';
import { Tag } from '../../ui/tag';
import { IconText } from '../../ui/icon-text';
import type { TableColumn } from '../../ui/table';
import { EndAppointment } from './end-appointment';
import { type AppointmentRow, EndSeveral, nameOfAppointment } from './end-several';
import { Invitations } from './invitations';

const roleChips = [
  { value: 'all' as const, label: '全部' },
  ...roleNames.filter((one) => one !== 'operator').map((value) => ({ value, label: roles[value] })),
];

const columns: readonly TableColumn<AppointmentRow>[] = [
  {
    title: '姓名',
    share: 3,
    sortBy: ({ realName, personName }) => realName ?? personName,
    cell: ({ realName, personName }) => (
      <>
        {realName ?? personName}
        {realName && <View className="t-caption">{`昵称“${personName}”`}</View>}
      </>
    ),
  },
  { title: '手机号', share: 3, cell: ({ phoneMasked }) => phoneMasked ?? '' },
  { title: '身份', share: 3, sortBy: ({ role }) => roleNames.indexOf(role), cell: ({ role }) => roles[role] },
  { title: '范围', share: 3, sortBy: ({ scopeName }) => scopeName, cell: ({ scopeName }) => scopeName },
  { title: '开始', share: 3, sortBy: ({ from }) => from, cell: ({ from }) => formatShortDay(from) },
  // Without an end it is the last to end.
  {
    title: '结束',
    share: 3,
    sortBy: ({ until }) => until ?? '9',
    cell: ({ until }) => (until ? formatShortDay(until) : ''),
  },
];

/** Who holds which role in the community, from when to when. */
export default function Appointments() {
  return (
    <StaffPage title="登记身份" isWide may={({ appoint }) => appoint.length > 0}>
      <AppointmentDesk />
    </StaffPage>
  );
}

interface Sought {
  communityId: string;
  q?: string;
  role?: Role;
  cursor?: string;
}

function AppointmentDesk() {
  const { me } = useSession();
  const communityId = useDeskCommunity()?.communityId;
  const { input, isSearching, ...search } = useSearch();
  const [role, setRole] = useState<Role | 'all'>('all');
  const [view, setView] = useState<'held' | 'waiting'>('held');
  const asked: Sought | null = communityId ? { communityId, ...input, ...(role !== 'all' && { role }) } : null;
  const held = usePages(appointmentEndpoints.findAppointments, asked);
  const waiting = usePages(appointmentEndpoints.findInvitations, asked);
  if (!me || !communityId || me.can.appoint.length === 0)
    return <Notice icon="info">登记身份由社区工作者和平台管理员办理，请先在工作台上选一个社区。</Notice>;
  const count = waiting.data?.count;
  return (
    <>
      <Columns>
        <Button kind="secondary" icon="plus" onTap={() => void openPage('identity-desk/appoint/index')}>
          登记新身份
        </Button>
        {me.can.runCommunity && (
          <Button kind="quiet" icon="list" onTap={() => void openPage('identity-desk/import/index')}>
            用文件登记多人
          </Button>
        )}
      </Columns>
      <Tabs
        label="已登记或等本人绑定手机号"
        tabs={[
          { value: 'held', label: '已登记' },
          { value: 'waiting', label: `等本人绑定手机号${count ? ` ${count}` : ''}` },
        ]}
        value={view}
        onChange={setView}
      />
      <Chips label="身份" chips={roleChips} value={role} onChange={setRole} />
      <ListSearch
        {...search}
        placeholder="姓名、身份或手机号后四位"
        count={view === 'held' ? held.data?.count : count}
        most={999}
        unit="项"
      />
      {view === 'waiting' ? (
        <Invitations pages={waiting} isSearching={isSearching} />
      ) : (
        <Queue
          pages={held}
          emptyTitle={isSearching || role !== 'all' ? '没有找到' : '还没有登记过'}
          empty={isSearching ? '真实姓名要写全，昵称写几个字就行。' : '登记以后，对方马上就能用。'}
          row={({ personName, realName, phoneMasked, role, scopeName, until }) => ({
            title: [realName ?? personName, phoneMasked].filter(Boolean).join(' '),
            note: [realName && `昵称“${personName}”`, scopeName, until && `${formatDay(until)}为止`]
              .filter(Boolean)
              .join(' · '),
            tag: <Tag icon="people">{roles[role]}</Tag>,
          })}
          table={{
            label: '已登记的身份',
            columns,
            bulk: {
              mayPick: ({ can }) => can.end,
              nameOf: nameOfAppointment,
              act: (picked, onDone) => <EndSeveral appointments={picked} onDone={onDone} />,
            },
          }}
          detail={(appointment) => <AppointmentFacts appointment={appointment} />}
          actions={({ id, personName, role, can }, onDone) =>
            can.end && <EndAppointment id={id} words={`${personName}的${roles[role]}身份`} onDone={onDone} />
          }
        />
      )}
    </>
  );
}

interface AppointmentFactsProps {
  appointment: AppointmentRow;
}

function AppointmentFacts({
  appointment: { role, personName, realName, scopeName, from, until, appointedByName },
}: AppointmentFactsProps) {
  return (
    <View className="y-stack y-stack--tight">
      <IconText icon="me" note={realName ? '住户名册上这个号码的姓名' : undefined}>
        {realName ? `${realName}，昵称“${personName}”` : personName}
      </IconText>
      <IconText icon="shield">{roles[role]}</IconText>
      <IconText icon="pin">{scopeName}</IconText>
      <IconText icon="calendar">{`${formatDay(from)}起${until ? `，${formatDay(until)}为止` : '，没有定结束日期'}`}</IconText>
      <IconText icon="edit">{`${appointedByName}登记`}</IconText>
    </View>
  );
}

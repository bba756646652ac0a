import { useState } from 'react';
import { View } from '@tarojs/components';
import { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import { roles } from '@yuanli/shared/identity/roles';
import type { ItemOf } from '../../platform/net/endpoint-types';
import { Queue } from '../../parts/staff/queue';
import { StaffPage } from '../../parts/staff/staff-page';
import { useSession } from '../../platform/net/session';
import { usePages } from '../../platform/net/use-pages';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { formatDay } from '../../ui/format-date';
import { Tag } from '../../ui/tag';
import { IconText } from '../../ui/icon-text';
import { AppointForm } from './appoint-form';
import { EndAppointment } from './end-appointment';

/** Who holds which role in the community, from when to when. */
export default function Appointments() {
  return (
    <StaffPage title="登记身份" isWide>
      <AppointmentDesk />
    </StaffPage>
  );
}

function AppointmentDesk() {
  const { me } = useSession();
  const communityId = me?.courtyard?.communityId;
  const pages = usePages(identityEndpoints.findAppointments, communityId ? { communityId } : null);
  const [isAdding, setAdding] = useState(false);
  if (!communityId || me.can.appoint.length === 0)
    return <Notice icon="info">登记身份由社区工作者办理，请先加入本社区的任意一个院子。</Notice>;
  return (
    <>
      <Button kind="secondary" icon="plus" onTap={() => setAdding(true)}>
        登记新身份
      </Button>
      {isAdding && (
        <AppointForm
          communityId={communityId}
          roleChoice={me.can.appoint}
          onClose={() => setAdding(false)}
          onDone={() => {
            setAdding(false);
            void pages.reload();
          }}
        />
      )}
      <Queue
        pages={pages}
        emptyTitle="还没有登记过"
        empty="登记以后，对方马上就能用。"
        row={({ personName, role, scopeName, until }) => ({
          title: personName,
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

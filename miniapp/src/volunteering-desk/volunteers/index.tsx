import { useState } from 'react';
import { volunteerEndpoints } from '@yuanli/shared/volunteering/volunteers.endpoints';
import { NoCommunity } from '../../parts/staff/no-community';
import { useDeskCommunity } from '../../platform/storage/desk-community';
import { usePages } from '../../platform/net/use-pages';
import { Queue } from '../../parts/staff/queue';
import { ListSearch, useSearch } from '../../parts/staff/queue-tools';
import { StaffPage } from '../../parts/staff/staff-page';
import { canRunCommunity } from '../../parts/staff/permissions';
import { Tabs } from '../../ui/tabs';
import { Tag } from '../../ui/tag';
import { columns, nameOfVolunteer } from './volunteer-columns';
import { TrainSeveral } from './train-several';
import { VolunteerActions } from './volunteer-actions';
import { VolunteerFacts } from './volunteer-facts';

const views = [
  { value: 'all', label: '全部' },
  { value: 'guardian_waiting', label: '待监护人同意' },
] as const;

/** Who registered as a volunteer, and what staff write down for them. */
export default function Volunteers() {
  return (
    <StaffPage title="志愿者名册" isWide may={canRunCommunity}>
      <VolunteerDesk />
    </StaffPage>
  );
}

function VolunteerDesk() {
  const communityId = useDeskCommunity()?.communityId;
  const [view, setView] = useState<(typeof views)[number]['value']>('all');
  const { input, isSearching, ...search } = useSearch();
  const pages = usePages(volunteerEndpoints.findVolunteers, communityId ? { communityId, view, ...input } : null);
  const people = { ...pages, items: pages.items.map((volunteer) => ({ ...volunteer, id: volunteer.personId })) };
  if (!communityId) return <NoCommunity task="再来查看名册" />;
  return (
    <>
      <Tabs label="志愿者" tabs={views} value={view} onChange={setView} />
      <ListSearch {...search} placeholder="姓名、昵称或编号后几位" count={pages.data?.count} most={999} unit="位" />
      <Queue
        key={view}
        pages={people}
        emptyTitle={isSearching ? '没有找到' : view === 'all' ? '还没有志愿者' : '没有待联系的监护人'}
        empty={
          isSearching
            ? '换一个写法再找找。'
            : view === 'all'
              ? '居民登记为志愿者后，会显示在这里。'
              : '未成年人登记后，须经监护人同意才能报名。'
        }
        row={({ nickname, nameMasked, number, guardianConsent }) => ({
          title: `${nickname}（${nameMasked}）`,
          note: `编号 ${number}`,
          tag: guardianConsent === 'waiting' && (
            <Tag icon="people" tone="amber">
              待监护人同意
            </Tag>
          ),
        })}
        table={{
          label: '志愿者名册',
          columns,
          bulk: {
            mayPick: () => true,
            nameOf: nameOfVolunteer,
            act: (picked, onDone) => <TrainSeveral volunteers={picked} onDone={onDone} />,
          },
        }}
        detail={(volunteer) => <VolunteerFacts volunteer={volunteer} />}
        actions={(volunteer, onDone) => <VolunteerActions volunteer={volunteer} onDone={onDone} />}
      />
    </>
  );
}

import { useState } from 'react';
import { View } from '@tarojs/components';
import { homeEndpoints } from '@yuanli/shared/home/home.endpoints';
import { openingEndpoints } from '@yuanli/shared/opening/opening.endpoints';
import { workbenchRoles, type Role, roles } from '@yuanli/shared/identity/roles';
import { CommunitySwitch } from '../../parts/staff/community-switch';
import { StaffPage } from '../../parts/staff/staff-page';
import { useCurrentCourtyard } from '../../platform/storage/current-courtyard';
import { openPage } from '../../platform/navigate';
import { type Me, useSession } from '../../platform/net/session';
import { useLoad } from '../../platform/net/use-load';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { StickyAction } from '../../ui/sticky-action';
import { IconBadge } from '../../ui/icon-badge';
import { ListRow } from '../../ui/list-row';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/section';
import { Tabs } from '../../ui/tabs';
import { useIsWide } from '../../platform/device/wide-screen';
import { deskSections } from './desk-rows';
import { TaskList } from './task-list';
import './desk.scss';

interface RoleGrant {
  role: Role;
  scopeName: string;
}

/** 1网格、2网格的网格员，槐荫社区的社区工作者 */
function formatGrants(grants: readonly RoleGrant[]): string {
  const held = [...new Set(grants.map(({ role }) => role))];
  const scopes = (role: Role) => grants.filter((grant) => grant.role === role).map(({ scopeName }) => scopeName);
  return held.map((role) => `${scopes(role).join('、')}的${roles[role]}`).join('，');
}

const deskRoles = new Set<Role>(workbenchRoles);
const works = ({ useWorkbench }: Me['can']): boolean => useWorkbench;

/** Where staff begin: what waits first, then what they need for their rounds. */
export default function Desk() {
  return (
    <StaffPage
      title="工作台"
      isWide
      may={works}
      footer={
        <StickyAction>
          <Button kind="secondary" icon="people" onTap={() => void openPage('workbench/posts/index')}>
            外出、交接和通知
          </Button>
        </StickyAction>
      }
    >
      <DeskBoard />
    </StaffPage>
  );
}

function DeskBoard() {
  const { me } = useSession();
  const courtyard = useCurrentCourtyard();
  const isWide = useIsWide();
  const [view, setView] = useState<'tasks' | 'tools'>('tasks');
  const { data } = useLoad(homeEndpoints.getHome, courtyard && { courtyardId: courtyard.id });
  const grants = formatGrants(me?.appointments.filter(({ role }) => deskRoles.has(role)) ?? []);
  return (
    <>
      {data?.deskNotices.map(({ title, text }) => (
        <Notice key={title} icon="calendar" tone="amber">
          <View className="t-strong">{title}</View>
          {text}
        </Notice>
      ))}
      {grants && <View className="t-caption">{`您是${grants}`}</View>}
      {me?.can.operate && <BackupState />}
      <CommunitySwitch />
      {me?.can.serveResidents && (
        <Card isList>
          <ListRow
            start={<IconBadge name="search" />}
            title="查找"
            note="住户、居民、心愿、议题、证明"
            onTap={() => void openPage('workbench/search/index')}
          />
        </Card>
      )}
      {!isWide && (
        <Tabs
          label="待办或全部功能"
          tabs={[
            { value: 'tasks', label: '待办' },
            { value: 'tools', label: '全部功能' },
          ]}
          value={view}
          onChange={setView}
        />
      )}
      <View className="desk">
        {(isWide || view === 'tasks') && <TaskList>{!isWide && me && <Tools can={me.can} />}</TaskList>}
        {(isWide || view === 'tools') && me && <Tools can={me.can} />}
      </View>
    </>
  );
}

/** Operators answer for it that what is here could be brought back. */
function BackupState() {
  const { data } = useLoad(openingEndpoints.getBackupState, {});
  if (data?.isDue)
    return (
      <Notice icon="shield" tone="amber">
        {`${data.note}。`}
      </Notice>
    );
  return data?.triedAt ? <View className="t-caption">{data.note}</View> : null;
}

/** Every page of the workbench: where a kind of work is done and looked up, and what is needed for the rounds. */
function Tools({ can }: { can: Me['can'] }) {
  return (
    <View className="y-stack">
      {deskSections.map(({ title, rows }) => {
        const mine = rows.filter(({ may }) => may(can));
        return (
          mine.length > 0 && (
            <Section key={title} title={title}>
              <Card isList>
                {mine.map(({ page, title: name, note, icon, tone }) => (
                  <ListRow
                    key={page}
                    start={<IconBadge name={icon} tone={tone} />}
                    title={name}
                    note={note}
                    onTap={() => void openPage(page)}
                  />
                ))}
              </Card>
            </Section>
          )
        );
      })}
    </View>
  );
}

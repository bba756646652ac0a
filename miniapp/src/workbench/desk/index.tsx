import { View } from '@tarojs/components';
import { homeEndpoints } from '@yuanli/shared/home/home.endpoints';
import { workbenchRoles, type Role, roles } from '@yuanli/shared/identity/roles';
import { CommunitySwitch } from '../../parts/staff/community-switch';
import { StaffPage } from '../../parts/staff/staff-page';
import { useCurrentCourtyard } from '../../platform/storage/current-courtyard';
import { openPage } from '../../platform/navigate';
import { type Me, useSession } from '../../platform/net/session';
import { useLoad } from '../../platform/net/use-load';
import { Card } from '../../ui/card';
import { IconBadge } from '../../ui/icon-badge';
import { ListRow } from '../../ui/list-row';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/section';
import { type DeskRow, queueRows, toolRows } from './desk-rows';
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
    <StaffPage title="工作台" isWide may={works}>
      <DeskBoard />
    </StaffPage>
  );
}

function DeskBoard() {
  const { me } = useSession();
  const courtyard = useCurrentCourtyard();
  const { data } = useLoad(homeEndpoints.getHome, courtyard && { courtyardId: courtyard.id });
  const noteOf = ({ kind, noteFor }: (typeof queueRows)[number]) =>
    (me && noteFor?.(me.can)) ?? (data && (data.waiting.find((waiting) => waiting.kind === kind)?.title ?? '暂无待办'));
  const isMine = ({ may }: DeskRow) => me !== null && may(me.can);
  const queues = queueRows.filter(isMine);
  const tools = toolRows.filter(isMine);
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
      <CommunitySwitch />
      <View className="desk">
        {queues.length > 0 && (
          <Section title="等我处理">
            <Card isList>
              {queues.map((row) => (
                <ListRow
                  key={row.page}
                  start={<IconBadge name={row.icon} tone={row.tone} />}
                  title={<View className="t-lead">{row.title}</View>}
                  note={noteOf(row)}
                  onTap={() => void openPage(row.page)}
                />
              ))}
            </Card>
          </Section>
        )}
        {tools.length > 0 && (
          <Section title="常用工具">
            <Card isList>
              {tools.map(({ page, title, note, icon }) => (
                <ListRow
                  key={page}
                  start={<IconBadge name={icon} />}
                  title={title}
                  note={note}
                  onTap={() => void openPage(page)}
                />
              ))}
            </Card>
          </Section>
        )}
      </View>
    </>
  );
}

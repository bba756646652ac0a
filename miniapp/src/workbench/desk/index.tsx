import { View } from '@tarojs/components';
import { homeEndpoints } from '@yuanli/shared/home/home.endpoints';
import { staffRoles, type Role } from '@yuanli/shared/identity/roles';
import { useCurrentCourtyard } from '../../platform/current-courtyard';
import { openPage } from '../../platform/navigate';
import { useSession } from '../../platform/session';
import { useLoad } from '../../platform/use-load';
import { StaffPage } from '../../staff-parts/staff-page';
import { Card } from '../../ui/card';
import { IconBadge } from '../../ui/icon-badge';
import { ListRow } from '../../ui/list-row';
import { Section } from '../../ui/section';
import { sayPowers } from './say-powers';
import './desk.scss';

const queues = [
  { kind: 'review_wishes', page: 'workbench/review/index', title: '心愿审核', icon: 'heart', tone: 'brick' },
  { kind: 'verify_residents', page: 'workbench/residents/index', title: '住户核对', icon: 'shield', tone: 'jade' },
  { kind: 'check_flagged', page: 'workbench/flagged/index', title: '待看内容', icon: 'flag', tone: 'amber' },
] as const;

const tools = [
  { page: 'workbench/codes/index', title: '给住户发验证码', note: '上门时当面交给住户', icon: 'lock' },
  { page: 'workbench/roll/index', title: '导入户册', note: '先试读，没错再导入', icon: 'list' },
  { page: 'workbench/plates/index', title: '院里的牌子', note: '小程序码和编号，打印了挂起来', icon: 'scan' },
] as const;

const staff = new Set<Role>(staffRoles);

/** Where staff begin: what waits first, then what they need for their rounds. */
export default function Desk() {
  return <StaffPage title="工作台" isWide><DeskBoard /></StaffPage>;
}

function DeskBoard() {
  const { me } = useSession();
  const courtyard = useCurrentCourtyard();
  const { data } = useLoad(homeEndpoints.getHome, courtyard && { courtyardId: courtyard.id });
  const noteOf = (kind: string) => data && (data.waiting.find((waiting) => waiting.kind === kind)?.title ?? '没有等着的');
  const powers = sayPowers(me?.appointments.filter(({ role }) => staff.has(role)) ?? []);
  return (
    <>
      {powers && <View className="t-caption">{`您是${powers}`}</View>}
      <View className="desk">
        <Section title="等我处理">
          <Card isList>
            {queues.map(({ kind, page, title, icon, tone }) => (
              <ListRow key={page} start={<IconBadge name={icon} tone={tone} />} title={<View className="t-lead">{title}</View>} note={noteOf(kind)} onTap={() => void openPage(page)} />
            ))}
          </Card>
        </Section>
        <Section title="日常要用">
          <Card isList>
            {tools.map(({ page, title, note, icon }) => <ListRow key={page} start={<IconBadge name={icon} />} title={title} note={note} onTap={() => void openPage(page)} />)}
            {me && me.can.appoint.length > 0 && (
              <ListRow start={<IconBadge name="people" />} title="登记身份" note="党员、志愿者、网格员，从哪天到哪天" onTap={() => void openPage('workbench/appointments/index')} />
            )}
          </Card>
        </Section>
      </View>
    </>
  );
}

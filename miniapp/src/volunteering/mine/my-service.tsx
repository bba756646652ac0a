import { volunteerEndpoints } from '@yuanli/shared/volunteering/volunteers.endpoints';
import { openPage } from '../../platform/navigate';
import { useLoad } from '../../platform/net/use-load';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { ListRow } from '../../ui/list-row';
import { formatMinutes } from '../../ui/format-minutes';
import { Section } from '../../ui/section';

/** What stays of my service: records, certificates, my registration. */
export function MyService() {
  const volunteer = useLoad(volunteerEndpoints.getMyVolunteer, {}).data;
  const total =
    volunteer && volunteer.totalTimes > 0
      ? `${volunteer.totalTimes}次，一共${formatMinutes(volunteer.totalMinutes)}`
      : '已确认的时长会显示在这里';
  return (
    <Section title="服务记录和证明">
      <Card isList>
        <ListRow
          start={<Icon name="list" />}
          title="服务记录"
          note={total}
          onTap={() => void openPage('volunteering/record/index')}
        />
        <ListRow
          start={<Icon name="book" />}
          title="志愿服务证明"
          note="免费开具，任何人都可以核验"
          onTap={() => void openPage('volunteering/certificates/index')}
        />
        <ListRow
          start={<Icon name="me" />}
          title="志愿者登记"
          note={volunteer?.number ? `编号 ${volunteer.number}` : '登记一次，以后直接报名'}
          onTap={() => void openPage('volunteering/register/index')}
        />
      </Card>
    </Section>
  );
}

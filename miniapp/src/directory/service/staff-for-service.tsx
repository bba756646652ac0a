import { directoryDeskEndpoints } from '@yuanli/shared/directory/directory-desk.endpoints';
import type { ServiceData } from '../../parts/directory/service-data';
import { ActError } from '../../parts/forms/act-error';
import { openPage } from '../../platform/navigate';
import { useAct } from '../../platform/net/use-act';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { ListRow } from '../../ui/list-row';
import { Section } from '../../ui/section';
import { showToast } from '../../ui/toast';

interface StaffForServiceProps {
  service: ServiceData;
  reload: () => Promise<void>;
}

/** One tap for who was there; the form and the day's list for who may. */
export function StaffForService({ service: { id, can }, reload }: StaffForServiceProps) {
  const check = useAct(directoryDeskEndpoints.checkService);
  if (!can.check && !can.edit && !can.seeBookings) return null;
  const keep = async () => {
    if (!(await check.run({ id }))) return;
    showToast('已记录，今天核实');
    await reload();
  };
  return (
    <Section title="管理这项服务">
      <ActError error={check.error} />
      <Card isList>
        {can.check && (
          <ListRow
            start={<Icon name="ok" />}
            title={check.isBusy ? '正在提交，请稍候' : '核实'}
            note="已到现场或打电话确认，信息无误"
            onTap={() => void keep()}
          />
        )}
        {can.edit && (
          <ListRow
            start={<Icon name="edit" />}
            title="修改"
            onTap={() => void openPage('directory-desk/edit/index', { id })}
          />
        )}
        {can.seeBookings && (
          <ListRow
            start={<Icon name="calendar" />}
            title="查看预约"
            onTap={() => void openPage('directory-desk/bookings/index', { serviceId: id })}
          />
        )}
      </Card>
    </Section>
  );
}

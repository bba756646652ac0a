import { appointmentImportEndpoints as endpoints } from '@yuanli/shared/identity/appointment-imports.endpoints';
import { ImportDesk } from '../../parts/staff/import-desk';
import { NoCommunity } from '../../parts/staff/no-community';
import { canRunCommunity } from '../../parts/staff/permissions';
import { StaffPage } from '../../parts/staff/staff-page';
import type { ItemOf } from '../../platform/net/endpoint-types';
import { useDeskCommunity } from '../../platform/storage/desk-community';
import { Card } from '../../ui/card';
import { Notice } from '../../ui/notice';
import { Stat, Stats } from '../../ui/stat';

type Report = ItemOf<typeof endpoints.findAppointmentImports>;

/** Several people get their roles by one file. */
export default function ImportAppointments() {
  return (
    <StaffPage title="用文件登记身份" hasColumns may={canRunCommunity}>
      <AppointmentsImportDesk />
    </StaffPage>
  );
}

function AppointmentsImportDesk() {
  const community = useDeskCommunity();
  if (!community) return <NoCommunity task="再来登记身份" />;
  return (
    <>
      <Notice icon="info" tone="indigo">
        {`登记到${community.communityName}。已有的身份不会重复，文件里没有的不会动；不能给自己登记。`}
      </Notice>
      <ImportDesk<Report>
        communityId={community.communityId}
        unit="行"
        start={endpoints.startAppointmentImport}
        find={endpoints.findAppointmentImports}
        template={{ endpoint: endpoints.getAppointmentTemplate, name: '登记身份模板' }}
        mostRows={2_000}
        problems={endpoints.findAppointmentImportProblems}
        problemsFile={endpoints.getAppointmentImportProblems}
        keep={endpoints.keepAppointmentImport}
        drop={endpoints.dropAppointmentImport}
        keptWords={({ waiting }) =>
          waiting > 0 ? `登记完成，其中${waiting}项等本人绑定手机号时生效。` : '登记完成，已通知对方。'
        }
        figures={({ rows, fresh, waiting, same, badRows }) => (
          <Card>
            <Stats>
              <Stat label="读到" value={rows} unit="行" />
              <Stat label="马上生效" value={fresh} unit="项" tone="jade" />
              <Stat label="等绑定手机号" value={waiting} unit="项" tone="indigo" />
              {badRows > 0 ? (
                <Stat label="要改" value={badRows} unit="行" tone="danger" />
              ) : (
                <Stat label="已经有的" value={same} unit="项" />
              )}
            </Stats>
          </Card>
        )}
      />
    </>
  );
}

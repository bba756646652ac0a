import { directoryDeskEndpoints } from '@yuanli/shared/directory/directory-desk.endpoints';
import { directoryLimits } from '@yuanli/shared/directory/directory-limits';
import { ImportDesk } from '../../parts/staff/import-desk';
import { NoCommunity } from '../../parts/staff/no-community';
import { canRunCommunity } from '../../parts/staff/permissions';
import { StaffPage } from '../../parts/staff/staff-page';
import { useDeskCommunity } from '../../platform/storage/desk-community';
import { Notice } from '../../ui/notice';
import type { ImportReport } from '../directory-data';
import { ImportFigures } from '../import-figures';

/** A file of services: read on trial first, kept when every line is good. */
export default function ImportServices() {
  return (
    <StaffPage title="导入服务" hasColumns may={canRunCommunity}>
      <ServicesImportDesk />
    </StaffPage>
  );
}

function ServicesImportDesk() {
  const community = useDeskCommunity();
  if (!community) return <NoCommunity task="再来管生活圈" />;
  return (
    <>
      <Notice
        icon="info"
        tone="indigo"
      >{`导入到${community.communityName}。编号一样的会更新，不会重复；文件里没有的不会动。`}</Notice>
      <ImportDesk<ImportReport>
        communityId={community.communityId}
        unit="处"
        start={directoryDeskEndpoints.startImport}
        find={directoryDeskEndpoints.findImports}
        template={{ endpoint: directoryDeskEndpoints.getImportTemplate, name: '生活圈服务模板' }}
        mostRows={directoryLimits.importRows}
        problems={directoryDeskEndpoints.findImportProblems}
        problemsFile={directoryDeskEndpoints.getImportProblems}
        keep={directoryDeskEndpoints.confirmImport}
        drop={directoryDeskEndpoints.dropImport}
        keptWords={({ closed }) => (closed > 0 ? '导入完成。' : '导入完成，居民现在就能查到。')}
        figures={(report) => <ImportFigures report={report} unit="处" />}
      />
    </>
  );
}

import { directoryLimits } from '@yuanli/shared/directory/directory-limits';
import { guideImportEndpoints } from '@yuanli/shared/directory/guides.endpoints';
import { ImportDesk } from '../../parts/staff/import-desk';
import { NoCommunity } from '../../parts/staff/no-community';
import { canRunCommunity } from '../../parts/staff/permissions';
import { StaffPage } from '../../parts/staff/staff-page';
import { useDeskCommunity } from '../../platform/storage/desk-community';
import { Notice } from '../../ui/notice';
import type { ImportReport } from '../directory-data';
import { ImportFigures } from '../import-figures';

/** A file of guides: read on trial first, kept when every line is good. */
export default function ImportGuides() {
  return (
    <StaffPage title="导入办事指南" hasColumns may={canRunCommunity}>
      <GuidesImportDesk />
    </StaffPage>
  );
}

function GuidesImportDesk() {
  const community = useDeskCommunity();
  if (!community) return <NoCommunity task="再来管办事指南" />;
  return (
    <>
      <Notice
        icon="info"
        tone="indigo"
      >{`导入到${community.communityName}。编号一样的会更新，不会重复；文件里没有的不会动。`}</Notice>
      <ImportDesk<ImportReport>
        communityId={community.communityId}
        unit="件"
        start={guideImportEndpoints.startImport}
        find={guideImportEndpoints.findImports}
        template={{ endpoint: guideImportEndpoints.getImportTemplate, name: '办事指南模板' }}
        mostRows={directoryLimits.guideImportRows}
        problems={guideImportEndpoints.findImportProblems}
        problemsFile={guideImportEndpoints.getImportProblems}
        keep={guideImportEndpoints.confirmImport}
        drop={guideImportEndpoints.dropImport}
        keptWords={() => '导入完成，居民现在就能查到。请再逐条核实。'}
        figures={(report) => <ImportFigures report={report} unit="件" />}
      />
    </>
  );
}

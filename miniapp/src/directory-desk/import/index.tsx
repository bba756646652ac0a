import { useState } from 'react';
import { directoryDeskEndpoints } from '@yuanli/shared/directory/directory-desk.endpoints';
import { asAppError, type AppError } from '../../platform/net/app-error';
import { chooseFile } from '../../platform/device/choose-file';
import { useSession } from '../../platform/net/session';
import { readStored, store } from '../../platform/storage/storage';
import { upload } from '../../platform/net/upload';
import { StaffPage } from '../../parts/staff/staff-page';
import { canRunCommunity } from '../../parts/staff/permissions';
import { useFile } from '../../parts/files/use-file';
import { ActError } from '../../parts/forms/act-error';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { Notice } from '../../ui/notice';
import type { ImportReport } from '../directory-data';
import { NoCommunity } from '../../parts/staff/no-community';
import { ImportProgress } from './import-progress';

/** A file of services: read on trial first, kept when every line is good. */
export default function ImportServices() {
  return (
    <StaffPage title="导入服务" may={canRunCommunity}>
      <ImportDesk />
    </StaffPage>
  );
}

// As a draft it goes when someone signs out.
const key = 'draft:service-import';

function ImportDesk() {
  const { me } = useSession();
  const [id, setId] = useState(() => readStored<string>(key));
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();
  const template = useFile();
  const community = me?.courtyard;
  if (!community) return <NoCommunity task="再来管生活圈" />;

  const choose = async () => {
    setError(undefined);
    const file = await chooseFile(['csv', 'xlsx']).catch((thrown: unknown) => setError(asAppError(thrown)));
    if (!file) return;
    setBusy(true);
    const path = directoryDeskEndpoints.startImport.path.replace(':communityId', community.communityId);
    await upload<ImportReport>(path, file.path, { fileName: file.name }).then(
      (report) => {
        store(key, report.id);
        setId(report.id);
      },
      (thrown: unknown) => setError(asAppError(thrown)),
    );
    setBusy(false);
  };
  const getTemplate = (kind: 'xlsx' | 'csv') =>
    template.get(directoryDeskEndpoints.getImportTemplate, { kind }, `生活圈模板.${kind}`);

  return (
    <>
      <Notice
        icon="info"
        tone="indigo"
      >{`导入到${community.communityName}。编号一样的会更新，不会重复；文件里没有的不会动。`}</Notice>
      <Card isList>
        <ListRow title="第一步，下载模板" note="表格，用电脑填最方便" onTap={() => void getTemplate('xlsx')} />
        <ListRow title="或者下载文本模板" note="逗号分隔，给别的系统导出时对照" onTap={() => void getTemplate('csv')} />
        <ListRow title="第二步，选择填好的文件" note="先试读一遍，不会马上存" onTap={() => void choose()} />
      </Card>
      {isBusy && (
        <Notice icon="clock" tone="amber">
          正在送文件，请稍候
        </Notice>
      )}
      {template.sheet}
      <ActError error={error ?? template.error} />
      {id && !isBusy && <ImportProgress key={id} id={id} />}
    </>
  );
}

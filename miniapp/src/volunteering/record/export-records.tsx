import { useState } from 'react';
import { recordEndpoints } from '@yuanli/shared/volunteering/service-records.endpoints';
import { asAppError } from '../../platform/net/app-error';
import { download, saveFile } from '../../platform/net/download';
import { exportText } from '../../platform/device/export-text';
import { call } from '../../platform/net/request';
import { openPage } from '../../platform/navigate';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { ListRow } from '../../ui/list-row';
import { Section } from '../../ui/section';
import { showToast } from '../../ui/toast';

const saveSheet = async () => {
  await saveFile(await download(recordEndpoints.exportMyRecordsAsSheet, {}), '我的服务记录.xlsx');
  return '表格取好了';
};
const saveData = async () =>
  exportText(JSON.stringify(await call(recordEndpoints.exportMyRecordsAsJson, {}), null, 2), '我的服务记录.json');

/** They are mine: to take along, or on paper. */
export function ExportRecords() {
  const [isBusy, setBusy] = useState(false);
  const once = async (act: () => Promise<string>) => {
    if (isBusy) return;
    setBusy(true);
    showToast(await act().catch((thrown: unknown) => asAppError(thrown).message));
    setBusy(false);
  };
  return (
    <Section title="带走我的记录">
      <Card isList>
        <ListRow
          start={<Icon name="book" />}
          title="开一份服务证明"
          note="盖章的纸，谁都可以核对"
          onTap={() => void openPage('volunteering/certificates/index')}
        />
        <ListRow
          start={<Icon name="download" />}
          title="导出成表格"
          note="电脑上用表格软件打开"
          onTap={() => void once(saveSheet)}
        />
        <ListRow
          start={<Icon name="download" />}
          title="导出成数据"
          note="给别的志愿系统用"
          onTap={() => void once(saveData)}
        />
      </Card>
    </Section>
  );
}

import { useState } from 'react';
import { recordEndpoints } from '@yuanli/shared/volunteering/service-records.endpoints';
import { useFile } from '../../parts/files/use-file';
import { ActError } from '../../parts/forms/act-error';
import { asAppError, type AppError } from '../../platform/net/app-error';
import { exportText } from '../../platform/device/export-text';
import { call } from '../../platform/net/request';
import { openPage } from '../../platform/navigate';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { ListRow } from '../../ui/list-row';
import { Section } from '../../ui/section';
import { showToast } from '../../ui/toast';

const saveData = async () =>
  exportText(JSON.stringify(await call(recordEndpoints.exportMyRecordsAsJson, {}), null, 2), '我的志愿服务记录.json');

/** They are mine: to take along, or on paper. */
export function ExportRecords() {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();
  const sheet = useFile();
  const getData = async () => {
    if (isBusy) return;
    setBusy(true);
    setError(undefined);
    await saveData().then(showToast, (thrown: unknown) => setError(asAppError(thrown)));
    setBusy(false);
  };
  return (
    <Section title="导出我的服务记录">
      <Card isList>
        <ListRow
          start={<Icon name="book" />}
          title="申请志愿服务证明"
          note="盖章的纸质证明，任何人都可以核验"
          onTap={() => void openPage('volunteering/certificates/index')}
        />
        <ListRow
          start={<Icon name="download" />}
          title="导出为表格"
          note="可在电脑上用表格软件打开"
          onTap={() => void sheet.get(recordEndpoints.exportMyRecordsAsSheet, {}, '我的志愿服务记录.xlsx')}
        />
        <ListRow
          start={<Icon name="download" />}
          title="导出为数据文件"
          note="供其他志愿服务系统使用"
          onTap={() => void getData()}
        />
      </Card>
      <ActError error={error ?? sheet.error} />
      {sheet.sheet}
    </Section>
  );
}

import { useState } from 'react';
import { placesEndpoints } from '@yuanli/shared/places/places.endpoints';
import { useFile } from '../../parts/files/use-file';
import { ActError } from '../../parts/forms/act-error';
import { NoCommunity } from '../../parts/staff/no-community';
import { asAppError, type AppError } from '../../platform/net/app-error';
import { chooseFile, type ChosenFile } from '../../platform/device/choose-file';
import { useSession } from '../../platform/net/session';
import { StaffPage } from '../../parts/staff/staff-page';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { Notice } from '../../ui/notice';
import { RollResult } from './roll-result';
import { sendRoll, type RollReading } from './send-roll';

/** The roll of households, read on trial first. */
export default function ImportRoll() {
  return (
    <StaffPage title="导入户册">
      <RollDesk />
    </StaffPage>
  );
}

function RollDesk() {
  const { me } = useSession();
  const [file, setFile] = useState<ChosenFile>();
  const [reading, setReading] = useState<RollReading>();
  const [error, setError] = useState<AppError>();
  const [isBusy, setBusy] = useState(false);
  const template = useFile();
  const community = me?.courtyard;

  const send = async (chosen: ChosenFile, dryRun: 'yes' | 'no') => {
    if (!community) return;
    setBusy(true);
    setError(undefined);
    await sendRoll(community.communityId, chosen, dryRun).then(setReading, (thrown: unknown) =>
      setError(asAppError(thrown)),
    );
    setBusy(false);
  };
  const choose = async () => {
    setError(undefined);
    const chosen = await chooseFile(['csv', 'xlsx']).catch((thrown: unknown) => setError(asAppError(thrown)));
    if (!chosen) return;
    setFile(chosen);
    setReading(undefined);
    await send(chosen, 'yes');
  };
  const getTemplate = () => template.get(placesEndpoints.getRollTemplate, {}, '住户名册模板.csv');

  if (!community) return <NoCommunity task="再来导入户册" />;
  return (
    <>
      <Notice
        icon="shield"
        tone="jade"
      >{`导入到${community.communityName}。姓名和电话加密保存，只用来核对住户。`}</Notice>
      <Card isList>
        <ListRow
          title="第一步，下载模板"
          note="按模板填好，存成表格或逗号分隔的文件"
          onTap={() => void getTemplate()}
        />
        <ListRow
          title="第二步，选择填好的文件"
          note={file?.name ?? '先试读一遍，不会马上存'}
          onTap={() => void choose()}
        />
      </Card>
      {template.sheet}
      <ActError error={error ?? template.error} />
      {isBusy && (
        <Notice icon="clock" tone="amber">
          正在读文件，请稍候
        </Notice>
      )}
      {reading && !isBusy && <RollResult reading={reading} />}
      {file && reading && !reading.isKept && reading.problems.length === 0 && (
        <Button icon="ok" isBusy={isBusy} onTap={() => void send(file, 'no')}>
          没问题，正式导入
        </Button>
      )}
    </>
  );
}

import { useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import type { Endpoint } from '@yuanli/shared/endpoint';
import { isWorking, type FileImportState } from '@yuanli/shared/imports/import-states';
import { chooseFile } from '../../platform/device/choose-file';
import { asAppError, type AppError } from '../../platform/net/app-error';
import { upload } from '../../platform/net/upload';
import { useLoad } from '../../platform/net/use-load';
import { useInterval } from '../../platform/use-interval';
import { useFile } from '../files/use-file';
import { ActError } from '../forms/act-error';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Columns } from '../../ui/columns';
import { formatMoment } from '../../ui/format-date';
import { ListRow } from '../../ui/list-row';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/section';
import { Loaded } from '../loading/loaded';
import { FileImportSteps, type FileImportData, type ImportActs } from './file-import';

/** How files of one kind are brought in: which endpoints, and what is shown of a file. */
export interface ImportDeskProps<Report extends FileImportData> extends ImportActs<Report> {
  communityId: string;
  start: { path: string };
  find: Endpoint<{ communityId: string }, { items: Report[] }>;
  /** Left out for files that another system writes. */
  template?: { endpoint: Endpoint<{ kind?: 'xlsx' | 'csv' }, unknown>; name: string };
  mostRows: number;
  figures: (report: Report) => ReactNode;
  /** What else is worth knowing of it, below. */
  more?: (report: Report, onChange: () => void) => ReactNode;
  /** What is asked of a file whose columns are not known yet. */
  ask?: (report: Report, onChange: () => void) => ReactNode;
}

const lookMs = 1500;

const words: Record<FileImportState, string> = {
  reading: '正在读文件',
  asking: '等您回答',
  checking: '正在检查',
  checked: '检查完成，还没有导入',
  keeping: '正在导入',
  kept: '已导入',
  undoing: '正在撤销',
  undone: '已撤销',
  failed: '没有读成',
  dropped: '已放弃',
};

/** Chooses a file, shows how far it is — also after the page was left, and to colleagues — and those before it. */
export function ImportDesk<Report extends FileImportData>(props: ImportDeskProps<Report>) {
  const { communityId, start, find, template, mostRows } = props;
  const load = useLoad(find, { communityId }, { isPrivate: true });
  const [chosenId, setChosenId] = useState<string>();
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<AppError>();
  const items = load.data?.items ?? [];
  useInterval(items.some(({ state }) => isWorking(state)) ? lookMs : null, () => void load.reload());

  const choose = async () => {
    setError(undefined);
    const file = await chooseFile(['csv', 'xlsx']).catch((thrown: unknown) => setError(asAppError(thrown)));
    if (!file) return;
    setSending(true);
    await upload<Report>(start.path.replace(':communityId', communityId), file.path, { fileName: file.name }).then(
      ({ id }) => setChosenId(id),
      (thrown: unknown) => setError(asAppError(thrown)),
    );
    // Also after an answer that got lost: what arrived is in the list.
    await load.reload();
    setSending(false);
  };
  const sheet = useFile();
  const getTemplate = ({ endpoint, name }: NonNullable<typeof template>, kind: 'xlsx' | 'csv') =>
    void sheet.get(endpoint, { kind }, `${name}.${kind}`);

  const shown = items.find(({ id }) => id === chosenId) ?? items[0];
  const others = items.filter(({ id }) => id !== shown?.id);
  const steps = (
    <>
      <Card isList>
        {template ? (
          <>
            <ListRow
              title="第一步，下载模板"
              note={`一个文件最多${mostRows}行；第二张表是填写说明`}
              onTap={() => getTemplate(template, 'xlsx')}
            />
            <ListRow title="第二步，选择填好的文件" note="先检查一遍，不会马上导入" onTap={() => void choose()} />
            <ListRow title="或下载CSV模板" note="供其他系统导出时对照" onTap={() => getTemplate(template, 'csv')} />
          </>
        ) : (
          <ListRow
            title="选择导出的文件"
            note={`不用改，先检查一遍再导入；一个文件最多${mostRows}行`}
            onTap={() => void choose()}
          />
        )}
      </Card>
      {isSending && (
        <Notice icon="clock" tone="amber">
          正在上传，请稍候
        </Notice>
      )}
      {error?.fields['file'] ? (
        <Notice icon="alert" tone="danger">
          {error.fields['file']}
        </Notice>
      ) : (
        <ActError error={error ?? sheet.error} />
      )}
      {sheet.sheet}
    </>
  );
  const files = (
    <>
      <Loaded load={load} cards={1}>
        {() => (
          <>
            {shown && <FileImportSteps key={shown.id} {...props} report={shown} onChange={() => void load.reload()} />}
            {others.length > 0 && (
              <Section title="以前的文件">
                <Card isList>
                  {others.map(({ id, fileName, state, startedAt, byName }) => (
                    <ListRow
                      key={id}
                      title={fileName || '没有名称的文件'}
                      note={<View>{`${formatMoment(startedAt)} · ${byName} · ${words[state]}`}</View>}
                      onTap={() => setChosenId(id)}
                    />
                  ))}
                </Card>
              </Section>
            )}
          </>
        )}
      </Loaded>
      {items.length > 0 && (
        <Button kind="secondary" icon="plus" onTap={() => void choose()}>
          再选一个文件
        </Button>
      )}
    </>
  );
  return (
    <Columns>
      {steps}
      {files}
    </Columns>
  );
}

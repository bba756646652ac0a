import { directoryDeskEndpoints } from '@yuanli/shared/directory/directory-desk.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { ActError } from '../../parts/forms/act-error';
import { useAct } from '../../platform/net/use-act';
import { useEvery } from '../../platform/use-every';
import { useLoad } from '../../platform/net/use-load';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Progress } from '../../ui/progress';
import { Section } from '../../ui/section';
import { formatMoment } from '../../ui/format-date';
import { BadRows } from './bad-rows';
import { RowsRead } from './rows-read';

const lookMs = 1000;
const works = { checking: '试读', keeping: '导入' } as const;

/** How far a file has come: it goes on by itself, also when the page is left. */
export function ImportProgress({ id }: { id: string }) {
  const load = useLoad(directoryDeskEndpoints.getImport, { id }, { isPrivate: true });
  const { data, error, reload } = load;
  const keep = useAct(directoryDeskEndpoints.confirmImport);
  const state = data?.state;
  useEvery(state === 'checking' || state === 'keeping' ? lookMs : null, () => void reload());
  const start = async () => {
    if (await keep.run({ id })) await reload();
  };
  if (error?.code === 'import.not_found') return null;
  return (
    <Loaded load={load} cards={1}>
      {(data) => {
        const { fileName, rows, done, closed, badRows, failedBecause, startedAt } = data;
        return (
          <Section title={fileName || '选的文件'} aside={formatMoment(startedAt)}>
            {(state === 'checking' || state === 'keeping') && (
              <Progress
                tone="indigo"
                label={`正在${works[state]}`}
                figures={rows > 0 ? `${done} / ${rows} 行` : '正在打开文件'}
                share={rows > 0 ? done / rows : 0}
                words={rows > 0 ? `还有${rows - done}行，离开这里也会接着${works[state]}` : '马上就知道有多少行'}
              />
            )}
            {state === 'failed' && (
              <Notice icon="alert" tone="danger">{`${failedBecause ?? '这个文件没有导完'}。`}</Notice>
            )}
            {state === 'checked' && badRows > 0 && (
              <Notice icon="alert" tone="danger">{`有${badRows}行要改，改好以前什么都不会存。`}</Notice>
            )}
            {state === 'checked' && badRows === 0 && (
              <Notice icon="ok" tone="jade">
                试读没有问题，还没有存。
              </Notice>
            )}
            {state === 'kept' && (
              <Notice icon="ok" tone="jade">
                {closed > 0 ? '导入好了。' : '导入好了，居民马上能找到。'}
              </Notice>
            )}
            {(state === 'checked' || state === 'kept') && closed > 0 && (
              <Notice
                icon="info"
                tone="amber"
              >{`有${closed}处已经撤下，没有动，居民看不到。要用的话，先到“已撤下”里重新放上去，再导入一次。`}</Notice>
            )}
            {(state === 'checked' || state === 'kept') && <RowsRead report={data} />}
            {state === 'checked' && badRows > 0 && <BadRows id={id} />}
            <ActError error={keep.error} />
            {state === 'checked' && badRows === 0 && rows > 0 && (
              <Button tone="indigo" icon="ok" isBusy={keep.isBusy} onTap={() => void start()}>
                没问题，正式导入
              </Button>
            )}
          </Section>
        );
      }}
    </Loaded>
  );
}

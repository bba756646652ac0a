import { directoryDeskEndpoints } from '@yuanli/shared/directory/directory-desk.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { ActError } from '../../parts/forms/act-error';
import { PagedList } from '../../parts/loading/paged-list';
import { useAct } from '../../platform/net/use-act';
import { useInterval } from '../../platform/use-interval';
import { useLoad } from '../../platform/net/use-load';
import { usePages } from '../../platform/net/use-pages';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Progress } from '../../ui/progress';
import { Section } from '../../ui/section';
import { formatMoment } from '../../ui/format-date';
import { Card } from '../../ui/card';
import { Stat, Stats } from '../../ui/stat';
import { ListRow } from '../../ui/list-row';
import type { ImportReport } from '../directory-data';

const lookMs = 1000;
const works = { checking: '试读', keeping: '导入' } as const;

/** How far a file has come: it goes on by itself, also when the page is left. */
export function ImportProgress({ id }: { id: string }) {
  const load = useLoad(directoryDeskEndpoints.getImport, { id }, { isPrivate: true });
  const { data, error, reload } = load;
  const keep = useAct(directoryDeskEndpoints.confirmImport);
  const state = data?.state;
  useInterval(state === 'checking' || state === 'keeping' ? lookMs : null, () => void reload());
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

function RowsRead({ report: { rows, fresh, changed, same, badRows } }: { report: ImportReport }) {
  return (
    <Card>
      <Stats>
        <Stat label="读到" value={rows} unit="行" />
        <Stat label="新的" value={fresh} unit="处" tone="jade" />
        <Stat label="有改动" value={changed} unit="处" tone="indigo" />
        {badRows > 0 ? (
          <Stat label="要改" value={badRows} unit="行" tone="danger" />
        ) : (
          <Stat label="没变" value={same} unit="处" />
        )}
      </Stats>
    </Card>
  );
}

/** Each line that needs another look, as the spreadsheet numbers it. */
function BadRows({ id }: { id: string }) {
  const pages = usePages(directoryDeskEndpoints.findImportProblems, { id });
  return (
    <Section title="要改的行">
      <PagedList pages={pages} empty={null}>
        {(items) => (
          <Card isList>
            {items.map(({ row, problem }) => (
              <ListRow key={`${row}${problem}`} title={`第 ${row} 行`} note={problem} />
            ))}
          </Card>
        )}
      </PagedList>
      {!pages.isEnd && pages.items.length > 0 && (
        <Button kind="secondary" isBusy={pages.isLoadingMore} onTap={() => void pages.loadMore()}>
          再看一些
        </Button>
      )}
    </Section>
  );
}

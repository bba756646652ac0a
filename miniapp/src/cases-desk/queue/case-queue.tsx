import { useState, type ReactNode } from 'react';
import type { CaseCategory } from '@yuanli/shared/cases/case-categories';
import type { CaseKind } from '@yuanli/shared/cases/case-kinds';
import { caseDeskEndpoints, caseEndpoints } from '@yuanli/shared/cases/cases.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { Queue } from '../../parts/staff/queue';
import { useSearch } from '../../parts/staff/queue-tools';
import { useLoad } from '../../platform/net/use-load';
import { usePages } from '../../platform/net/use-pages';
import { CaseBoard } from '../case/case-board';
import type { DeskCaseData } from '../case-data';
import { StandingTag } from '../case-tags';
import { AnswerSeveral, mayAnswer, type Refused, RefusedCases } from './answer-several';
import { DeskCard, formatDeskNote } from './desk-card';
import { deskColumns } from './desk-columns';
import { QueueHead, type QueueView } from './queue-head';

const nothing: Record<QueueView, { emptyTitle: string; empty: string }> = {
  to_do: { emptyTitle: '暂无待办', empty: '要受理、要答复的会显示在这里，先到期的排在前面。' },
  waiting: { emptyTitle: '没有在等居民的', empty: '请居民补充的会显示在这里，期限暂停计算。' },
  answered: { emptyTitle: '没有等确认的', empty: '已答复、等居民确认的会显示在这里。' },
  closed: { emptyTitle: '还没有办结的', empty: '办结以后会显示在这里。' },
};

/** The list of the desk, narrowed by view, kind, category and words; beside it the one that is looked at. */
export function CaseQueue({ action }: { action: ReactNode }) {
  const [view, setView] = useState<QueueView>('to_do');
  const [kind, setKind] = useState<CaseKind | 'all'>('all');
  const [category, setCategory] = useState<CaseCategory | 'all'>('all');
  const [refused, setRefused] = useState<Refused>([]);
  const { input, isSearching, ...search } = useSearch();
  const pages = usePages(caseDeskEndpoints.findCasesAtDesk, {
    view,
    ...(kind !== 'all' && { kind }),
    ...(category !== 'all' && { category }),
    ...input,
  });
  const isNarrowed = isSearching || kind !== 'all' || category !== 'all';
  return (
    <>
      <QueueHead
        counts={pages.data?.counts}
        {...{ view, kind, category, search, action }}
        onView={(chosen) => {
          setView(chosen);
          setRefused([]);
        }}
        onKind={setKind}
        onCategory={setCategory}
      />
      <RefusedCases refused={refused} />
      <Queue
        key={view}
        pages={pages}
        {...(isNarrowed ? { emptyTitle: '没有找到', empty: '换一个类别或者写法再找找。' } : nothing[view])}
        row={(item) => ({ title: item.title, note: formatDeskNote(item), tag: <StandingTag {...item} isShort /> })}
        card={(item) => <DeskCard key={item.id} item={item} />}
        detail={(item, onDone) => <CaseBeside id={item.id} onChanged={onDone} />}
        table={{
          label: '诉求',
          columns: deskColumns,
          bulk: {
            mayPick: mayAnswer,
            nameOf: ({ number, title }: DeskCaseData) => `${number} ${title}`,
            act: (items, onDone) => (
              <AnswerSeveral
                items={items}
                onAnswered={(others) => {
                  setRefused(others);
                  onDone();
                }}
              />
            ),
          },
        }}
      />
    </>
  );
}

/** The chosen case as its own page shows it. */
function CaseBeside({ id, onChanged }: { id: string; onChanged: () => void }) {
  const load = useLoad(caseEndpoints.getCase, { id });
  const changed = () => {
    void load.reload();
    onChanged();
  };
  return (
    <Loaded load={load} cards={2} isNested>
      {(data) => <CaseBoard data={data} onChanged={changed} />}
    </Loaded>
  );
}

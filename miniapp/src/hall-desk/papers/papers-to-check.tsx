import { useState } from 'react';
import { castingEndpoints } from '@yuanli/shared/hall/casting.endpoints';
import type { VoteData } from '../../parts/hall/vote-data';
import { PagedList } from '../../parts/loading/paged-list';
import { usePages } from '../../platform/net/use-pages';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { ListRow } from '../../ui/list-row';
import { formatMoment } from '../../ui/format-date';
import type { PaperData } from '../desk-data';
import { CheckPaper } from './check-paper';

/** What somebody else has entered, the longest waiting first. */
export function PapersToCheck({ vote }: { vote: VoteData }) {
  const [paper, setPaper] = useState<PaperData>();
  const pages = usePages(castingEndpoints.findPapersToCheck, { voteId: vote.id }, { isPrivate: true });
  const over = () => {
    setPaper(undefined);
    void pages.reload();
  };
  if (paper) return <CheckPaper key={paper.id} question={vote.question} paper={paper} onOver={over} />;
  return (
    <PagedList
      pages={pages}
      empty={
        <Empty drawing="tea" title="没有待核对的纸质票">
          别人录入的票会显示在这里，自己录入的要请别人核对。
        </Empty>
      }
    >
      {(papers) => (
        <Card isList>
          {papers.map((one) => (
            <ListRow
              key={one.id}
              title={one.label}
              note={`${one.enteredBy} ${formatMoment(one.enteredAt)}录的`}
              onTap={() => setPaper(one)}
            />
          ))}
        </Card>
      )}
    </PagedList>
  );
}

import type { Endpoint } from '@yuanli/shared/endpoint';
import { usePages, type PageOf } from '../../platform/net/use-pages';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { Section } from '../../ui/section';
import { useFile } from '../files/use-file';
import { ActError } from '../forms/act-error';
import { PagedList } from '../loading/paged-list';

interface Problem {
  /** Empty where the file has one sheet. */
  sheet: string;
  row: number;
  problem: string;
  isBad: boolean;
}

/** Where the lines come from that need another look. */
export interface ProblemsOfFile {
  problems: Endpoint<{ id: string; cursor?: string }, PageOf<Problem>>;
  problemsFile: Endpoint<{ id: string }, unknown>;
}

type ImportProblemsProps = ProblemsOfFile & { id: string; name: string };

/** Each line that needs another look, as the spreadsheet numbers it; also as a sheet, for the computer. */
export function ImportProblems({ problems, problemsFile, id, name }: ImportProblemsProps) {
  const pages = usePages(problems, { id }, { isPrivate: true });
  const sheet = useFile();
  const save = () => sheet.get(problemsFile, { id }, `${name.replace(/\.\w+$/, '')}-要改的行.xlsx`);
  return (
    <Section title="要改和要核对的行">
      <PagedList pages={pages} empty={null}>
        {(items) => (
          <Card isList>
            {items.map(({ sheet, row, problem, isBad }) => (
              <ListRow
                key={`${sheet}${row}${problem}`}
                title={`${sheet && `${sheet} `}第${row}行`}
                note={problem}
                value={isBad ? '要改' : '请核对'}
              />
            ))}
          </Card>
        )}
      </PagedList>
      {!pages.isEnd && pages.items.length > 0 && (
        <Button kind="secondary" isBusy={pages.isLoadingMore} onTap={() => void pages.loadMore()}>
          再看一些
        </Button>
      )}
      <ActError error={sheet.error} />
      {sheet.sheet}
      <Button kind="secondary" icon="down" onTap={() => void save()}>
        下载这张清单
      </Button>
    </Section>
  );
}

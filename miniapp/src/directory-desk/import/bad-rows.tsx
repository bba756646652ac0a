import { directoryDeskEndpoints } from '@yuanli/shared/directory/directory-desk.endpoints';
import { PagedList } from '../../parts/loading/paged-list';
import { usePages } from '../../platform/net/use-pages';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { Section } from '../../ui/section';

/** Each line that needs another look, as the spreadsheet numbers it. */
export function BadRows({ id }: { id: string }) {
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

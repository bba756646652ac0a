import { taskEndpoints } from '@yuanli/shared/tasks/tasks.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { useLoad } from '../../platform/net/use-load';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { Section } from '../../ui/section';

/** What is open and overdue in each grid, in the order of their names. */
export function ByGrid({ communityId }: { communityId: string }) {
  const load = useLoad(taskEndpoints.findOverdue, { communityId });
  return (
    <Loaded load={load} cards={1} isNested>
      {({ grids }) =>
        grids.length > 0 && (
          <Section title="待办：各网格">
            <Card isList>
              {grids.map(({ id, name, open, overdue }) => (
                <ListRow key={id ?? ''} title={id ? name : '不分网格'} value={`未办${open}件，已过期${overdue}件`} />
              ))}
            </Card>
          </Section>
        )
      }
    </Loaded>
  );
}

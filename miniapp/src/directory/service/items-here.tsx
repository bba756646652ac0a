import type { ServiceData } from '../../parts/directory/service-data';
import { openPage } from '../../platform/navigate';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { ListRow } from '../../ui/list-row';

/** At a counter: the way to all that is handled there. */
export function ItemsHere({ service: { id, communityId, guides } }: { service: ServiceData }) {
  if (guides === 0) return null;
  return (
    <Card isList>
      <ListRow
        start={<Icon name="list" />}
        title="这个窗口的办事指南"
        note={`${guides}条，要不要跑一趟、要带什么，先看一眼`}
        onTap={() => void openPage('directory/guides/index', { communityId, counterId: id })}
      />
    </Card>
  );
}

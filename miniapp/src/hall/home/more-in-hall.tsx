import { openPage } from '../../platform/navigate';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { ListRow } from '../../ui/list-row';

/** What was settled before, my own, and how people talk here. */
export function MoreInHall({ onRules }: { onRules: () => void }) {
  return (
    <Card isList>
      <ListRow
        start={<Icon name="search" />}
        title="查议题"
        note="在议的、以前的，都能找"
        onTap={() => void openPage('hall/archive/index')}
      />
      <ListRow
        start={<Icon name="sun" />}
        title="我的金点子"
        onTap={() => void openPage('hall/ideas/index', { view: 'mine' })}
      />
      <ListRow start={<Icon name="scales" />} title="议事的规矩" note="什么话会被移走" onTap={onRules} />
    </Card>
  );
}

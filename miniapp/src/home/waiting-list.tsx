import { openPage } from '../platform/navigate';
import { Card } from '../ui/card';
import { ListRow } from '../ui/list-row';
import { sayTimeLeft } from '../ui/say-date';
import { Tag } from '../ui/tag';
import type { IconName } from '../ui/icon-names';
import type { Tone } from '../ui/tone';
import type { Waiting } from './home-data';

const kinds: Record<Waiting['kind'], { tag: string; icon: IconName; tone: Tone; open: (waiting: Waiting) => Promise<void> }> = {
  confirm_wish: { tag: '心愿', icon: 'heart', tone: 'brick', open: ({ id }) => openPage('wishes/detail/index', { id: id ?? undefined }) },
  deliver_wish: { tag: '我在帮', icon: 'hand', tone: 'jade', open: ({ id }) => openPage('wishes/detail/index', { id: id ?? undefined }) },
  review_wishes: { tag: '待审', icon: 'list', tone: 'amber', open: () => openPage('workbench/desk/index') },
  verify_residents: { tag: '待核对', icon: 'people', tone: 'amber', open: () => openPage('workbench/desk/index') },
  check_flagged: { tag: '待查', icon: 'flag', tone: 'amber', open: () => openPage('workbench/desk/index') },
};

/** What waits for this very person, the most urgent first. */
export function WaitingList({ waiting }: { waiting: Waiting[] }) {
  return (
    <Card isList>
      {waiting.map((item) => {
        const { tag, icon, tone, open } = kinds[item.kind];
        const note = item.hint ?? (item.dueAt ? sayTimeLeft(item.dueAt) : null);
        return (
          <ListRow
            key={`${item.kind}${item.id ?? ''}`}
            start={<Tag icon={icon} tone={tone}>{tag}</Tag>}
            title={item.title}
            note={note ?? undefined}
            onTap={() => void open(item)}
          />
        );
      })}
    </Card>
  );
}

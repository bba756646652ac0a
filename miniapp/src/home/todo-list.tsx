import { openPage } from '../platform/navigate';
import { Card } from '../ui/card';
import { ListRow } from '../ui/list-row';
import { formatTimeLeft } from '../ui/format-date';
import { Tag } from '../ui/tag';
import type { IconName } from '../ui/icon-names';
import type { Tone } from '../ui/tone';
import type { Waiting } from './home-data';

type Open = (waiting: Waiting) => Promise<void>;

const openThing =
  (page: string): Open =>
  ({ id }) =>
    openPage(page, { id: id ?? undefined });
const openQueue =
  (page = 'workbench/desk/index'): Open =>
  () =>
    openPage(page);

const kinds: Record<Waiting['kind'], { tag: string; icon: IconName; tone: Tone; open: Open }> = {
  confirm_wish: { tag: '心愿', icon: 'heart', tone: 'brick', open: openThing('wishes/detail/index') },
  deliver_wish: { tag: '我在帮', icon: 'hand', tone: 'jade', open: openThing('wishes/detail/index') },
  accept_seat: { tag: '有名额', icon: 'calendar', tone: 'jade', open: openThing('volunteering/seat/index') },
  come_to_shift: { tag: '志愿', icon: 'calendar', tone: 'jade', open: openThing('volunteering/seat/index') },
  collect_gift: { tag: '领礼品', icon: 'gift', tone: 'amber', open: openThing('gifts/redemption/index') },
  go_to_booking: { tag: '预约', icon: 'calendar', tone: 'indigo', open: openThing('directory/booking/index') },
  vote_now: { tag: '表决', icon: 'hall', tone: 'plum', open: openThing('hall/vote/index') },
  review_wishes: { tag: '待审核', icon: 'list', tone: 'amber', open: openQueue() },
  verify_residents: { tag: '待核实', icon: 'people', tone: 'amber', open: openQueue() },
  check_flagged: { tag: '待复核', icon: 'flag', tone: 'amber', open: openQueue() },
  confirm_minutes: {
    tag: '待确认',
    icon: 'clock',
    tone: 'amber',
    open: openQueue('volunteering-desk/activities/index'),
  },
  verify_services: { tag: '待核实', icon: 'pin', tone: 'indigo', open: openQueue('directory-desk/services/index') },
  ask_guardians: {
    tag: '待确认',
    icon: 'people',
    tone: 'amber',
    open: openQueue('volunteering-desk/volunteers/index'),
  },
  issue_certificates: {
    tag: '待开具',
    icon: 'book',
    tone: 'amber',
    open: openQueue('volunteering-desk/certificates/index'),
  },
  decide_objections: {
    tag: '待答复',
    icon: 'talk',
    tone: 'amber',
    open: openQueue('volunteering-desk/objections/index'),
  },
  sign_adjustments: { tag: '待签字', icon: 'edit', tone: 'amber', open: openQueue('points-desk/adjustments/index') },
  hand_over_gifts: { tag: '待领取', icon: 'gift', tone: 'amber', open: openQueue('gifts-desk/hand-over/index') },
  serve_bookings: { tag: '待确认', icon: 'calendar', tone: 'amber', open: openQueue('directory-desk/bookings/index') },
  answer_ideas: { tag: '待答复', icon: 'sun', tone: 'amber', open: openQueue('hall-desk/ideas/index') },
  overdue_motions: { tag: '已超期', icon: 'talk', tone: 'amber', open: openQueue('hall-desk/motions/index') },
  check_papers: { tag: '待核对', icon: 'book', tone: 'indigo', open: openQueue('hall-desk/papers/index') },
  decide_paper_objections: {
    tag: '待答复',
    icon: 'talk',
    tone: 'indigo',
    open: openQueue('hall-desk/objections/index'),
  },
};

/** What waits for this very person, the most urgent first. */
export function TodoList({ waiting }: { waiting: Waiting[] }) {
  return (
    <Card isList>
      {waiting.map((item) => {
        const { tag, icon, tone, open } = kinds[item.kind];
        const note = item.hint ?? (item.dueAt ? formatTimeLeft(item.dueAt) : null);
        return (
          <ListRow
            key={`${item.kind}${item.id ?? ''}`}
            start={
              <Tag icon={icon} tone={tone}>
                {tag}
              </Tag>
            }
            title={item.title}
            note={note ?? undefined}
            onTap={() => void open(item)}
          />
        );
      })}
    </Card>
  );
}

import { View } from '@tarojs/components';
import { phoneCall } from '../platform/device/phone-call';
import type { CurrentCourtyard } from '../platform/storage/current-courtyard';
import { IconBadge } from '../ui/icon-badge';
import { ListRow } from '../ui/list-row';
import { Sheet } from '../ui/sheet';
import type { Tone } from '../ui/tone';
import type { Duty } from './home-data';

interface Line {
  who: string;
  note?: string;
  phone: string;
}

const emergencies: readonly Line[] = [
  { who: '急救', phone: '120' },
  { who: '火警', phone: '119' },
  { who: '报警', phone: '110' },
];

const notes: Record<Duty['state'], string> = {
  on_duty: '今天在岗',
  after_work: '已下班',
  day_off: '今天休息',
  away: '外出',
};

/** Whom to call here: the grid worker by the grid's own phone, the community, and help in an emergency. */
function linesOf(courtyard: CurrentCourtyard, duty: Duty | null | undefined): Line[] {
  const community: Line = { who: courtyard.communityName, phone: courtyard.communityPhone };
  if (!duty?.phone) return [community];
  const who = `网格员${duty.names.join('、')}`;
  const worker: Line = { who, note: notes[duty.state], phone: duty.phone };
  return duty.state === 'on_duty' ? [worker, community] : [community, worker];
}

interface CallSheetProps {
  isOpen: boolean;
  courtyard: CurrentCourtyard;
  duty: Duty | null | undefined;
  onClose: () => void;
}

/** One tap calls; whoever answers now stands first. */
export function CallSheet({ isOpen, courtyard, duty, onClose }: CallSheetProps) {
  return (
    <Sheet isOpen={isOpen} title="打电话" onClose={onClose}>
      <Lines lines={linesOf(courtyard, duty)} tone="brick" />
      <View className="t-second">遇到危险，请先打：</View>
      <Lines lines={emergencies} tone="danger" />
    </Sheet>
  );
}

function Lines({ lines, tone }: { lines: readonly Line[]; tone: Tone }) {
  return (
    <View>
      {lines.map(({ who, note, phone }) => (
        <ListRow
          key={phone}
          start={<IconBadge name="phone" tone={tone} />}
          title={<View className="t-lead">{who}</View>}
          note={note ? `${phone} · ${note}` : phone}
          onTap={() => void phoneCall(phone)}
        />
      ))}
    </View>
  );
}

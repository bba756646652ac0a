import { View } from '@tarojs/components';
import { accessible } from '../platform/accessible';
import { Picture } from './picture';
import './code-card.scss';

interface CodeCardProps {
  /** What the code is for. */
  label: string;
  /** Read aloud in groups of three or four. */
  code: string;
  /** Until when it holds, or what to do with it. */
  note?: string;
  pictureUrl?: string;
}

/** A code to show or read out, very large. */
export function CodeCard({ label, code, note, pictureUrl }: CodeCardProps) {
  const groups = code.length > 4 ? code.match(code.length % 3 === 0 ? /.{1,3}/gu : /.{1,4}/gu) ?? [code] : [code];
  return (
    <View className="y-code-card">
      <View className="t-second">{label}</View>
      {pictureUrl && <Picture className="y-code-card__picture" url={pictureUrl} label={label} isWhole />}
      <View className="y-code-card__code" {...accessible({ role: 'img', label: [...code].join(' ') })}>
        {groups.map((group, index) => <View key={index}>{group}</View>)}
      </View>
      {note && <View className="t-second">{note}</View>}
    </View>
  );
}

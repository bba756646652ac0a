import { View } from '@tarojs/components';
import { accessible } from '../platform/a11y/accessible';
import { Picture } from './picture';
import './code-card.scss';

interface CodeCardProps {
  /** What the code is for. */
  label: string;
  /** Read aloud in groups of three, four or five. */
  code: string;
  /** Until when it holds, or what to do with it. */
  note?: string;
  pictureUrl?: string;
}

/** A code to show or read out, very large. */
export function CodeCard({ label, code, note, pictureUrl }: CodeCardProps) {
  const size = code.length > 4 ? ([3, 4, 5].find((one) => code.length % one === 0) ?? 4) : code.length;
  const groups = Array.from({ length: Math.ceil(code.length / size) }, (_, n) => code.slice(n * size, (n + 1) * size));
  return (
    <View className="y-code-card">
      <View className="t-second">{label}</View>
      {pictureUrl && <Picture className="y-code-card__picture" url={pictureUrl} label={label} isWhole />}
      <View className="y-code-card__code" {...accessible({ role: 'img', label: [...code].join(' ') })}>
        {groups.map((group, index) => (
          <View key={index}>{group}</View>
        ))}
      </View>
      {note && <View className="t-second">{note}</View>}
    </View>
  );
}

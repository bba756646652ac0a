import { View, Text } from '@tarojs/components';
import { Icon } from './icon';
import type { IconName } from './icon-names';
import { Pressable } from './pressable';
import type { Tone } from './tone';
import './button.scss';

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';

interface ButtonProps {
  /** One primary per screen. */
  kind?: ButtonKind;
  /** The service's colour for a primary button. */
  tone?: Tone;
  icon?: IconName;
  isBusy?: boolean;
  /** Why it cannot be tapped now, in a sentence; shown under the button. */
  blockedBecause?: string;
  onTap: () => void;
  children: string;
}

export function Button({
  kind = 'primary',
  tone = 'brick',
  icon,
  isBusy = false,
  blockedBecause,
  onTap,
  children,
}: ButtonProps) {
  const isStill = isBusy || Boolean(blockedBecause);
  const classes = ['y-button', `y-button--${kind}`, `y-tone--${tone}`, isStill && 'y-button--still']
    .filter(Boolean)
    .join(' ');
  return (
    <View className="y-button-block">
      <Pressable className={classes} disabled={isStill} busy={isBusy || undefined} onTap={onTap}>
        {isBusy ? <View className="y-button__turning" /> : icon && <Icon name={icon} />}
        <View>
          <WholeNumbers>{isBusy ? `${children}，请稍候` : children}</WholeNumbers>
        </View>
      </Pressable>
      {blockedBecause && <View className="y-button__why">{blockedBecause}</View>}
    </View>
  );
}

/** A phone number is read in one go: a line ends before it, never at its hyphen. */
function WholeNumbers({ children }: { children: string }) {
  const parts = children.split(/(\d+(?:-\d+)+)/);
  if (parts.length === 1) return <>{children}</>;
  return (
    <>
      {parts.map((part, n) =>
        n % 2 === 0 ? (
          part
        ) : (
          <Text key={n} className="y-whole">
            {part}
          </Text>
        ),
      )}
    </>
  );
}

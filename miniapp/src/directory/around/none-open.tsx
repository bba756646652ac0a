import { View } from '@tarojs/components';
import type { FoundServices, ServiceCardData } from '../../parts/directory/service-data';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { ServiceCard } from './service-card';

interface NotOpenProps {
  found: Pick<FoundServices, 'notOpen' | 'opensNext'>;
  /** Undefined once they are shown. */
  onShow?: () => void;
  onOpen: (service: ServiceCardData) => void;
}

/** At night: that nothing is open, what opens next, and the way to all others. */
export function NoneOpen({ found: { notOpen, opensNext }, onShow, onOpen }: NotOpenProps) {
  return (
    <View className="y-stack">
      <Notice icon="clock" tone="indigo">
        {opensNext ? '现在都没有开放，最早开门的是这里：' : '现在都没有开放。'}
      </Notice>
      {opensNext && <ServiceCard service={opensNext} onOpen={() => onOpen(opensNext)} />}
      {onShow && (notOpen > 1 || !opensNext) && (
        <Button kind="secondary" icon="down" onTap={onShow}>{`查看没有开放的${notOpen}处`}</Button>
      )}
    </View>
  );
}

/** Below what is open: how many are not, and the way to them. */
export function NotOpenRow({ found: { notOpen }, onShow }: Pick<NotOpenProps, 'found' | 'onShow'>) {
  if (notOpen === 0 || !onShow) return null;
  return <Button kind="secondary" icon="down" onTap={onShow}>{`还有${notOpen}处现在没有开放，查看`}</Button>;
}

import { View } from '@tarojs/components';
import { Button } from './button';
import { Empty } from './empty';

interface ErrorStateProps {
  /** What happened, from the error itself: a plain sentence. */
  message: string;
  /** There is no such thing: trying again would not find it, another page may. */
  isNotFound?: boolean;
  onRetry?: () => void;
  /** Leads to a page that is there. */
  onHome?: () => void;
  /** Calls the community; leave out only where no number is known. */
  onCall?: () => void;
}

/** What happened, and the ways on: again or elsewhere, or a person. */
export function ErrorState({ message, isNotFound = false, onRetry, onHome, onCall }: ErrorStateProps) {
  return (
    <Empty
      drawing="rain"
      title={isNotFound ? '没有找到' : '暂时打不开'}
      action={
        <View className="y-stack">
          {!isNotFound && onRetry && (
            <Button kind="secondary" icon="refresh" onTap={onRetry}>
              再试一次
            </Button>
          )}
          {isNotFound && onHome && (
            <Button kind="secondary" icon="home" onTap={onHome}>
              回首页
            </Button>
          )}
          {onCall && (
            <Button kind="quiet" icon="phone" onTap={onCall}>
              打电话给社区
            </Button>
          )}
        </View>
      }
    >
      {message}
    </Empty>
  );
}

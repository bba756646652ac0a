import { View } from '@tarojs/components';
import { Button } from './button';
import { Empty } from './empty';

interface ErrorStateProps {
  /** What happened, from the error itself: a plain sentence. */
  message: string;
  onRetry?: () => void;
  /** Calls the community; leave out only where no number is known. */
  onCall?: () => void;
}

/** What happened, and the two ways on: again, or a person. */
export function ErrorState({ message, onRetry, onCall }: ErrorStateProps) {
  return (
    <Empty
      drawing="rain"
      title="暂时没能打开"
      action={
        <View className="y-stack">
          {onRetry && (
            <Button kind="secondary" icon="refresh" onTap={onRetry}>
              再试一次
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

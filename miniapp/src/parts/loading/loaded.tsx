import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { phoneCall } from '../../platform/device/phone-call';
import { openTab } from '../../platform/navigate';
import type { AppError } from '../../platform/net/app-error';
import type { Loaded as Load } from '../../platform/net/use-load';
import { useCurrentCourtyard } from '../../platform/storage/current-courtyard';
import { ErrorState } from '../../ui/error-state';
import { LastSeen } from '../../ui/last-seen';
import { Skeleton } from '../../ui/skeleton';

interface LoadedProps<Data> {
  load: Load<Data>;
  /** How many cards are drawn while it loads. */
  cards?: number;
  /** Inside a page that says itself when it was seen last. */
  isNested?: boolean;
  children?: (data: Data) => ReactNode;
}

/**
 * What useLoad answered, in any of its states: loading, not opened with the way to try again, seen last, there.
 * A frame of its own: Taro sends a frame anew when what is in it changes, and with it all that stands beside.
 */
export function Loaded<Data>(props: LoadedProps<Data>) {
  return (
    <View className="y-stack">
      <LoadedContent {...props} />
    </View>
  );
}

function LoadedContent<Data>({ load, cards, isNested = false, children }: LoadedProps<Data>) {
  const { state, data, error, updatedAt, reload } = load;
  if (error) return <LoadError error={error} reload={reload} />;
  if (data === undefined) return <Skeleton cards={cards} />;
  return (
    <>
      {!isNested && state === 'offline' && updatedAt && <LastSeen at={updatedAt} />}
      {children?.(data)}
    </>
  );
}

/** A link may be old or cut short: then its id is none, and nobody has typed anything wrong. */
const isBadLink = ({ code, fields }: AppError): boolean => code === 'request.invalid' && Object.keys(fields).length > 0;

interface LoadErrorProps {
  error: AppError;
  reload: () => Promise<void>;
  /** What to say where this does not exist; otherwise the error's own sentence. */
  notFound?: string;
}

/** Why a page could not be opened, with a way on in this person's power. */
export function LoadError({ error, reload, notFound }: LoadErrorProps) {
  const phone = useCurrentCourtyard()?.communityPhone;
  const isNotFound = isBadLink(error) || /\.not_found$|\.no_such/.test(error.code);
  const message = isBadLink(error) ? '这个页面的链接不完整，请回首页重新打开。' : error.message;
  return (
    <ErrorState
      message={(isNotFound && notFound) || message}
      isNotFound={isNotFound}
      onRetry={() => void reload()}
      onHome={() => void openTab('home')}
      onCall={phone ? () => void phoneCall(phone) : undefined}
    />
  );
}

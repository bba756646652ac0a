import { useState } from 'react';
import { View } from '@tarojs/components';
import { openPage } from '../../platform/navigate';
import { phoneCall } from '../../platform/device/phone-call';
import type { CurrentCourtyard } from '../../platform/storage/current-courtyard';
import { ActError } from '../../parts/forms/act-error';
import { getLocation } from '../../platform/device/location';
import { asAppError, type AppError } from '../../platform/net/app-error';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import type { SetChoices } from './choices';

interface NoOriginProps {
  courtyard: CurrentCourtyard | null;
  /** What the server said about this courtyard. */
  message?: string;
  set: SetChoices;
}

/** No courtyard yet, or one that nobody has put on the map: where I stand is enough. */
export function NoOrigin({ courtyard, message, set }: NoOriginProps) {
  const [refusal, setRefusal] = useState<AppError>();
  const start = async () => {
    setRefusal(undefined);
    const spot = await getLocation().catch((thrown: unknown) => setRefusal(asAppError(thrown)));
    if (spot) set({ spot });
  };
  return (
    <Empty
      title={courtyard ? `${courtyard.name}还没有标注位置` : '从哪里出发'}
      action={
        <View className="y-stack">
          <ActError error={refusal} isMild />
          <Button tone="indigo" icon="pin" onTap={() => void start()}>
            从我的位置出发
          </Button>
          {courtyard ? (
            <Button kind="secondary" icon="phone" onTap={() => void phoneCall(courtyard.communityPhone)}>
              打电话给社区
            </Button>
          ) : (
            <Button kind="secondary" icon="scan" onTap={() => void openPage('places/find-courtyard/index')}>
              找到我的院子
            </Button>
          )}
        </View>
      }
    >
      {message ?? '请选择您的院子，或者从您现在的位置计算。位置只用于这一次计算，不会保存。'}
    </Empty>
  );
}

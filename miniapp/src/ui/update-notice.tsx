import { applyUpdate, useUpdate } from '../platform/device/update';
import { Notice } from './notice';
import { Pressable } from './pressable';

/** Part of Page: a new version is there; the person decides when to restart. */
export function UpdateNotice() {
  const { isReady } = useUpdate();
  if (!isReady) return null;
  return (
    <Notice
      icon="refresh"
      tone="indigo"
      action={
        <Pressable className="y-notice__action" onTap={applyUpdate}>
          换成新版
        </Pressable>
      }
    >
      院里更新好了，换成新版要重新打开一下。
    </Notice>
  );
}

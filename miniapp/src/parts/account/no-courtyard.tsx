import { openPage } from '../../platform/navigate';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';

/** Without a courtyard there is nothing to look at: the plate says which. */
export function NoCourtyard() {
  return (
    <Empty
      title="先告诉我们您在哪个院子"
      action={
        <Button icon="scan" onTap={() => void openPage('places/find-courtyard/index')}>
          找到我的院子
        </Button>
      }
    >
      扫一扫院里的牌子，或者输入牌子上的编号，就能看到院里的心愿和活动。
    </Empty>
  );
}

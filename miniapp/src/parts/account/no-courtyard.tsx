import { openPage } from '../../platform/navigate';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';

/** Without a courtyard there is nothing to look at: the plate says which. */
export function NoCourtyard() {
  return (
    <Empty
      title="请先选择您的院子"
      action={
        <Button icon="scan" onTap={() => void openPage('places/find-courtyard/index')}>
          找到我的院子
        </Button>
      }
    >
      扫一扫院门口牌子上的码，或输入牌子编号，就能看到院里的心愿和活动。
    </Empty>
  );
}

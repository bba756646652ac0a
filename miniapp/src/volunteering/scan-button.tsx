import { scanAndOpen } from '../platform/codes/scan-and-open';
import { Button } from '../ui/button';
import { showToast } from '../ui/toast';

/** Any code of ours: the check-in of a shift, the sheet of an activity. */
export function ScanButton() {
  const scan = async () => {
    const scanned = await scanAndOpen();
    if (scanned === 'unknown') showToast('没有识别出这个码，请换个角度再扫一次');
    if (typeof scanned === 'object') showToast(scanned.message);
  };
  return (
    <Button kind="secondary" icon="scan" onTap={() => void scan()}>
      扫一扫
    </Button>
  );
}

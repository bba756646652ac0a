import { caseEndpoints } from '@yuanli/shared/cases/cases.endpoints';
import { useFile } from '../files/use-file';
import { ActError } from '../forms/act-error';
import { Button } from '../../ui/button';

/** The answer on one sheet of A4, for whoever was answered and whoever handles it. */
export function PrintAnswer({ id, number }: { id: string; number: string }) {
  const { isBusy, error, get, sheet } = useFile();
  return (
    <>
      <Button
        kind="quiet"
        icon="download"
        isBusy={isBusy}
        onTap={() => void get(caseEndpoints.getCaseAnswerPaper, { id }, `答复${number}.pdf`)}
      >
        下载书面答复（可打印）
      </Button>
      <ActError error={error} />
      {sheet}
    </>
  );
}

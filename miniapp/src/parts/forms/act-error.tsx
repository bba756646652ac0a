import type { AppError } from '../../platform/net/app-error';
import { Notice } from '../../ui/notice';

/** Why something did not work, beside the button that was tapped. */
export function ActError({ error }: { error?: AppError }) {
  return error ? (
    <Notice icon="alert" tone="danger">
      {error.message}
    </Notice>
  ) : null;
}

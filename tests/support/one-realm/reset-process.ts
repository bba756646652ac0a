import { standInTemplates } from '@yuanli/shared/messages/stand-in-templates';
import { takeTemplateIds } from '@yuanli/shared/messages/subscribe-templates';
import { clock } from '../../../server/src/platform/clock';
import { restartIds } from '../../../server/src/platform/new-id';
import { restartNumbers } from '../next-number';

const environment = { ...process.env };

/** Runs before each test file: what the file before it has set in this process is again as at the start. */
function resetProcess(): void {
  jest.restoreAllMocks();
  clock.set(null);
  restartIds();
  restartNumbers();
  takeTemplateIds(standInTemplates);
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
  Object.assign(process.env, environment);
}

export = resetProcess;

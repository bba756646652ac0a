import { makeCaseStreet } from './case-desk';
import { useDeskBrowser } from './desk-browser';

/** The street of cases on one morning, and browsers for whoever works there. */
export function useCaseBrowser(executablePath: string) {
  const { desk: town, ...rest } = useDeskBrowser(executablePath, makeCaseStreet, 'cases-desk');
  return { town, ...rest };
}

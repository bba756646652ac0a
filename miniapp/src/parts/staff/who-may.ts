import type { Me } from '../../platform/net/session';

/** Who runs activities. */
export const coordinates = ({ coordinate }: Me['can']): boolean => coordinate;

/** Who looks after the papers of volunteers. */
export const runsCommunity = ({ runCommunity }: Me['can']): boolean => runCommunity;

/** Who enters papers of a vote and reads them a second time. */
export const recordsPapers = ({ serveResidents, decideObjections }: Me['can']): boolean =>
  serveResidents || decideObjections;

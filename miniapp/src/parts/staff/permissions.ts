import type { Me } from '../../platform/net/session';

/** Who runs activities. */
export const canCoordinate = ({ coordinate }: Me['can']): boolean => coordinate;

/** Who looks after the papers of volunteers. */
export const canRunCommunity = ({ runCommunity }: Me['can']): boolean => runCommunity;

/** Who enters papers of a vote and reads them a second time. */
export const canRecordPapers = ({ serveResidents, decideObjections }: Me['can']): boolean =>
  serveResidents || decideObjections;

/** Who looks after the platform. */
export const canOperate = ({ operate }: Me['can']): boolean => operate;

/** Who reads what was done in a community. */
export const canReadLog = ({ operate, overseePoints }: Me['can']): boolean => operate || overseePoints;

/** Who registers and names places. */
export const canArrangePlaces = ({ operate, runCommunity }: Me['can']): boolean => operate || runCommunity;

/** Who says how soon repairs are made. */
export const canPromiseRepairs = ({ promiseRepairs }: Me['can']): boolean => promiseRepairs;

/** Who answers what residents are owed an answer about. */
export const canHandleCases = ({ handleCases }: Me['can']): boolean => handleCases;

/** Who compares how long cases wait in a community, or in those of a street. */
export const canCompareCases = ({ runCommunity, workForStreet }: Me['can']): boolean => runCommunity || workForStreet;

/** Who says which leader is on duty, of a community or of a street. */
export const canKeepDuty = canCompareCases;

/** Who asks departments of the street to help. */
export const canAskDepartments = ({ serveResidents, workForStreet, operate }: Me['can']): boolean =>
  serveResidents || workForStreet || operate;

/** Who looks into money that does not fit: of a community, or of no community at all. */
export const canSettleMoney = ({ operate, overseePoints }: Me['can']): boolean => operate || overseePoints;

/** Who answers for the money of a community, and who watches over it. */
export const canOverseeMoney = ({ overseePoints }: Me['can']): boolean => overseePoints;

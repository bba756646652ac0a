export { partyPointsSubjects } from './party-points-audit';
export { exportPartyPoints, erasePartyMember } from './own-party-points';
export { addPartyPointsRoutes } from './party-points.routes';

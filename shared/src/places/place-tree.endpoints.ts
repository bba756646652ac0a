import { endpoint } from '../endpoint';
import type * as schema from './place-tree.schema';

export const placeTreeEndpoints = {
  findPlaces: endpoint<typeof schema.findPlaces>('GET /api/places/tree'),
  getPlace: endpoint<typeof schema.getPlace>('GET /api/places/tree/:id'),
  addPlace: endpoint<typeof schema.addPlace>('POST /api/places/tree'),
  changePlace: endpoint<typeof schema.changePlace>('PUT /api/places/tree/:id'),
  findPlacesToMoveTo: endpoint<typeof schema.findPlacesToMoveTo>('GET /api/places/tree/:id/targets'),
  movePlace: endpoint<typeof schema.movePlace>('POST /api/places/tree/:id/move'),
  checkMerge: endpoint<typeof schema.checkMerge>('GET /api/places/tree/:id/merge'),
  mergeCourtyards: endpoint<typeof schema.mergeCourtyards>('POST /api/places/tree/:id/merge'),
  closePlace: endpoint<typeof schema.closePlace>('POST /api/places/tree/:id/close'),
  getCommunitySettings: endpoint<typeof schema.getCommunitySettings>(
    'GET /api/places/communities/:communityId/settings',
  ),
  changeCommunitySettings: endpoint<typeof schema.changeCommunitySettings>(
    'PUT /api/places/communities/:communityId/settings',
  ),
  findDeskCommunities: endpoint<typeof schema.findDeskCommunities>('GET /api/places/desk-communities'),
};

import { postsEndpoints as endpoints } from '@yuanli/shared/identity/posts.endpoints';
import * as schema from '@yuanli/shared/identity/posts.schema';
import type { Routes } from '../../platform/http';
import type { IdentityDeps } from '../identity-deps';
import { lookUp } from '../identity-limits';
import { getMyPosts } from './get-my-posts';
import { comeBack, goAway } from './go-away';
import { acceptHandover, declineHandover, offerHandover, withdrawHandover } from './hand-over';

export function addPostRoutes({ signedIn }: Routes, deps: IdentityDeps): void {
  signedIn.read(endpoints.getMyPosts, schema.getMyPosts, getMyPosts);
  signedIn.write(endpoints.goAway, schema.goAway, (tx, actor, input) => goAway(tx, actor, input, deps));
  signedIn.write(endpoints.comeBack, schema.comeBack, (tx, actor, input) => comeBack(tx, actor, input, deps));
  // A number is asked whose it is.
  const limits = { limits: [lookUp] };
  signedIn.write(
    endpoints.offerHandover,
    schema.offerHandover,
    (tx, actor, input) => offerHandover(tx, actor, input, deps),
    limits,
  );
  signedIn.write(endpoints.acceptHandover, schema.acceptHandover, (tx, actor, input) =>
    acceptHandover(tx, actor, input, deps),
  );
  signedIn.write(endpoints.declineHandover, schema.declineHandover, (tx, actor, input) =>
    declineHandover(tx, actor, input, deps),
  );
  signedIn.write(endpoints.withdrawHandover, schema.withdrawHandover, withdrawHandover);
}

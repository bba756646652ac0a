/** More than voters in flight at one moment on one instance; their sum is one read of so many rows. */
export const turnoutShards = 16;

/** Pictures and recordings come with an address relative to the server; a phone needs the whole one. */
export const pictureAddress = (url: string): string => (url.startsWith('/') ? `${API_BASE}${url}` : url);

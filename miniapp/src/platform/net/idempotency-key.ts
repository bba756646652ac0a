/** Names one intention of one person, so that sending it again has one effect. Not a secret: the server scopes it to the sender. */
export function newIdempotencyKey(): string {
  const random = () => Math.random().toString(36).slice(2, 12).padEnd(10, '0');
  return `${Date.now().toString(36)}-${random()}-${random()}`;
}

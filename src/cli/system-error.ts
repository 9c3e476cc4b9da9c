// Told by shape, not by class: an error of the system may come from another realm.

/** What the system calls an error: ENOENT, EPIPE; null for every other error. */
export function codeOf(error: unknown): string | null {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : null;
  return typeof code === 'string' ? code : null;
}

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
  const message: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'message') : null;
  return typeof message === 'string' ? message : String(error);
}

import { sql, type RawBuilder } from 'kysely';

// The ids that `services/create-id.ts` makes: 12 letters of Crockford's base 32, 60 bits of chance. In SQL, so that whatever
// writes a row needs no maker of ids.
const LETTER = "substr('0123456789abcdefghjkmnpqrstvwxyz', 1 + (random() & 31), 1)";

/** A new permanent id, as an expression. */
export function newUid(): RawBuilder<string> {
  return sql.raw(Array.from({ length: 12 }, () => LETTER).join(' || '));
}

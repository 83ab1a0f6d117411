// Generated from the claims set Names: what a verifier accepts. Do not edit.
/* eslint-disable */

/**
 * Names and docs that other languages stumble over.
 *
 * # A heading
 *
 * A `*\/` and ``a ` b``, ''quotes'' and a link (https://example.com/a), and one inside.
 *
 * [reference]: https://example.com/b
 *
 * Looks like a heading
 *
 * - an item
 * - another one, which is long enough to be broken into two lines wherever a comment has less room
 *   than it takes
 *
 * \@param nothing
 *
 * ```text
 *     indented
 *
 *   less
 * ```
 *
 * - Not declared, yet checked in every token: `iss`, `sub`, `exp`, `nbf`, `iat`, `jti`.
 * - Further claims are refused, except the core claims (RFC 7519, section 4.1).
 */
export interface Names {
  /**
   * Written as an array, whatever was read.
   *
   * - registered: RFC 7519, 4.1.3
   * - always written as an array of strings
   */
  aud: string | string[];
  user_id: string;
  userId: string;
  USER_ID?: string | null;
  /**
   * - 0 to 255
   * - an integer
   */
  "1st"?: number | null;
  "a\"b\\c`d,e/f"?: boolean | null;
  "-"?: boolean | null;
  "größe"?: number | null;
  marshal_json?: boolean | null;
  constructor?: boolean | null;
  __proto__?: boolean | null;
  new?: boolean | null;
  readonly?: boolean | null;
  small: number[];
  /** - an integer, which `number` holds exactly up to 2^53 */
  wide: number;
  /** Ends in a� backslash. */
  "back\\"?: boolean | null;
  " "?: boolean | null;
  "turned\u202e\u007f"?: boolean | null;
  number?: Número | null;
  example?: 例 | null;
}

/** A set with a letter beyond ASCII in its name. */
export interface Número {
  digits: string;
}

/** A set whose name has no upper case. */
export interface 例 {
  text: string;
}

// Generated from the claims set Everything: what an issuer sends. Do not edit.
/* eslint-disable */

/**
 * Some of everything: each kind of value, presence and validator.
 *
 * With a second paragraph, an <angle> bracket, a `|` bar and a *\/ comment end.
 *
 * - The JOSE header carries the `typ` `everything+jwt` (RFC 7519, section 5.1).
 * - Embeds `OidcEmail`: Claims of a scope.
 * - The set as a whole is checked by `whole`.
 * - Must not carry `nonce`.
 * - Not declared, yet checked in every token: `sub`, `nbf`, `jti`.
 * - Further claims are ignored (RFC 7519, section 4).
 */
export interface Everything {
  /**
   * Principal that issued the token
   *
   * - registered: RFC 7519, 4.1.1
   */
  iss: string;
  /**
   * Recipients the token is meant for
   *
   * - registered: RFC 7519, 4.1.3
   */
  aud: string | string[];
  /**
   * Moment from which the token is no longer acceptable
   *
   * - registered: RFC 7519, 4.1.4
   * - seconds since 1970-01-01T00:00:00Z, with or without fraction
   */
  exp: number;
  /**
   * Moment the token was issued
   *
   * - registered: RFC 7519, 4.1.6
   * - always written as an integer
   * - an integer, which `number` holds exactly up to 2^53
   */
  iat?: number;
  /**
   * Who made the token for whom.
   *
   * - registered: RFC 8693, 4.2
   * - contains `"read"`
   */
  scope?: string;
  /**
   * Roles of the user
   *
   * - registered: RFC 9068, 2.2.3.1; RFC 7643, 4.1.2
   */
  roles?: string[];
  /**
   * Proof-of-possession key confirmation
   *
   * - registered: RFC 7800, 3.1
   */
  cnf?: { [name: string]: unknown };
  /**
   * E-mail address the person prefers; not unique.
   *
   * - registered: OpenID Connect Core 1.0, 5.1
   * - from `OidcEmail`
   */
  email?: string;
  /**
   * Whether the address was verified.
   *
   * - registered: OpenID Connect Core 1.0, 5.1
   * - from `OidcEmail`
   */
  email_verified?: boolean;
  /** - equals `"1.0"` */
  version: "1.0";
  /** - one of `"free"`, `"pro"` */
  plan: "free" | "pro";
  /**
   * - one of `1`, `2`, `3`
   * - an integer
   */
  level?: 1 | 2 | 3;
  /** - equals `true` */
  active: true;
  /**
   * - 1 to 64 characters
   * - matches `[a-z][a-z0-9-]*`
   */
  tenant_id: string;
  /**
   * - at least -5 and below 5
   * - an integer
   */
  offset: number;
  /** - 0.5 to 1.5 */
  ratio?: number;
  /**
   * - contains `"doc:read"`
   * - at most 8 items
   */
  permissions: string[];
  /** - not empty */
  labels: { [name: string]: number };
  /** - a URI (RFC 3986) */
  callback?: string;
  /** - an e-mail address (RFC 5322) */
  contact?: string;
  /**
   * - sensitive: the value is not to be shown
   * - a UUID (RFC 9562)
   */
  device?: string;
  /** - a date, `YYYY-MM-DD` (RFC 3339) */
  day?: string;
  /** - a URI if it holds a colon (RFC 7519, section 2) */
  party?: string;
  /**
   * - not negative
   * - the token ends that many milliseconds after `iat`
   * - an integer, which `number` holds exactly up to 2^53
   */
  time_out?: number;
  /**
   * Always there, `null` if there is none.
   *
   * - at least 2 characters
   */
  pet_name: string | null;
  /**
   * - absent stands for the default
   * - 0 to 255
   * - an integer
   */
  retries: number;
  /** - checked by `plain` */
  "with.dot"?: string;
  "kebab-case"?: boolean;
  type?: string;
  /**
   * - reuses a registered name: sessions of our own, older than the registration
   * - 0 to 4294967295
   * - an integer
   */
  sid?: number;
  /**
   * No longer sent.
   *
   * @deprecated use `plan`
   */
  tier?: string;
  /** - seconds since 1970-01-01T00:00:00Z, with or without fraction */
  date?: number;
  many?: string | string[];
  mixed?: string | number;
  matrix?: number[][];
  holes?: (boolean | null)[];
  unique?: number[];
  anything?: unknown;
  /** The device that the user sits at. */
  seat: Seat;
  seats?: Seat[];
  by_room?: { [name: string]: Seat };
  host?: unknown;
  gateway?: string;
  color?: "red" | "green";
  /** Must not be there. */
  nonce?: never;
}

/**
 * A place to sit.
 *
 * - Further members are refused.
 */
export interface Seat {
  /**
   * Number of the row, from the front.
   *
   * - 1 to 99
   * - an integer
   */
  row: number;
  /** Letter within the row. */
  letter?: string;
}

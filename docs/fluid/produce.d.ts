// Generated from the claims set TokenClaims: what an issuer sends. Do not edit.
/* eslint-disable */

/**
 * Access to one document.
 *
 * - Not declared, yet checked in every token: `iss`, `sub`, `aud`, `nbf`.
 * - Further claims are ignored (RFC 7519, section 4).
 */
export interface TokenClaims {
  /**
   * Document (container) that the token opens; the service made up the id.
   *
   * - checked by `resource::is_document` against the request
   */
  documentId: string;
  /**
   * What the holder may do with the document, such as `doc:read`.
   *
   * - not empty
   * - checked by `resource::has_scopes` against the request
   */
  scopes: string[];
  /**
   * Tenant that the document belongs to.
   *
   * - checked by `resource::is_tenant` against the request
   */
  tenantId: string;
  /** User for whom the token was made. */
  user: User;
  /**
   * When the user was authenticated for this token.
   *
   * - registered: RFC 7519, 4.1.6
   * - seconds since 1970-01-01T00:00:00Z, with or without fraction
   */
  iat: number;
  /**
   * When the token ends.
   *
   * - registered: RFC 7519, 4.1.4
   * - seconds since 1970-01-01T00:00:00Z, with or without fraction
   */
  exp: number;
  /**
   * Version of this claims set.
   *
   * Which ones a service understands is a matter of its `policy`.
   */
  ver: string;
  /**
   * Identifies this one token.
   *
   * - registered: RFC 7519, 4.1.7
   */
  jti?: string;
}

/**
 * A user, with whatever the application says about them beyond the id.
 *
 * - Further members are kept in `details`.
 * - They may have registered names, other than the core claims: members of a user are no claims of
 *   the token, so `name` and `email` are free.
 */
export interface User {
  /** Id, unique within the tenant. */
  id: string;
  /** Any other member. */
  [member: string]: any;
}
